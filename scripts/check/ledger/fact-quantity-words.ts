/** Words that say how many, how often, which of several or how long, beside the numbers of `fact-words.ts`, in the languages that desks here write. */

/** `value=words` pairs, words apart by a bar; they are folded and in small letters. */
const QUANTITIES: Readonly<Record<string, string>> = {
  en: "1st=first 2nd=second 3rd=third|thirds 4th=fourth|quarter|quarters 5th=fifth|fifths 6th=sixth|sixths 7th=seventh 8th=eighth|eighths 9th=ninth 10th=tenth|tenths 11th=eleventh 12th=twelfth 13th=thirteenth 14th=fourteenth 15th=fifteenth 16th=sixteenth 17th=seventeenth 18th=eighteenth 19th=nineteenth 20th=twentieth 30th=thirtieth 40th=fortieth 50th=fiftieth 60th=sixtieth 70th=seventieth 80th=eightieth 90th=ninetieth 100th=hundredth 1000th=thousandth 1x=once 2x=twice|double|doubled|doubles|doubling|twofold 3x=thrice|triple|tripled|triples|tripling|treble|trebled|threefold 4x=quadruple|quadrupled|fourfold 5x=quintuple|fivefold 6x=sixfold 7x=sevenfold 8x=eightfold 9x=ninefold 10x=tenfold 1/2=halved|halves 2pair=pair|pairs|couple|duo 3pair=trio 12pm=noon 12am=midnight daily=daily weekly=weekly monthly=monthly quarterly=quarterly yearly=yearly|annually hourly=hourly spring=spring summer=summer autumn=autumn winter=winter minus=minus plus=plus zero=zero|nil lakh=lakh|lakhs crore=crore|crores",
  de: "1st=erste|ersten|erster|erstes 2nd=zweite|zweiten|zweiter|zweites 3rd=dritte|dritten|dritter|drittes|drittel 4th=vierte|vierten|vierter|viertel 5th=fünfte|fünften|fünfter|fünftel 6th=sechste|sechsten 7th=siebte|siebten 8th=achte|achten 9th=neunte|neunten 10th=zehnte|zehnten|zehntel 13=dreizehn 14=vierzehn 15=fünfzehn 16=sechzehn 17=siebzehn 18=achtzehn 19=neunzehn 40=vierzig 60=sechzig 70=siebzig 80=achtzig 90=neunzig 1x=einmal 2x=zweimal|doppelt|verdoppelt 3x=dreimal|dreifach|verdreifacht 4x=viermal|vierfach minus=minus plus=plus zero=null",
  fr: "1st=premier|première|premiers|premières 2nd=deuxième|seconde|second 3rd=troisième|tiers 4th=quatrième|quart|quarts 5th=cinquième|cinquièmes 6th=sixième 7th=septième 8th=huitième 9th=neuvième 10th=dixième 13=treize 14=quatorze 15=quinze 16=seize 80=vingts 2x=double|doublé 3x=triple|triplé minus=moins zero=zéro",
  es: "1st=primero|primera|primer 2nd=segundo|segunda 3rd=tercero|tercera|tercer|tercio|tercios 4th=cuarto|cuarta|cuartos 5th=quinto|quinta 6th=sexto|sexta 7th=séptimo 8th=octavo 9th=noveno 10th=décimo 13=trece 14=catorce 15=quince 16=dieciséis 17=diecisiete 18=dieciocho 19=diecinueve 21=veintiuno|veintiún 22=veintidós 23=veintitrés 24=veinticuatro 25=veinticinco 26=veintiséis 27=veintisiete 28=veintiocho 29=veintinueve 60=sesenta 70=setenta 80=ochenta 90=noventa 200=doscientos|doscientas 300=trescientos|trescientas 400=cuatrocientos 500=quinientos|quinientas 600=seiscientos 700=setecientos 800=ochocientos 900=novecientos 2x=doble|duplicó 3x=triple|triplicó minus=menos zero=cero",
  ru: "1st=первый|первая|первое|первого|первой|первую|первых 2nd=второй|вторая|второе|второго|вторую|вторых 3rd=третий|третья|третье|третьего|треть|трети 4th=четвёртый|четвертый|четверть|четверти 5th=пятый|пятая|пятого 6th=шестой 7th=седьмой 8th=восьмой 9th=девятый 10th=десятый 13=тринадцать 14=четырнадцать 15=пятнадцать 16=шестнадцать 17=семнадцать 18=восемнадцать 19=девятнадцать 20=двадцати 30=тридцати 40=сорока 50=пятидесяти 60=шестьдесят|шестидесяти 70=семьдесят|семидесяти 80=восемьдесят|восьмидесяти 90=девяносто|девяноста 200=двести|двухсот 300=триста|трёхсот|трехсот 400=четыреста 500=пятьсот|пятисот 600=шестьсот 700=семьсот 800=восемьсот 900=девятьсот 2x=дважды|вдвое|удвоил|удвоился 3x=трижды|втрое|утроил minus=минус plus=плюс zero=ноль|нуля",
  fa: "1st=اول|اولین|نخست|نخستین 2nd=دوم|دومین 3rd=سوم|سومین 4th=چهارم|چهارمین 5th=پنجم|پنجمین 6th=ششم 7th=هفتم 8th=هشتم 9th=نهم 10th=دهم 13=سیزده 14=چهارده 15=پانزده 16=شانزده 17=هفده 18=هجده|هیجده 19=نوزده 200=دویست 300=سیصد 400=چهارصد 500=پانصد 600=ششصد 700=هفتصد 800=هشتصد 900=نهصد 2x=دوبرابر 3x=سه‌برابر minus=منفی zero=صفر",
  ar: "1st=اول|الاول|الاولی|اولی 2nd=الثانی|الثانیه|ثانی 3rd=الثالث|الثالثه|ثلث 4th=الرابع|الرابعه|ربع 5th=الخامس|الخامسه|خمس 6th=السادس 7th=السابع 8th=الثامن 9th=التاسع 10th=العاشر 40=اربعون|اربعین 60=ستون|ستین 70=سبعون|سبعین 80=ثمانون|ثمانین 90=تسعون|تسعین 200=مئتان|مئتین|مائتان|مائتین 300=ثلاثمئه|ثلاثمائه 400=اربعمئه|اربعمائه 500=خمسمئه|خمسمائه 600=ستمئه 700=سبعمئه 800=ثمانمئه 900=تسعمئه 2x=ضعف|مرتین minus=ناقص zero=صفر",
};

/** "Einundzwanzig": the unit stands before the tens. */
const GERMAN =
  /^(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)$/;
const UNITS = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig"];

/** Spellings of Arabic and Persian that are one word: with or without hamza and dots. */
const plain = (word: string) =>
  word
    .replaceAll("\u200c", "")
    .replaceAll(/[أإآٱ]/g, "ا")
    .replaceAll("ة", "ه")
    .replaceAll(/[يى]/g, "ی");

/** What reads a word of a language, given in small letters. */
export function quantitiesOf(language: string): (word: string) => string | undefined {
  const words = new Map(
    (QUANTITIES[language] ?? "").split(" ").flatMap((pair) => {
      const [value = "", forms = ""] = pair.split("=");
      return forms.split("|").map((form) => [plain(form), value] as const);
    }),
  );
  return (word) => {
    const [, unit = "", tens = ""] = (language === "de" && GERMAN.exec(word)) || [];
    if (unit === "") return words.get(plain(word));
    const ten = TENS.includes(tens) ? TENS.indexOf(tens) + 2 : 9;
    return String(10 * ten + UNITS.indexOf(unit) + 1);
  };
}

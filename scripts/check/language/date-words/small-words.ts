/** The small words that stand in dates of many languages and say no day of their own. */
import { foldWords } from "./fold-words.ts";

/** Joints of a date: articles, "of", "to", "and", the words for day, month and year beside their numbers. */
const JOINTS = `
ж жылы жыл g gads gadā оны թ pers перс
on since during by at am seit depuis desde sinds sedan siden til à in på til od с от к منذ از
the of and or to through till until thru between from for a an on day
der die das den dem des und oder bis vom von zum zur ab
le la les du des de d l et ou au aux à jusqu jusqu'au
el los las del al y e o u a hasta desde día dia mes año
do da dos das os até ao
il lo gli dal dell dall di ed al allo sino fino giorno
van tot en het t/m
og til den de i och till den
do od i a lub aż oraz dnia dne až ve v z ze s až
и до по с со года году год г гг р року рік роки та й від день дня число числа
и на г година
a az és -ig
ja ta või kuni
ir d m metų metai
gada gads un līdz
ve ile ila yılı yıl günü tarihi tarihinde
si și şi la din anul
του της των η ο οι και έως ως το στις την
և թ
და წლის
و من إلى الى حتى حتی يوم يومي شهر عام سنة لعام لسنة م ه الموافق
و تا از روز روزهای ماه سال میلادی شمسی هجری خورشیدی قمری ش ق ه م
ב עד ו של יום שנת
से तक और को का की दिन तारीख सन
اور سے تک کو کا بروز سن ء
থেকে ও সাল সালের
tanggal tarikh hari bulan tahun sampai hingga dan pada
ngày tháng năm đến và từ mùng mồng
ที่ วัน วันที่ เดือน ปี ถึง และ ค ศ พ
na tarehe mwaka siku ya hadi
de la del dia any l
年 月 日 至 到 和 及 から まで と の に 부터 까지 에 와 과 は 이 은 는 公元 西元 公历
be ce ad ah ap sh am ok bc
พ.ศ ค.ศ
`;

/** "In": a year or month behind it is a date whatever stands before. */
const PLACINGS = `
in im en dans em no na nel i w we v ve в во у في در
`;

/** Words that count from a date to another. */
const RELATIONS = `
after before following until later earlier ago
nach vor après avant después antes depois dopo prima na voor efter före po przed před
после до перед після
بعد قبل پس پیش
`;

/** Words that make a date vaguer, or say a part of it. */
const SHADES = `
early late mid middle end beginning start last next this past coming previous same year's month's
morning afternoon evening night noon midday midnight local time utc gmt cet cest est edt bst
summer spring autumn fall season about around circa c ca approximately roughly
anfang ende mitte letzten letzter nächsten kommenden morgens abends vormittag nachmittag abend früh sommer frühjahr herbst
début fin mi courant dernier prochain matin soir été printemps automne
principios finales mediados fines inicio próximo pasado mañana tarde noche verano primavera otoño
início fim meados manhã noite
inizio fine metà
começo
начале конце середине начало конец середина утром вечером летом весной осенью
أوائل أواخر منتصف مطلع نهاية بداية مساء صباح صيف ربيع خريف الماضي المقبل القادم
اوایل اواخر نیمه آغاز پایان صبح عصر شب گذشته آینده تابستان بهار پاییز
początku końcu połowie
şubatın başında sonunda ortasında
`;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => foldWords(word).replaceAll("'", "")),
  );
}

const joints = wordsOf(JOINTS);
const placings = wordsOf(PLACINGS);
const relations = wordsOf(RELATIONS);
const shades = wordsOf(SHADES);

/** `o` for a joint, `r` for a relation, `p` for a word that places, `f` for a shade; undefined for the text's own words. */
export function classOf(word: string): "o" | "p" | "r" | "f" | undefined {
  if (relations.has(word)) return "r";
  if (placings.has(word)) return "p";
  if (joints.has(word)) return "o";
  return shades.has(word) ? "f" : undefined;
}

/** Words that are facts: numbers and negations, in the languages that desks here write. Any change of a list may change what a ledger says. */

import { primaryOf } from "../../words/primary.ts";
import { quantitiesOf } from "./fact-quantity-words.ts";

/** `word=value` pairs: a number is the same fact in words and in digits. Words that are rather an article ("un", "یک") are none; "one" is read in its context. */
const NUMBERS: Readonly<Record<string, string>> = {
  en: "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 dozen=dozen dozens=dozen hundred=hundred hundreds=hundred thousand=thousand thousands=thousand million=million millions=million billion=billion billions=billion trillion=trillion trillions=trillion half=half",
  fa: "دو=2 سه=3 چهار=4 پنج=5 شش=6 هفت=7 هشت=8 ده=10 یازده=11 دوازده=12 بیست=20 سی=30 چهل=40 پنجاه=50 شصت=60 هفتاد=70 هشتاد=80 نود=90 صد=hundred صدها=hundred هزار=thousand هزاران=thousand میلیون=million میلیارد=billion نیم=half نیمی=half",
  ar: "اثنان=2 اثنین=2 اثنتان=2 ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانیة=8 ثمانی=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرون=20 عشرین=20 ثلاثون=30 ثلاثین=30 خمسون=50 خمسین=50 مئة=hundred مائة=hundred مئات=hundred ألف=thousand آلاف=thousand ملیون=million ملایین=million ملیار=billion ملیارات=billion نصف=half",
  fr: "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=hundred cents=hundred mille=thousand milliers=thousand million=million millions=million milliard=billion milliards=billion moitié=half",
  de: "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 hundert=hundred hunderte=hundred tausend=thousand tausende=thousand million=million millionen=million milliarde=billion milliarden=billion hälfte=half",
  es: "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 veinte=20 treinta=30 cuarenta=40 cincuenta=50 cien=hundred ciento=hundred cientos=hundred mil=thousand miles=thousand millón=million millones=million mitad=half",
  ru: "два=2 две=2 двух=2 три=3 трёх=3 трех=3 четыре=4 четырёх=4 четырех=4 пять=5 пяти=5 шесть=6 шести=6 семь=7 семи=7 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 одиннадцать=11 двенадцать=12 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=hundred сотни=hundred тысяча=thousand тысячи=thousand тысяч=thousand миллион=million миллиона=million миллионов=million миллиард=billion миллиарда=billion миллиардов=billion половина=half",
};

/** What turns a statement round, as whole words in small letters; the first group that matches is what is counted. */
const NEGATIONS: Readonly<Record<string, RegExp>> = {
  en: /^(?:(not|no|never|none|nor|neither|nobody|nothing|nowhere|without|unlikely|improbable|unverified|disputed)|(deny)(?:ing)?|(den)(?:ies|ied|ials?))$/,
  // Prefixes of the verbs that reports are made of: «نیست», «نشد», «نخواهد», «نمی‌کند».
  fa: /^(?:(بدون|هرگز|نه|عدم|تکذیب)$|(هیچ|نمی|ن(?:یست|بود|شد|کرد|خواه|دار|داشت|داد|دید|رسید|گفت|پذیرفت|باید|توان|رفت|یافت|ماند|گرفت)))/,
  ar: /^[وف]?(لا|لم|لن|لیس|غیر|دون|بدون|عدم|نفت|نفی|ینفی|تنفی)(?:ت|وا)?$/,
  fr: /^(?:(ne|pas|jamais|sans|ni|rien)|(aucun)e?|(ni)(?:e|ent|é)|(démen)(?:t|ti|tit|tent))$/,
  de: /^(?:(nicht|nie|niemals|ohne|weder|nichts|niemand|bestritt|bestreitet|dementiert)e?|(kein)(?:e|en|er|es|em)?)$/,
  es: /^(?:(no|nunca|jamás|sin|ni|nada|nadie)|(ning)(?:ún|una|uno)|(n)(?:iega|iegan|egó|egaron)|(desminti)(?:ó|eron))$/,
  ru: /^(?:(не|нет|ни|без|никогда|никто|ничего)|(отрица)(?:ет|ют|л|ла|ли)|(опроверг)(?:ла|ли)?)$/,
};

/** Languages whose names stand out by a capital: not German, where every noun has one, nor scripts without. */
const CAPITALS =
  /^(?:\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian})+$/u;

/** What a word is. Most are nothing. */
export interface WordReading {
  readonly number?: string | undefined;
  /** In the one form that is counted. */
  readonly negation?: string | undefined;
  /** "1st" for "first", "2x" for "twice". */
  readonly quantity?: string | undefined;
}

export interface FactWords {
  readonly read: (written: string) => WordReading;
  readonly hasCapitals: (word: string) => boolean;
}

const languages = new Map<string, FactWords>();

/** The words of a language, by its BCP 47 tag. */
export function wordsOf(lang: string): FactWords {
  const language = primaryOf(lang);
  const known = languages.get(language) ?? newWords(language);
  languages.set(language, known);
  return known;
}

function newWords(language: string): FactWords {
  const pairs = (NUMBERS[language] ?? "").split(" ").map((pair) => pair.split("="));
  const numbers = new Map(pairs.map(([word = "", value = ""]) => [word, value]));
  const quantityOf = quantitiesOf(language);
  // A text repeats its words, and an archive its texts': each is read once (2,317 releases: 3 s less).
  const readings = new Map<string, WordReading>();
  return {
    read(written) {
      let reading = readings.get(written);
      if (reading === undefined) {
        const word = written.toLowerCase().replaceAll("\u200c", "");
        reading = {
          number: numbers.get(word),
          negation: negationIn(word, language),
          quantity: numbers.has(word) ? undefined : quantityOf(word),
        };
        readings.set(written, reading);
      }
      return reading;
    },
    hasCapitals: (word) => language !== "de" && CAPITALS.test(word),
  };
}

function negationIn(word: string, language: string): string | undefined {
  if (language === "en" && /(?:n['’]t|^cannot)$/.test(word)) return "not";
  if (language === "fr" && /^n['’]/.test(word)) return "ne";
  const groups = NEGATIONS[language]?.exec(word)?.slice(1);
  const found = groups?.find((group) => group !== undefined);
  // "Denied", "denies" and "denial" say the same.
  return found === "den" ? "deny" : found;
}

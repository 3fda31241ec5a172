/** Names of months and weekdays that desks write and ICU does not, and the regions whose names differ. */

/** Regions of a language with month names of their own: the Levant, the Maghreb, Austria. */
export const REGIONS: Readonly<Record<string, readonly string[]>> = {
  ar: ["ar-EG", "ar-SY", "ar-IQ", "ar-DZ", "ar-MA", "ar-MR"],
  az: ["az-Cyrl"],
  bs: ["hr", "sr-Latn", "bs-Cyrl"],
  de: ["de-AT"],
  en: ["en-GB"],
  es: ["es-UY"],
  fa: ["fa-AF"],
  fr: ["fr-CA"],
  hr: ["sr-Latn"],
  no: ["nb", "nn"],
  pt: ["pt-PT"],
  sr: ["sr-Latn", "sr-Latn-ME", "sr-Cyrl-BA"],
  uz: ["uz-Cyrl"],
  zh: ["zh-Hant"],
};

/** January to December: forms apart by a space, words of one form by `_`. */
export const ALSO_MONTHS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية يوليوز",
    "أوت غشت",
    "شتنبر",
    "",
    "نونبر",
    "دجنبر",
  ],
  de: ["Jänner Jan", "Feber Feb", "Mrz", "Apr", "", "", "", "Aug", "Sept Sep", "Okt", "Nov", "Dez"],
  en: ["Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sept Sep", "Oct", "Nov", "Dec"],
  fa: [
    "جنوری ژانویهٔ",
    "فبروری فوریهٔ",
    "مارچ مارس",
    "اپریل آپریل آوریل",
    "می مه",
    "جون ژوین",
    "جولای ژوییه ژولای ژوئیه",
    "اوت آگوست اگست آگست",
    "سپتمبر سپتامبر",
    "اکتوبر اکتبر",
    "نومبر نوامبر",
    "دسمبر دسامبر",
  ],
  he: ["", "", "מרס מרץ", "", "", "", "", "", "", "", "", ""],
};

/** Sunday to Saturday. */
export const ALSO_WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: ["", "", "Tues", "Weds", "Thur Thurs", "", ""],
  fa: ["یک_شنبه", "دو_شنبه", "سه_شنبه", "چهار_شنبه", "پنج_شنبه", "آدینه", ""],
  he: ["יום_א", "יום_ב", "יום_ג", "יום_ד", "יום_ה", "יום_ו", "שבת"],
  hi: ["इतवार", "", "", "", "बृहस्पतिवार वीरवार", "", ""],
  it: ["", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", ""],
  ja: ["日曜", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜"],
  pt: [
    "",
    "segunda segunda_feira",
    "terça terça_feira",
    "quarta quarta_feira",
    "quinta quinta_feira",
    "sexta sexta_feira",
    "",
  ],
  tr: ["", "", "", "", "", "", ""],
  vi: ["chủ_nhật", "thứ_2", "thứ_3", "thứ_4", "thứ_5", "thứ_6", "thứ_7"],
  zh: [
    "星期天 礼拜天 礼拜日 禮拜天 禮拜日",
    "礼拜一 禮拜一",
    "礼拜二 禮拜二",
    "礼拜三 禮拜三",
    "礼拜四 禮拜四",
    "礼拜五 禮拜五",
    "礼拜六 禮拜六",
  ],
};

/** Islamic and Persian months in Latin letters: every desk has its own, so their consonants decide. */
export const TRANSLITERATED: readonly (readonly [RegExp, "islamic" | "persian", string])[] = [
  [/^muhh?arr?am$/, "islamic", "Muharram"],
  [/^saf[ae]r$/, "islamic", "Safar"],
  [/^rabi[-\s]?(?:al|ul|ol|l)?[-\s]?(?:aww?al|i)$/, "islamic", "Rabiʻ I"],
  [/^rabi[-\s]?(?:al|ul|ol|as|ath)?[-\s]?(?:th?ani|sani|akhir|akhar|ii)$/, "islamic", "Rabiʻ II"],
  [/^j[ou]ma+da[-\s]?(?:al|ul|ol)?[-\s]?(?:aww?al|ula|i)$/, "islamic", "Jumada I"],
  [
    /^j[ou]ma+da[-\s]?(?:al|ul|ol|as|ath)?[-\s]?(?:th?ani|sani|akhir|akhirah?|ii)$/,
    "islamic",
    "Jumada II",
  ],
  [/^raj[ae]b$/, "islamic", "Rajab"],
  [/^sh?a+b[ae]a?n$/, "islamic", "Shaʻban"],
  [/^ram[ae]?[dz]h?a+n$/, "islamic", "Ramadan"],
  [/^shaw+al$/, "islamic", "Shawwal"],
  [
    /^(?:d?h?u|zu|zi|z)h?[-\s]?(?:al|ul|l|ol)?[-\s]?(?:q[ia]+dah?|qadeh?)$/,
    "islamic",
    "Dhuʻl-Qiʻdah",
  ],
  [/^(?:d?h?u|zu|zi|z)h?[-\s]?(?:al|ul|l|ol)?[-\s]?hij+[ae]h?$/, "islamic", "Dhuʻl-Hijjah"],
  [/^ordib?ehe?sht$/, "persian", "Ordibehesht"],
  [/^khord?a+d$/, "persian", "Khordad"],
  [/^a?mord?a+d$/, "persian", "Mordad"],
  [/^shahriv[ae]r$/, "persian", "Shahrivar"],
  [/^dai$/, "persian", "Dey"],
  [/^esfand$/, "persian", "Esfand"],
];

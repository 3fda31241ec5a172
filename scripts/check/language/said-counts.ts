/** What a desk says in words of how many independent voices it has: "one origin", "independently confirmed". */
import { sentenceAt } from "./english.ts";
import { quotationsOf } from "./quotations.ts";

/** "One" or "at least so many", as words say it, and where they stand in the text. */
export interface SaidCount {
  readonly at: number;
  readonly length: number;
  readonly words: string;
  /** At most one, or at least so many. */
  readonly says: "one" | number;
}

interface CountWords {
  /** Stands in every text that says a count: most say none, and this is looked for fast. */
  readonly hint: RegExp;
  /** At most one voice stands behind something. */
  readonly one: RegExp;
  /** So many independent ones; the number is the group `number`. */
  readonly several: RegExp;
  /** Somebody independent confirmed. */
  readonly confirmed: RegExp;
  /** A sentence with one of these says that it is not so, or not of all, or whose word it is. */
  readonly unless: RegExp;
  /** From two on; what is no number here says at least two. */
  readonly numbers: readonly string[];
}

const A = String.raw`(?<![\p{L}\p{M}\p{N}-])`;
const Z = String.raw`(?![\p{L}\p{M}])`;
const words = (pattern: string) => new RegExp(`${A}(?:${pattern})${Z}`, "giu");

const COUNT_WORDS: Readonly<Record<string, CountWords>> = {
  en: {
    hint: /ndependent|origins?(?![a-z])|single-source|(?:only|just) (?:one|a single) source/i,
    one: words(
      "(?:one|a single|a sole|the same) (?:independent )?origin|one independent (?:source|voice|account)|(?:only|just) (?:one|a single) source|single-sourced?",
    ),
    several: words(
      String.raw`(?<number>two|three|four|five|\d{1,2}|several|multiple|many|different) (?:[\p{L}-]+ )?(?:independent(?: [\p{L}-]+)? (?:sources|voices|outlets|reports|accounts|officials|witnesses|origins|confirmations)|origins)`,
    ),
    confirmed: words(
      "independently (?:confirmed|corroborated|verified|established)|(?:confirmed|corroborated|verified) independently|independent (?:confirmation|corroboration|verification)",
    ),
    unless:
      /(?:n['’]t|\b(?:not|no|never|nor|neither|without|cannot|nobody|none|unable|yet to|awaits?|awaiting|lacks?|lacking|needs?|until|if|unless|hardly|impossible|missing|(?:some |most |two |three )?of (?:which|whom|these|those|them)|among them|said|says|told|claim(?:s|ed)?|according to|reports? that))\b/iu,
    numbers: ["two", "three", "four", "five"],
  },
  de: {
    hint: /hängig|Ursprung|Quelle/,
    one: words(
      "(?:nur )?(?:ein|einen|ein(?:en)? einzige[rn]?) Ursprung|nur eine(?: einzige)? Quelle",
    ),
    several: words(
      String.raw`(?<number>zwei|drei|vier|fünf|\d+|mehrere) (?:voneinander )?unabhängige[nr]? (?:[\p{L}-]+ )?(?:Quellen|Stimmen|Berichte|Zeugen)`,
    ),
    confirmed: words("unabhängig (?:voneinander )?bestätigt|unabhängige Bestätigung"),
    unless:
      /(?<!\p{L})(?:nicht|kein\p{L}*|ohne|nie|weder|falls|wenn|sagt\p{L}*|laut|fehlt)(?!\p{L})/iu,
    numbers: ["zwei", "drei", "vier", "fünf"],
  },
  fr: {
    hint: /indépendan|origine|source/,
    one: words("(?:une seule|une même|une unique) (?:origine|source)"),
    several: words(
      String.raw`(?<number>deux|trois|quatre|cinq|\d+|plusieurs) (?:sources|voix|témoins|médias) (?:[\p{L}-]+ )?indépendant[es]+`,
    ),
    confirmed: words(
      "confirmée?s? (?:indépendamment|de (?:façon|manière|source) indépendante)|confirmation indépendante",
    ),
    unless:
      /(?<!\p{L})(?:n['’]|(?:ne|pas|aucune?|sans|jamais|ni|si|selon|dit|affirme|manque)(?!\p{L}))/iu,
    numbers: ["deux", "trois", "quatre", "cinq"],
  },
  es: {
    hint: /independient|origen|fuente/,
    one: words("un (?:solo|único|mismo) origen|una (?:sola|única|misma) fuente"),
    several: words(
      String.raw`(?<number>dos|tres|cuatro|cinco|\d+|varias|varios) (?:fuentes|voces|testigos|medios) (?:[\p{L}-]+ )?independientes`,
    ),
    confirmed: words(
      "(?:confirmad|verificad)[oa]s? (?:independientemente|de (?:forma|manera) independiente|por fuentes independientes)|confirmación independiente",
    ),
    unless:
      /(?<!\p{L})(?:no|sin|ningun\p{L}*|ningún|nunca|ni|tampoco|si|según|dij\p{L}*|falta)(?!\p{L})/iu,
    numbers: ["dos", "tres", "cuatro", "cinco"],
  },
  ru: {
    hint: /езависим|источник/,
    one: words("(?:только )?(?:один|единственный) (?:независимый )?источник|из одного источника"),
    several: words(
      String.raw`(?<number>два|две|двух|три|трёх|трех|четыре|пять|\d+|несколько|нескольких) независимых источник\p{L}*`,
    ),
    confirmed: words(
      String.raw`независимо (?:подтвержд|проверен)\p{L}*|независим\p{L}* подтверждени\p{L}*`,
    ),
    unless: /(?<!\p{L})(?:не|нет|без|ни|если|сказал\p{L}*|заявил\p{L}*|по словам)(?!\p{L})/iu,
    numbers: ["два", "три", "четыре", "пять"],
  },
  fa: {
    hint: /مستقل|منش|خاستگاه|منبع/,
    one: words("(?:تنها |فقط )?یک (?:منشأ|منشا|خاستگاه)|(?:تنها|فقط) یک منبع"),
    several: words("(?<number>دو|سه|چهار|پنج|چند|چندین|[0-9۰-۹]+) (?:منبع|صدا|منشأ|منشا) مستقل"),
    confirmed: words(String.raw`به[\u200C ]?طور مستقل (?:تأیید|تایید)|(?:تأیید|تایید) مستقل`),
    unless:
      /(?<!\p{L})(?:ن(?:شده|کرده|یست|یستند|دارد|شد|کرد|می)\p{L}*|بدون|هیچ|اگر|گفت|گفته|به گفته)(?!\p{L})/iu,
    numbers: ["دو", "سه", "چهار", "پنج"],
  },
  ar: {
    hint: /مستقل|واحد/,
    one: words("(?:مصدر|منشأ|أصل) واحد"),
    several: words(
      "مصدر(?:ان|ين) مستقل(?:ان|ين)|(?<number>ثلاثة|أربعة|خمسة|عدة|[0-9٠-٩]+) مصادر مستقلة",
    ),
    confirmed: words("(?:تأكيد|تأكد|تأكدت|مؤكد|مؤكدة) (?:بشكل|على نحو|بصورة) مستقلة?|تأكيد مستقل"),
    unless: /(?<!\p{L})(?:لم|لا|ليس|ليست|غير|دون|بلا|لن|إذا|قال|قالت|بحسب|وفق)(?!\p{L})/iu,
    numbers: ["", "ثلاثة", "أربعة", "خمسة"],
  },
};

/** The counts that a text makes in its own words, in their order: none of a quotation, none that is denied. */
export function saidCounts(text: string, lang: string): SaidCount[] {
  const language = COUNT_WORDS[lang.toLowerCase().split("-")[0] ?? ""];
  if (language?.hint.test(text) !== true) return [];
  const { one, several, confirmed, unless, numbers } = language;
  const found = [
    ...[...text.matchAll(one)].map((match) => said(match, "one")),
    ...[...text.matchAll(several)].map((match) => said(match, numberOf(match, numbers))),
    ...[...text.matchAll(confirmed)].map((match) => said(match, 2)),
  ];
  if (found.length === 0) return [];
  const quoted = quotationsOf(text, 1);
  return found
    .filter(({ at, length, says }) => {
      const [from, to] = sentenceAt(text, at);
      const before = text.slice(from, at);
      // "They are one origin, not two" says one; "not one origin" does not.
      const around = says === "one" ? before : `${before} ${text.slice(at + length, to)}`;
      return !unless.test(around) && !quoted.some((range) => at >= range.from && at < range.to);
    })
    .sort((a, b) => a.at - b.at);
}

function said(match: RegExpMatchArray, says: SaidCount["says"]): SaidCount {
  const [found] = match;
  return { at: match.index ?? 0, length: found.length, words: found, says };
}

function numberOf({ groups }: RegExpMatchArray, numbers: readonly string[]): number {
  const written = groups?.number?.toLowerCase() ?? "";
  const digits = [...written].map((digit) => "0123456789".indexOf(plain(digit))).join("");
  if (/^\d+$/.test(digits)) return Number(digits);
  return Math.max(2, numbers.indexOf(written) + 2);
}

/** Persian and Arabic digits are ten in a row. */
function plain(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x0660, 0x06f0].find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

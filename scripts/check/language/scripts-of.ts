/** Scripts: which one a language is written in, and how many letters of each a text has. */
import { byLanguage } from "../../read/by-language.ts";

interface Script {
  /** ISO 15924, as Unicode's properties have it. */
  readonly code: string;
  readonly name: string;
  /** Languages written in it, for a message. */
  readonly langs: string;
}

const SCRIPTS: readonly Script[] = [
  { code: "Latn", name: "Latin", langs: "en or fr" },
  { code: "Arab", name: "Arabic", langs: "fa or ar" },
  { code: "Cyrl", name: "Cyrillic", langs: "ru or uk" },
  { code: "Hebr", name: "Hebrew", langs: "he or yi" },
  { code: "Grek", name: "Greek", langs: "el" },
  { code: "Hira", name: "Japanese", langs: "ja" },
  { code: "Kana", name: "Japanese", langs: "ja" },
  { code: "Han", name: "Chinese", langs: "zh or ja" },
  { code: "Hang", name: "Korean", langs: "ko" },
  { code: "Deva", name: "Devanagari", langs: "hi or mr" },
  { code: "Beng", name: "Bengali", langs: "bn" },
  { code: "Taml", name: "Tamil", langs: "ta" },
  { code: "Thai", name: "Thai", langs: "th" },
  { code: "Armn", name: "Armenian", langs: "hy" },
  { code: "Geor", name: "Georgian", langs: "ka" },
  { code: "Ethi", name: "Ethiopic", langs: "am or ti" },
];

const PATTERNS = SCRIPTS.map((script) => ({
  script,
  pattern: new RegExp(`\\p{Script=${script.code}}`, "u"),
}));

const LATIN = PATTERNS.find(({ script }) => script.code === "Latn");

/** What Unicode's properties call the scripts that languages mix. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Han"],
  Hant: ["Han"],
  Jpan: ["Han", "Hira", "Kana"],
  Kore: ["Hang", "Han"],
};
/** Languages of two scripts, whose tag need not say which. */
const SECOND: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...["sr", "bs", "sh", "uz", "kk", "az", "tk", "tt", "mn", "ro"].map((lang) => [
    lang,
    ["Latn", "Cyrl"],
  ]),
  ...["ku", "ms", "ha"].map((lang) => [lang, ["Latn", "Arab"]]),
  ...["pa", "sd", "ks"].map((lang) => [lang, ["Arab", "Deva", "Guru"]]),
]);

/** The scripts that a language is written in; undefined where that is not known. */
export const scriptsOf = byLanguage((lang): readonly string[] | undefined => {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    if (script === undefined || /^(?:und|mul|zxx|mis)$/i.test(lang.split("-")[0] ?? "")) return;
    return [...(PARTS[script] ?? [script]), ...(SECOND[language] ?? [])];
  } catch {
    return undefined;
  }
});

/** How many letters of each script a text has, and how many in all. */
export function countLetters(text: string): { of: Map<Script, number>; all: number } {
  const of = new Map<Script, number>();
  let all = 0;
  const count = (script: Script | undefined, letters: number) => {
    all += letters;
    if (script !== undefined && letters > 0) of.set(script, (of.get(script) ?? 0) + letters);
  };
  // Most texts have no other letters than these.
  count(LATIN?.script, text.match(/[A-Za-z]/g)?.length ?? 0);
  for (const letter of text.match(/(?![A-Za-z])\p{L}/gu) ?? [])
    count(PATTERNS.find(({ pattern }) => pattern.test(letter))?.script, 1);
  return { of, all };
}

/** Below this share foreign words are names or a quotation. */
const MOST = 0.6;

/** The script that most of a text is written in, where the language is not written in it; undefined where all is well or not known. */
export function foreignScript(text: string, lang: string): Script | undefined {
  const own = scriptsOf(lang);
  if (own === undefined) return undefined;
  const { of, all } = countLetters(text);
  const foreign = [...of].filter(([{ code }]) => !own.includes(code));
  const count = foreign.reduce((sum, [, letters]) => sum + letters, 0);
  // Kana stands among more Han, and tells Japanese from Chinese.
  const [most] = foreign.sort(
    ([{ name }, one], [{ name: otherName }, other]) =>
      Number(otherName === "Japanese") - Number(name === "Japanese") || other - one,
  );
  return most === undefined || count < MOST * all ? undefined : most[0];
}

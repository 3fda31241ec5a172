/** The language that a text is written in, where its script, its letters or its small words tell it safely. */

import { countLetters, scriptsOf } from "../check/language/scripts-of.ts";
import type { Lang } from "../check/schema/fields.ts";

/** Scripts of one language that feeds are written in. */
const BY_SCRIPT: Readonly<Record<string, string>> = {
  Grek: "el",
  Hebr: "he",
  Hira: "ja",
  Kana: "ja",
  Hang: "ko",
  Thai: "th",
  Armn: "hy",
  Geor: "ka",
  Taml: "ta",
};
/** The most frequent small words of languages that share a script; no word stands for two of one script by chance alone. */
const WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for it with as on be by this are from has have not",
  fr: "le la les de des du et à en que est une un dans pour qui sur au par pas avec ce sont",
  de: "der die das und in zu den von ist mit im für auf dem nicht ein eine sich des auch wird",
  es: "el la los las de del y en que es una un por con para se no al su como más lo",
  pt: "o a os as de do da e em que é um uma para com não por dos das no na se ao",
  it: "il la le di del della e in che è un una per con non si dei al da nel sono gli",
  nl: "de het een van en in is dat op te met voor zijn niet aan door ook er maar bij",
  tr: "ve bir bu için ile da de olarak olan daha çok gibi ise kadar sonra ancak her en",
  pl: "i w na z do się nie to jest że o jak przez dla po od za ale czy są oraz",
  sv: "och att det i en på är som av för med den till inte om ett har de från var",
  da: "og det at i en den til er som på de med han af for ikke der var et har",
  nb: "og det i å en er som på de av til for med at han var ikke et har om",
  ro: "de și în a la cu o pe un din care nu pentru că se mai este sunt prin al",
  ca: "de la i el que a en els les un per una amb del no és al es han aquest",
  cs: "a se v na je že o s z do i to k ve pro za by ale si po",
  id: "yang dan di dari untuk dengan ini itu pada dalam tidak akan oleh ke sebagai juga adalah",
  ru: "и в на не что с по для из от это как к был его за или при также но мы",
  uk: "і в на не що з по для із від це як до був його за або при також але та у",
  bg: "и в на не че с по за от това как до е са се ще или при също но да",
  sr: "и у на не да с по за од то како до је су се ће или при али који што",
  mk: "на и во од се да за со дека што е не по ќе како или при ги го беше",
  fa: "و در به از که این را با است برای آن یک می شد بود تا بر هم ها شده",
  ar: "في من على إلى أن التي الذي هذا هذه مع عن ما لا بعد كما قد كان وقد ولا بين",
  ur: "کے کی میں ہے سے نے کو اور کا پر کہ ہیں یہ بھی تھا اس نہیں وہ گے جو",
  ckb: "لە و بە بۆ کە ئەو ئەم لەگەڵ هەر دەکات سەر بوو دوای نێوان هەروەها",
  ps: "د په او چې کې سره له دی یې هم کړي وي تر نه دا شي ته دې",
  hi: "के की में है से ने को और का पर कि हैं यह भी था इस नहीं वह एक लिए",
  mr: "आहे आणि या व ते हे की त्या नाही होते करण्यात आहेत मध्ये असे होता यांनी",
  ne: "छ र को मा ले का गरेको हो भएको पनि छन् गर्न यो थियो लागि",
};
/** Letters or beginnings that, of the languages of one script, this one writes: a word with one counts like a small word. */
const OWN: Readonly<Record<string, RegExp>> = {
  ar: /[ةىأإ]|^[وفبك]?(?:ال|لل)/u,
  fa: /[پچژگکی]|\u200c/u,
  ur: /[ٹڈڑںےہھ]/u,
  ps: /[ټډړښځڅڼېۍ]/u,
  ckb: /[ێۆڵڕ]/u,
  uk: /[іїєґ]/u,
  ru: /[ыэё]/u,
  bg: /ъ/u,
  sr: /[ђћџљњј]/u,
  mk: /[ѓќѕ]/u,
};
/** Letters that it never writes, names apart. They keep out the languages of a script that are not listed above. */
const NEVER: Readonly<Record<string, RegExp>> = {
  ar: /[پچژگیکٹڈڑںےہټډړښځڅێۆڵڕە]/u,
  fa: /[ةىٹڈڑںےہھټډړښځڅێۆڵڕە]/u,
  ur: /[ةإټډښځێۆڵڕە]/u,
  uk: /[ыэёўъђћџљњјѓќѕәғқңұһ]/u,
  ru: /[іїєґўђћџљњјѓќѕәғқңөұүһҳҷӣӯ]/u,
  bg: /[ыэёіїєґўђћџљњјѓќѕәғқңҳҷ]/u,
  sr: /[йщъыьэюяіїєґўѓќѕ]/u,
  mk: /[йщъыьэюяіїєґўђћ]/u,
};
/** Of all words; a name or two may be foreign. */
const FOREIGN = 0.05;
const LISTS = Object.entries(WORDS).map(([lang, words]) => ({
  lang,
  words: new Set(words.split(" ")),
  own: OWN[lang],
  never: NEVER[lang],
}));

/** Enough for the small words to be there; the rest of a long text says the same. */
const WINDOW = 6000;
const FEWEST_LETTERS = 12;
/** Small words of the language among all; names and quotations in another language have fewer. */
const SHARE = 0.18;
const FEWEST_WORDS = 3;
/** How much the best must lead the second: Danish is not Swedish. */
const LEAD = 1.5;

/** The language of a text, or undefined where that would be a guess. */
export function languageOfText(text: string): Lang | undefined {
  const window = text.slice(0, WINDOW);
  const { of, all } = countLetters(window);
  if (all < FEWEST_LETTERS) return undefined;
  const share = (code: string) =>
    [...of].reduce((sum, [script, letters]) => (script.code === code ? sum + letters : sum), 0) /
    all;
  // Kana stands among more Han, and tells Japanese from Chinese.
  if (share("Hira") + share("Kana") > 0.1) return "ja" as Lang;
  if (share("Han") > 0.6) return "zh" as Lang;
  const [main] = [...of].sort(([, one], [, other]) => other - one);
  if (main === undefined || main[1] < 0.6 * all) return undefined;
  const { code } = main[0];
  return (BY_SCRIPT[code] ?? byWords(window, code)) as Lang | undefined;
}

function byWords(text: string, script: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
  const scores = LISTS.filter(({ lang }) => scriptsOf(lang)?.includes(script))
    .filter(
      ({ never }) => words.filter((word) => never?.test(word)).length <= FOREIGN * words.length,
    )
    .map(({ lang, words: small, own }) => ({
      lang,
      hits: words.filter((word) => small.has(word) || own?.test(word)).length,
    }))
    .sort((one, other) => other.hits - one.hits);
  const [best, second] = scores;
  if (best === undefined || best.hits < FEWEST_WORDS || best.hits < SHARE * words.length)
    return undefined;
  return best.hits >= LEAD * (second?.hits ?? 0) ? best.lang : undefined;
}

/** Reads the words of a date: which days, months, years and weekdays they say, and nothing that they do not. */

import { namesOf } from "./date-names.ts";
import {
  BARE_FORMS,
  DAY_ALONE,
  type DateForm,
  FORMS,
  NUMBERS_ALONE,
  ORDINAL_ALONE,
  PLACED_LAST,
} from "./forms.ts";
import { type DateToken, lexDate } from "./lex.ts";
import { type Groups, type Said, saidBy } from "./meant.ts";

export interface DateReading {
  readonly said: readonly Said[];
  /** True where the words say nothing but a date. */
  readonly isWhole: boolean;
  /** True where a name is a short one. */
  readonly hasShort: boolean;
}

interface LexedWords {
  readonly tokens: readonly DateToken[];
  readonly codes: string;
  readonly isWhole: boolean;
  readonly lang: string;
}

/** What words in a language (BCP 47) say of a date. */
export function readDateWords(words: string, lang: string): DateReading {
  const all = lexDate(words, lang);
  const isWhole = all.length > 0 && all.every(({ code }) => !/[?N]/.test(code));
  const tokens = settle(isWhole ? all : upToRelation(all), isWhole);
  const text = { tokens, codes: tokens.map(({ code }) => code).join(""), isWhole, lang };
  const said = scan(text);
  const isBare = said.every(({ meant }) => meant.length === 0);
  const more = isBare ? alone(text, said[0]?.weekday) : undefined;
  return { said: more ?? said, isWhole, hasShort: all.some(({ code }) => /[amw]/.test(code)) };
}

/** "Two days after 12 June" is another day; so of more than a date, what stands behind such a word is left aside. */
function upToRelation(tokens: readonly DateToken[]): readonly DateToken[] {
  const at = tokens.findIndex(({ code }) => code === "r");
  return at === -1 ? tokens : tokens.slice(0, at);
}

/** Short names, and months that are written like verbs, count where a date stands around them. */
function settle(all: readonly DateToken[], isWhole: boolean): DateToken[] {
  const tokens = joinEras(all);
  return tokens.flatMap((token, index): DateToken[] => {
    const { code } = token;
    if (code === "_") return [];
    if (code === "r") return [{ ...token, code: "o" }];
    if (code === "a") return [{ ...token, code: ofTwo(tokens, index) }];
    const isVerb = tokens[index + 1]?.code === "_";
    if (!/^[mw]$/.test(code) && !isVerb) return [token];
    const before = tokens[index - 1]?.code ?? "";
    const after = tokens[index + (isVerb ? 2 : 1)]?.code ?? "";
    const isDated = /^m$/i.test(code) && /[Dd.o-]/.test(before) && /[Y.,]/.test(after);
    return [{ ...token, code: isWhole || isDated ? code.toUpperCase() : "?" }];
  });
}

/** "18 mar 2025" is March, "mar 18" a Tuesday. */
function ofTwo(tokens: readonly DateToken[], index: number): string {
  const before = tokens[index - 1]?.code ?? "";
  const around = tokens.slice(index + 1, index + 3).map(({ code }) => code);
  if (/[Dd.o]/.test(before) || around.includes("Y")) return "M";
  return around.includes("D") ? "W" : "?";
}

/** A year of an era knows it. */
function joinEras(tokens: readonly DateToken[]): DateToken[] {
  return tokens.map((token, index) => {
    const era = tokens[index - 1]?.era;
    return token.code === "Y" && era !== undefined ? { ...token, era } : token;
  });
}

function scan(text: LexedWords): Said[] {
  const { tokens, codes, isWhole, lang } = text;
  const said: Said[] = [];
  const isEnglish = /^en(?:-|$)/i.test(lang);
  for (let at = 0; at < codes.length; ) {
    const found = matchAt(FORMS, text, at) ?? (isWhole ? matchAt(BARE_FORMS, text, at) : undefined);
    if (found !== undefined) {
      said.push(...saidBy(found.groups));
      at += found.length;
      continue;
    }
    // A weekday of English is no other word.
    const weekday = isEnglish && codes[at] === "W" ? tokens[at]?.value : undefined;
    if (weekday !== undefined) said.push({ meant: [], weekday });
    at++;
  }
  const last = isWhole || said.length > 0 ? null : PLACED_LAST.exec(codes);
  return last === null ? said : saidBy({ [last[1] === "Y" ? "year" : "month"]: tokens.slice(-1) });
}

interface FormMatch {
  readonly groups: Groups;
  readonly length: number;
}

function matchAt(forms: readonly DateForm[], text: LexedWords, at: number): FormMatch | undefined {
  for (const form of forms) {
    form.fits.lastIndex = at;
    form.groups.lastIndex = at;
    const match = form.fits.test(text.codes) ? form.groups.exec(text.codes) : null;
    if (match === null || match[0] === "") continue;
    const groups = groupsOf(match, text.tokens);
    if (isDayAfterMonth(groups, text)) return { groups, length: match[0].length };
  }
  return undefined;
}

/** "En juin 12 personnes": the number is a day where the language writes so, or where nothing else stands. */
function isDayAfterMonth(groups: Groups, { isWhole, lang }: LexedWords): boolean {
  const isCertain = groups.tail === undefined || groups.year !== undefined || isWhole;
  return isCertain || groups.yearAfter !== undefined || namesOf(lang).isMonthFirst;
}

function groupsOf({ indices }: RegExpExecArray, tokens: readonly DateToken[]): Groups {
  return Object.fromEntries(
    Object.entries(indices?.groups ?? {}).flatMap(([name, range]) =>
      range === undefined ? [] : [[name, tokens.slice(range[0], range[1])] as const],
    ),
  );
}

/** What is a date only because nothing else is said: "the 12th", "12/06". */
function alone(text: LexedWords, weekday: number | undefined): Said[] | undefined {
  const { tokens, codes, isWhole } = text;
  const numbers = NUMBERS_ALONE.exec(codes);
  const day = isWhole ? (DAY_ALONE.exec(codes) ?? ORDINAL_ALONE.exec(codes)) : null;
  const match = numbers ?? day;
  if (match === null) return undefined;
  const groups = groupsOf(match, tokens);
  const isDay = numbers !== null || DAY_ALONE.test(codes) || groups.days?.[0]?.isOrdinal === true;
  if (!isDay) return undefined;
  const m = groups.m ?? groups.mm;
  const said = saidBy({ ...groups, ...(m === undefined ? {} : { m }) });
  return weekday === undefined ? said : said.map((one) => ({ ...one, weekday }));
}

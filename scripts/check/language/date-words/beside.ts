/** Words of a date that stand directly beside a date link and belong to it: "Thursday, [12 June](date:…)". */
import { type Mark, offsetIn, type Passage } from "../../body/passage.ts";
import { disagreementOf, readingsOf } from "./hold.ts";
import type { Said } from "./meant.ts";

/** A date link with its own words and those beside it. */
export interface BesideLink {
  readonly offset: number;
  readonly words: string;
  readonly target: string;
}

/** As far as a weekday, or a day with its month and year, reaches. */
const REACH = 40;
/** A weekday before a link: "Thursday, [", "on Thursday ([". Words on the other side of a full stop are not beside it. */
const BEFORE = /(?:^|[\s(])([\p{L}\p{M}\u200c’'-]+(?:\s[\p{L}\p{M}\u200c]+)?)[,،、]?\s?\(?$/u;
/** A date in brackets behind a link, or a year that ends the phrase: "] (12 June)", "], 2025." */
const IN_BRACKETS = /^[,،]?\s?[(（]([^()（）[\]]{1,40})[)）]/u;
const YEAR_AFTER = /^[,،]?\s(\p{Nd}{4})(?=$|[.,;:)،؛])/u;
/** A day with its month behind a weekday: "[Thursday](date:…), 12 June". */
const DATE_AFTER = /^[,،]\s?((?:[\p{L}\p{M}\p{Nd}\u200c.]+\s?){2,4})(?=$|[.,;:)،؛]|\s)/u;
/** A day before a weekday: "12 June ([Thursday](date:…))". */
const DATE_BEFORE =
  /(?:^|\s)((?:[\p{L}\p{M}\p{Nd}\u200c.]+\s){1,3}[\p{L}\p{M}\p{Nd}\u200c.]+),?\s[(（]$/u;
/** A month before a number alone: "June [12](date:…)". */
const MONTH_BEFORE = /(?:^|\s)([\p{L}\p{M}\u200c]+\.?)\s$/u;

const MONTH_AFTER = /^\s([\p{L}\p{M}\u200c]+)/u;

/** The links of a passage that agree with their own words and have words of a date beside them, with both. */
export function* besideLinks(passage: Passage, lang: string): Generator<BesideLink> {
  const dates = passage.marks.filter(({ kind }) => kind === "date");
  for (const [index, mark] of dates.entries()) {
    const [target] = mark.targets;
    const own = passage.text.slice(mark.from, mark.to);
    const said = readingsOf(own, lang)[0]?.reading;
    // What is wrong in itself has its own finding.
    if (
      target === undefined ||
      said?.isWhole !== true ||
      disagreementOf({ words: own, target }, lang)
    )
      continue;
    const around = textAround(passage.text, mark, {
      before: dates[index - 1],
      after: dates[index + 1],
    });
    const words = joined(own, said.said, { ...around, lang });
    if (words !== undefined) yield { offset: offsetIn(passage, mark.from), words, target };
  }
}

/** Up to the next links: what belongs to them is theirs. */
function textAround(
  text: string,
  { from, to }: Mark,
  { before, after }: { before: Mark | undefined; after: Mark | undefined },
): { before: string; after: string } {
  return {
    before: text.slice(Math.max(from - REACH, before?.to ?? 0), from),
    after: text.slice(to, Math.min(to + REACH, after?.from ?? text.length)),
  };
}

interface TextAroundLink {
  readonly before: string;
  readonly after: string;
  readonly lang: string;
}

/** A link's words with those beside it that complete them; undefined where there are none. */
function joined(own: string, said: readonly Said[], around: TextAroundLink): string | undefined {
  const [one] = said;
  if (one === undefined || said.length > 1) return undefined;
  const has = (name: "day" | "months" | "years") =>
    one.meant.some((meant) => meant[name] !== undefined);
  if (one.weekday !== undefined && one.meant.length === 0) return withDate(own, around);
  const weekday = one.weekday === undefined ? withWeekday(own, around, has("day")) : undefined;
  if (weekday !== undefined) return weekday;
  if (has("day") && !has("months")) return withMonth(own, around);
  const year = has("months") && !has("years") ? YEAR_AFTER.exec(around.after)?.[1] : undefined;
  return year === undefined ? undefined : `${own} ${year}`;
}

/** "Thursday, [12 June]", "[12 June] (Thursday)". */
function withWeekday(own: string, around: TextAroundLink, hasDay: boolean): string | undefined {
  const { before, after, lang } = around;
  const isWeekday = (words: string) => kindOf(words, lang) === "weekday";
  // "Monday to": another day than the link's.
  const day = lastWords(BEFORE.exec(before)?.[1]).find(
    (words) => isWeekday(words) && !isWeekday(words.replace(/(?:^|\s)\S+$/u, "")),
  );
  if (day !== undefined) return `${day} ${own}`;
  const bracketed = hasDay ? IN_BRACKETS.exec(after)?.[1] : undefined;
  return bracketed !== undefined && isWeekday(bracketed) ? `${own} (${bracketed})` : undefined;
}

/** "June [12]", "[12] June". */
function withMonth(own: string, { before, after, lang }: TextAroundLink): string | undefined {
  const earlier = MONTH_BEFORE.exec(before)?.[1];
  if (earlier !== undefined && kindOf(earlier, lang) === "month") return `${earlier} ${own}`;
  const later = MONTH_AFTER.exec(after)?.[1];
  return later !== undefined && kindOf(later, lang) === "month" ? `${own} ${later}` : undefined;
}

/** "[Thursday], 12 June", "[Thursday] (12 June)", "12 June ([Thursday])". */
function withDate(own: string, { before, after, lang }: TextAroundLink): string | undefined {
  const isDate = (words: string) => kindOf(words, lang) === "date";
  const later = [
    ...firstWords(IN_BRACKETS.exec(after)?.[1]).slice(0, 1),
    ...firstWords(DATE_AFTER.exec(after)?.[1]),
  ].find(isDate);
  if (later !== undefined) return `${own}, ${later}`;
  const earlier = lastWords(DATE_BEFORE.exec(before)?.[1]).find(isDate);
  return earlier === undefined ? undefined : `${earlier} (${own})`;
}

/** Fewer and fewer words of a phrase, from its end. */
function lastWords(phrase: string | undefined): string[] {
  const words = phrase?.trim().split(/\s+/) ?? [];
  return words.map((_, from) => words.slice(from).join(" "));
}

/** Fewer and fewer words of a phrase, from its beginning. */
function firstWords(phrase: string | undefined): string[] {
  const words = phrase?.trim().split(/\s+/) ?? [];
  return words.map((_, dropped) => words.slice(0, words.length - dropped).join(" "));
}

/** What some words say that are a date and nothing else: a weekday, a month, a day of a month. */
function kindOf(words: string, lang: string): "weekday" | "month" | "date" | undefined {
  const reading = readingsOf(words, lang)[0]?.reading;
  const [said] = reading?.said ?? [];
  if (said === undefined || reading?.isWhole !== true || reading.said.length > 1) return undefined;
  if (said.meant.length === 0) return "weekday";
  const says = (name: "day" | "months" | "years") =>
    said.meant.every((meant) => meant[name] !== undefined);
  if (says("months") && says("day")) return "date";
  return says("months") && !says("years") ? "month" : undefined;
}

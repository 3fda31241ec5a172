/** The query language: what is typed into the search box as a `Query`, and any query as a text that reads as the same. */
import { FIELDS, type Field } from "../../../scripts/site-plan.ts";
import type { Query, QueryFilter, QueryWord } from "../search-api.ts";
import { parseDay, writeDay } from "./days.ts";
import { plain, type QueryPiece, signsOf } from "./signs.ts";

export const NOTHING: Query = {
  words: [],
  filters: [],
  after: undefined,
  before: undefined,
  order: "relevance",
};

/** Any text is a query: what is no condition that we know is a word. */
export function parseQuery(text: string): Query {
  let query = NOTHING;
  for (const sign of signsOf(text)) query = withSign(query, sign);
  return query;
}

function withSign(query: Query, sign: QueryPiece): Query {
  const { field, text, isExcluded } = sign;
  const asked = isField(field) ? filterOf(sign, field) : undefined;
  if (asked !== undefined) return { ...query, filters: [...without(query.filters, asked), asked] };
  if (!isExcluded && (field === "after" || field === "before")) {
    const day = parseDay(text);
    if (day !== undefined) return { ...query, [field]: day };
  }
  if (!isExcluded && field === "order") {
    if (text === "newest" || text === "oldest" || text === "relevance")
      return { ...query, order: text };
  }
  return { ...query, words: [...query.words, ...wordsOf(sign)] };
}

function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/** A name that is still waiting for its value. */
const WAITING = new RegExp(`^(?:${[...FIELDS, "after", "before", "order"].join("|")}):$`, "i");

function filterOf({ text, isExcluded }: QueryPiece, field: Field): QueryFilter | undefined {
  return text === "" ? undefined : { field, value: text, isExcluded };
}

function without(filters: readonly QueryFilter[], gone: QueryFilter): QueryFilter[] {
  return filters.filter(({ field, value }) => field !== gone.field || value !== gone.value);
}

/** `field:"two words"` of a field that we do not know is a word and a phrase. */
function wordsOf({ field, text, isQuoted, isExcluded, isLast }: QueryPiece): QueryWord[] {
  const isOpen = isLast && !isExcluded;
  const own = { text, isPhrase: isQuoted, isExcluded, isOpen };
  const named = { text: isQuoted ? field : `${field}:${text}`, isPhrase: false, isExcluded };
  const words =
    field === "" ? [own] : isQuoted ? [{ ...named, isOpen: false }, own] : [{ ...named, isOpen }];
  if (WAITING.test(text === "" ? `${field}:` : text)) return [];
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
}

/** The text of a query. A word that may go on stands last, for there it is typed. */
export function writeQuery({ words, filters, after, before, order }: Query): string {
  const said = words.map(writeWord);
  const conditions = [
    ...filters.map(writeFilter),
    ...(after === undefined ? [] : [`after:${writeDay(after)}`]),
    ...(before === undefined ? [] : [`before:${writeDay(before)}`]),
    ...(order === "relevance" ? [] : [`order:${order}`]),
  ];
  const last = words.at(-1);
  if (last?.isOpen) return [...conditions, ...said].join(" ");
  // With a space after it, a word is said to its end.
  const isSaid = last !== undefined && !last.isPhrase && !last.isExcluded;
  const end = conditions.length === 0 && isSaid ? " " : "";
  return [...said, ...conditions].join(" ") + end;
}

function writeWord({ text, isPhrase, isExcluded, isOpen }: QueryWord): string {
  const word = isPhrase ? `"${plain(text)}${isOpen ? "" : '"'}` : text;
  return isExcluded ? `-${word}` : word;
}

export function writeFilter({ field, value, isExcluded }: QueryFilter): string {
  const text = plain(value);
  return `${isExcluded ? "-" : ""}${field}:${/\s/u.test(text) ? `"${text}"` : text}`;
}

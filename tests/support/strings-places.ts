/** Where each string must be found on a briefing's page, and the one form in which it stands there. */
import { formatDay } from "../../scripts/read/spoken.ts";
import { SITE_TITLE } from "./strings-archive.ts";
import { type Entry, type Field, writtenIn } from "./strings-written.ts";

/**
 * What a reader gets of a field of the front matter: the text without the white space around it, which the format
 * cuts, for nobody sees it. Nothing else is changed, not even the Unicode form: a name stays as it is spelt.
 */
export function normal(field: Field, entry: Entry): string {
  return writtenIn(field, entry).trim();
}

/** The same of an address: as the URL standard writes it. */
function normalUrl(field: Field, entry: Entry): string {
  const { origin, pathname, search, hash } = new URL(normal(field, entry));
  // Square brackets and a second `#` are no part of a valid address, and lead to the same place as their bytes.
  const odd = (part: string) => part.replace(/[[\]]/g, encodeURIComponent);
  const place = hash === "" ? "" : `#${odd(hash.slice(1)).replaceAll("#", "%23")}`;
  return `${origin}${odd(pathname)}${odd(search)}${place}`;
}

/** One place on a page: an element, or its attribute, and what it must say. */
interface Place {
  readonly at: string;
  readonly attribute?: string;
  readonly is: (entry: Entry) => string;
  /** True where capitals and widths of letters may be those of another who is called the same. */
  readonly isFolded?: boolean;
}

/** What is compared of a text at one of the places: names that differ in capitals and widths alone are one. */
export function comparedAt(index: number, text: string): string {
  return PLACES[index]?.isFolded ? text.normalize("NFKC").toLowerCase() : text;
}

const text = (at: string, field: Field): Place => ({ at, is: (entry) => normal(field, entry) });
const attribute = (at: string, name: string, field: Field): Place => ({
  ...text(at, field),
  attribute: name,
});
const address = (at: string, field: Field): Place => ({
  ...{ at, attribute: "href" },
  is: (entry) => normalUrl(field, entry),
});
/** In brackets a name has no article, and no more than 40 characters. */
function cutName(name: string): string {
  const bare = name.replace(/^The (?=\p{L})/u, "");
  const kept = [...bare].slice(0, 40).join("");
  return kept === bare ? bare : `${kept.replace(/\s+\S*$/u, "")}…`;
}

const told = (entry: Entry) => `${normal("described", entry)}, via ${normal("source", entry)}`;

const PLACES: readonly Place[] = [
  { at: "title", is: (entry) => `${normal("title", entry)} · ${SITE_TITLE}` },
  attribute('meta[property="og:title"]', "content", "title"),
  attribute('meta[property="og:description"]', "content", "summary"),
  attribute('meta[property="article:section"]', "content", "topic"),
  attribute('meta[name="author"]', "content", "author"),
  text("article h1", "title"),
  attribute("[data-pagefind-meta]", "data-title", "title"),
  text("p.summary", "summary"),
  attribute('meta[name="description"]', "content", "summary"),
  attribute("[data-pagefind-meta]", "data-summary", "summary"),
  text('.label a[href^="/topics/"]', "topic"),
  text('.label a[href^="/places/"]', "place"),
  text('dl a[href^="/names/"]', "name"),
  text(".line > span > bdi", "author"),
  text('[aria-labelledby="_card"] dd', "approver"),
  text("p.dateline", "dateline"),
  {
    at: ".notes summary",
    is: (entry) =>
      `Correction, ${formatDay(entry.id.slice(0, 10), "en")}. ${normal("correction", entry)}`,
  },
  text(".notes q", "was"),
  text("#claim-dry", "claim"),
  text('[aria-labelledby="_gaps"] li', "gap"),
  text(".know > p:last-of-type > span", "sourcing"),
  text("#source_plain > h3 bdi", "source"),
  { at: '.prose [href="#source_plain"] bdi', is: (entry) => cutName(normal("source", entry)) },
  text('.prose [href="#source_called"] bdi', "short"),
  // One list has all writings of a name, and is called by the first of them.
  { at: "#source_plain a", is: (entry) => `All from ${normal("source", entry)}`, isFolded: true },
  { at: "#source_plain .facts bdi", is: (entry) => `“${normal("source title", entry)}”` },
  text("#source_told > strong bdi", "described"),
  { at: '.prose [href="#source_told"]', attribute: "title", is: told },
  {
    ...{ at: ".told [role=img]", attribute: "aria-label" },
    is: (entry) =>
      `Who told whom: ${[...new Set([normal("source", entry), told(entry), `Voice ${entry.number}`, "A whole address", "A path", "A query"])].join("; ")}.`,
  },
  address("#source_whole > h3 a", "url"),
  address("#source_path > h3 a", "url path"),
  address("#source_query > h3 a", "url query"),
  // In the body nothing is cut: the string stands between quotation marks.
  {
    at: ".prose > p:nth-of-type(2)",
    is: (entry) => `The barn was “${writtenIn("body", entry)}” that day.`,
  },
  { at: "blockquote > p", is: (entry) => `“${writtenIn("quote", entry)}” it was.` },
  {
    at: "blockquote > p.speaker",
    is: (entry) =>
      `— Clerk “${writtenIn("speaker", entry)}” of it [${cutName(normal("source", entry))}]`,
  },
  { at: ".prose > h2", is: (entry) => `On “${writtenIn("heading", entry)}” then` },
  { at: ".prose > pre code", is: (entry) => `${writtenIn("code", entry)}\n` },
  {
    at: ".prose > p:nth-of-type(3) a",
    is: (entry) => `the “${writtenIn("link text", entry)}” page`,
  },
];

/** The places, for whoever reads pages: they are looked for in this order. */
export const LOOKED_AT = PLACES.map(({ at, attribute = "" }) => [at, attribute] as const);

/** What a page says at each of them, and at last its linked data. */
export function expectedOf(entry: Entry): readonly string[] {
  return [
    ...PLACES.map(({ is }) => is(entry)),
    normal("title", entry),
    normal("summary", entry),
    normal("correction", entry),
    ...(["author", "topic", "place", "name"] as const).map((field) => normal(field, entry)),
    ...(["url", "url path", "url query"] as const).map((field) => normalUrl(field, entry)),
  ];
}

/** Its name where a difference is told. */
export function nameOfPlace(index: number): string {
  const { at, attribute = "text" } = PLACES[index] ?? { at: "linked data" };
  return `${at} (${attribute})`;
}

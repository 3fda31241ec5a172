/** A worker that searches a made-up archive in memory, so that the search page can be tried without an index. Never shipped. */
import type {
  Answer,
  FacetCount,
  FromSearch,
  Query,
  Result,
  ToSearch,
} from "../../layouts/client/search-api.ts";
import type { Facet } from "../../scripts/site-plan.ts";
import { FACET_NAMES, fieldOf } from "../../scripts/site-plan.ts";

interface Kept {
  readonly day: string;
  readonly title: string;
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

const TOPICS = ["sanctions", "oil", "nuclear"];
const PLACES = ["IR", "AT", "QA", "OM", "US", "IL", "IQ", "TR", "RU", "CN"];

/** One a week since March 2021: 120 of them, in two and a half years. */
const ARCHIVE: readonly Kept[] = Array.from({ length: 120 }, (_, number) => ({
  day: new Date(Date.UTC(2021, 2, 1 + 7 * number)).toISOString().slice(0, 10),
  title: `Note ${number} on <b>talks</b> with ${number % 3 === 0 ? "Witkoff" : "an envoy"}`,
  facets: {
    topic: [TOPICS[number % 3] ?? ""],
    place: [PLACES[number % 10] ?? ""],
    person: number % 3 === 0 ? ["witkoff"] : [],
    lang: [number % 12 === 0 ? "fa" : "en"],
    type: ["note"],
  },
}));

const NAMES: Readonly<Record<string, string>> = {
  sanctions: "Sanctions",
  oil: "Oil and petrochemicals",
  witkoff: "Steve Witkoff",
};
function isAsked(query: Query, kept: Kept, { dates = true, but = "" } = {}): boolean {
  const { words, filters, after, before } = query;
  if (dates && after !== undefined && kept.day < after) return false;
  if (dates && before !== undefined && kept.day >= before) return false;
  const has = (text: string) => kept.title.toLowerCase().includes(text.toLowerCase());
  if (words.some(({ text, isExcluded }) => has(text) === isExcluded)) return false;
  const fields = new Set(filters.map(({ field }) => field).filter((field) => field !== but));
  return [...fields].every((field) =>
    filters.some(
      (filter) =>
        filter.field === field &&
        FACET_NAMES.some(
          (facet) => fieldOf(facet) === field && kept.facets[facet]?.includes(filter.value),
        ),
    ),
  );
}

function countsOf(query: Query, facet: Facet): FacetCount[] {
  const counts = new Map<string, number>();
  for (const kept of ARCHIVE.filter((kept) => isAsked(query, kept, { but: fieldOf(facet) })))
    for (const id of kept.facets[facet] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  const isChosen = (id: string) =>
    query.filters.some(({ field, value }) => field === fieldOf(facet) && value === id);
  return [...counts]
    .map(([id, count]) => ({ id, name: NAMES[id] ?? id, count, isChosen: isChosen(id) }))
    .sort((a, b) => b.count - a.count);
}

function resultOf({ day, title, facets }: Kept): Result {
  const [before = "", after] = title.split("<b>talks</b>");
  return {
    href: title.startsWith("Note 119 ") ? "//elsewhere.example/" : `${root}about/?note=${day}`,
    title: [
      { text: before, isFound: false },
      { text: "<b>talks</b>", isFound: true },
      { text: after ?? "", isFound: false },
    ],
    ...{ day, lang: facets.lang?.[0] ?? "en", mark: "", kept: "", isMissing: false },
    summary: [{ text: `The bottom line of ${day}.`, isFound: false }],
    excerpt: [{ text: `What was said on ${day} and <i>why</i>.`, isFound: false }],
    sections: [{ href: `${root}about/?note=${day}#_claims`, text: "Claims" }],
    found: ["talks", "Talks"],
  };
}

function facetsOf(query: Query): Answer["facets"] {
  const facets = FACET_NAMES.map((facet) => [facet, countsOf(query, facet)]);
  return Object.fromEntries(facets) as Answer["facets"];
}

function answerTo(query: Query, most: number): Answer {
  const found = ARCHIVE.filter((kept) => isAsked(query, kept));
  if (query.order !== "oldest") found.reverse();
  const months = new Map<string, number>();
  for (const kept of ARCHIVE) {
    const month = kept.day.slice(0, 7);
    const isIn = isAsked(query, kept, { dates: false });
    months.set(month, (months.get(month) ?? 0) + (isIn ? 1 : 0));
  }
  const has = (word: string) => query.words.some(({ text }) => text === word);
  return {
    total: found.length,
    results: found.slice(0, most).map(resultOf),
    facets: facetsOf(query),
    months: [...months],
    unknown: has("wittkof") ? [{ word: "wittkof", near: ["Witkoff", "envoy"] }] : [],
    unknownFilters: query.filters
      .filter(({ value }) => value === "sanctoins")
      .map(({ field, value }) => ({ field, value, near: ["sanctions"] })),
    instead: [],
    also: has("Kiev") ? [{ word: "Kiev", names: ["Kyiv"] }] : [],
    missing: has("gap") ? [{ first: "2021-03-01", last: "2021-05-01" }] : [],
  };
}

let root = "/";
addEventListener("message", ({ data }: MessageEvent<ToSearch>) => {
  if ("open" in data) root = data.open.root;
  else {
    const { id, query, most } = data.ask;
    const said: FromSearch = query.words.some(({ text }) => text === "broken")
      ? { id, failed: "as asked" }
      : { id, answer: answerTo(query, most) };
    // Old answers come late here, so that a page that believes them is found out.
    setTimeout(
      () => postMessage(said),
      query.words.some(({ text }) => text === "slow") ? 2000 : 20,
    );
  }
});

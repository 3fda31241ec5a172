/** A made-up desk whose archive is written anew after every edit: what it holds, and its files. Fiction, all of it. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const HOLDS = ["draft", "review", "embargo", "green"] as const;
export type Term = Readonly<Record<string, unknown>> & { readonly name: string };

/** What a writer says in one briefing; the rest of its file follows from the whole desk. */
export interface Manuscript {
  day: string;
  slug: string;
  lang?: "fa" | "ar";
  title: number;
  summary: number;
  /** Which words its paragraphs have. */
  words: number;
  topics: string[];
  places: string[];
  people: string[];
  sources: string[];
  hasEntity: boolean;
  follows?: string;
  translationOf?: string;
  supersedes: string[];
  related: string[];
  links: string[];
  corrections: { date: string; kind: string; text: string }[];
  isWithdrawn: boolean;
  held?: (typeof HOLDS)[number];
  /** The time of its date, and an embargo that lifted long ago. */
  time?: string;
  lifted?: string;
  aliases: string[];
  /** Changes the file and nothing that a reader sees. */
  remark: number;
}

export interface Desk {
  manuscripts: Manuscript[];
  vocabulary: Record<"topics" | "places" | "people" | "organisations", Map<string, Term>>;
  settings: Record<string, unknown>;
  /** Whether a file lies there that no build takes. */
  isBroken: boolean;
  /** Numbers the briefings and words that are added. */
  next: number;
}

export const idOf = ({ day, slug }: Manuscript) => `${day}-${slug}`;
/** True where one may be told of in the other as earlier. Of one day slugs do not tell it: no order may rest on them. */
export const isEarlier = (one: Manuscript, other: Manuscript) =>
  one.day === other.day ? backwards(one.slug) > backwards(other.slug) : one.day < other.day;
const backwards = (slug: string) => [...slug].reverse().join("");
const addressOf = ({ day, slug }: Manuscript) => `/${day.replaceAll("-", "/")}/${slug}/`;

const TEXTS = {
  en: {
    titles: [
      "The barn of Lower Field stayed dry",
      "Lower Field counts its sheaves",
      "Rain <late> & “much”",
    ],
    summaries: [
      "Nothing needs doing at Lower Field before the autumn, the clerk says.",
      "The harvest of Lower Field is in. The next count is in the spring.",
    ],
    words: ["The barn was dry", "The roof held in the storm", "Half of the sheaves are counted"],
    see: "See the earlier note",
  },
  fa: {
    titles: ["انبار لوور فیلد خشک ماند", "شمارش خرمن‌های لوور فیلد"],
    summaries: ["انبار لوور فیلد در توفان خشک ماند و تا پاییز کاری نیست. این خبر ساختگی است."],
    words: ["انبار خشک بود", "سقف در توفان دوام آورد"],
    see: "یادداشت پیشین",
  },
  ar: {
    titles: ["بقي مخزن الحقل جافا", "عدد الحزم في الحقل"],
    summaries: ["بقي مخزن الحقل جافا في العاصفة ولا عمل قبل الخريف. هذا الخبر مختلق كله."],
    words: ["كان المخزن جافا", "صمد السقف في العاصفة"],
    see: "المذكرة السابقة",
  },
} as const;

export const SOURCES: Readonly<Record<string, object>> = {
  clerk: { name: "Clerk of Lower Field", kind: "person" },
  gazette: { name: "Field Gazette", url: "https://gazette.example/1", date: "2025-01" },
  wire: { name: "Wire of the Valley", kind: "news", via: "gazette" },
  miller: {
    described: "a miller of the valley",
    basis: "background",
    why_unnamed: "Who speaks of flour is not named there.",
    via: "gazette",
    rating: "C3",
  },
};

const at = <Item>(list: readonly Item[], index: number) => list[index % list.length] as Item;

/** The file of a manuscript, as it stands among the others. */
function fileOf(manuscript: Manuscript, { manuscripts }: Desk): string {
  const { lang, held, links, people, places, sources } = manuscript;
  const texts = TEXTS[lang ?? "en"];
  const fields = {
    title: `${at(texts.titles, manuscript.title)} ${manuscript.title}`,
    date: manuscript.day + (manuscript.time ?? ""),
    status: statusOf(manuscript, manuscripts),
    lang,
    summary: at(texts.summaries, manuscript.summary),
    topics: manuscript.topics,
    places: places.filter((_, index) => index % 2 === 0),
    sources: Object.fromEntries(sources.map((key) => [key, SOURCES[key]])),
    entities: manuscript.hasEntity ? { reeve: { name: "Reeve Hale", kind: "person" } } : undefined,
    tlp: held === "green" ? "TLP:GREEN" : undefined,
    embargo: held === "embargo" ? "2031-01-01T00:00:00Z" : manuscript.lifted,
    follows: manuscript.follows,
    translation_of: manuscript.translationOf,
    supersedes: manuscript.supersedes,
    related: manuscript.related,
    aliases: manuscript.aliases,
    corrections: manuscript.corrections,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${name}: ${JSON.stringify(value)}`],
  );
  const body = [
    ...sources.map((key, index) => `${at(texts.words, manuscript.words + index)} [@${key}].`),
    ...people.map((id) => `[Hale](who:${id}) [@${at(sources, 0)}].`),
    ...(manuscript.hasEntity ? [`[Reeve](who:reeve) [@${at(sources, 0)}].`] : []),
    ...places.map((id) => `[Field](place:${id}) [@${at(sources, 0)}].`),
    ...links.map((id) => `[${texts.see}](brief:${id}).`),
  ];
  const remark = manuscript.remark === 0 ? [] : [`# Remark ${manuscript.remark}`];
  return `---\n${[...lines, ...remark].join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}

function statusOf(manuscript: Manuscript, all: readonly Manuscript[]): string {
  const { held, isWithdrawn, corrections } = manuscript;
  if (held === "draft" || held === "review") return held;
  if (isWithdrawn) return "withdrawn";
  if (all.some(({ supersedes }) => supersedes.includes(idOf(manuscript)))) return "superseded";
  return corrections.length > 0 ? "corrected" : "published";
}

/** Drops what no longer holds, as a writer would: relations to what is gone, held back or later. */
export function tidyDesk(desk: Desk): void {
  const { manuscripts, vocabulary } = desk;
  manuscripts.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const byId = new Map(manuscripts.map((manuscript) => [idOf(manuscript), manuscript]));
  const taken = new Set(manuscripts.map(addressOf));
  for (const manuscript of manuscripts) {
    const own = idOf(manuscript);
    const isOpen = (id: string) => id !== own && byId.get(id)?.held === undefined && byId.has(id);
    const isTold = (id: string) => {
      const other = byId.get(id);
      return isOpen(id) && other !== undefined && isEarlier(other, manuscript);
    };
    const { follows, translationOf } = manuscript;
    if (follows !== undefined && !isTold(follows)) delete manuscript.follows;
    const original = translationOf === undefined ? undefined : byId.get(translationOf);
    if (
      original === undefined ||
      !isOpen(idOf(original)) ||
      original.translationOf !== undefined ||
      // One that its original follows, at any remove, would be a circle.
      (original.day === manuscript.day && !isEarlier(original, manuscript))
    )
      delete manuscript.translationOf;
    manuscript.supersedes = manuscript.supersedes.filter(isTold);
    manuscript.related = manuscript.related.filter(isOpen);
    manuscript.links = manuscript.links.filter(isOpen);
    const known = (terms: ReadonlyMap<string, Term>) => (id: string) => terms.has(id);
    manuscript.topics = manuscript.topics.filter(known(vocabulary.topics));
    if (manuscript.topics.length === 0) manuscript.topics = ["harvest"];
    manuscript.places = manuscript.places.filter(
      (id) => /^[A-Z]{2}$/.test(id) || vocabulary.places.has(id),
    );
    manuscript.people = manuscript.people.filter(known(vocabulary.people));
    for (const correction of manuscript.corrections)
      if (correction.date < manuscript.day) correction.date = manuscript.day;
    manuscript.aliases = manuscript.aliases.filter((path) => !taken.has(path));
    for (const path of manuscript.aliases) taken.add(path);
  }
}

/** Gives a manuscript another day or slug, as a writer must: whatever names it names it anew. */
export function rename(
  desk: Desk,
  manuscript: Manuscript,
  to: { day?: string; slug?: string },
): void {
  const [old, address] = [idOf(manuscript), addressOf(manuscript)];
  Object.assign(manuscript, to);
  const id = idOf(manuscript);
  manuscript.aliases.push(address);
  const renew = (named: string) => (named === old ? id : named);
  for (const other of desk.manuscripts) {
    if (other.follows === old) other.follows = id;
    if (other.translationOf === old) other.translationOf = id;
    for (const list of ["supersedes", "related", "links"] as const)
      other[list] = other[list].map(renew);
  }
}

/** Every file of the archive. */
export function filesOfDesk(desk: Desk): Map<string, string> {
  const yaml = (terms: Readonly<Record<string, unknown>>) =>
    Object.entries(terms)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join("");
  const files = new Map([["archive.yaml", yaml(desk.settings)]]);
  for (const [name, terms] of Object.entries(desk.vocabulary))
    files.set(`vocabulary/${name}.yaml`, yaml(Object.fromEntries(terms)));
  for (const manuscript of desk.manuscripts)
    files.set(`${manuscript.day.slice(0, 4)}/${idOf(manuscript)}.md`, fileOf(manuscript, desk));
  if (desk.isBroken) files.set("2025/2025-03-03-broken.md", "---\ntitle: [\n---\n");
  return files;
}

/** Makes a folder hold these files: writes what differs from what it held, deletes what is gone. */
export function writeDesk(
  folder: string,
  files: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, string> = new Map(),
): void {
  for (const path of held.keys()) if (!files.has(path)) rmSync(join(folder, path));
  for (const [path, content] of files) {
    if (held.get(path) === content) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export function manuscript(day: string, slug: string, more: Partial<Manuscript> = {}): Manuscript {
  return {
    ...{ day, slug, title: 0, summary: 0, words: 0, topics: ["harvest"], places: [], people: [] },
    ...{ sources: ["clerk"], hasEntity: false, supersedes: [], related: [], links: [] },
    ...{ corrections: [], isWithdrawn: false, aliases: [], remark: 0 },
    ...more,
  };
}

/** The desk with which every walk begins. */
export function openDesk(): Desk {
  const term = (name: string, more: object = {}): Term => ({ name, ...more });
  const desk: Desk = {
    manuscripts: [
      manuscript("2025-01-04", "first", { places: ["GB"], hasEntity: true }),
      manuscript("2025-01-31", "second", { follows: "2025-01-04-first", sources: ["gazette"] }),
      manuscript("2025-02-01", "third", {
        follows: "2025-01-31-second",
        links: ["2025-01-04-first"],
        people: ["hale"],
      }),
      manuscript("2025-02-01", "third-fa", { lang: "fa", translationOf: "2025-02-01-third" }),
      manuscript("2025-02-14", "old", { topics: ["weather"] }),
      manuscript("2025-03-01", "new", { supersedes: ["2025-02-14-old"], places: ["field"] }),
      manuscript("2025-03-02", "wrong", { title: 1 }),
      manuscript("2025-04-30", "chain", { sources: ["gazette", "miller", "wire"], title: 2 }),
      manuscript("2025-05-01", "arabic", { lang: "ar", places: ["field", "FR"] }),
      manuscript("2025-06-12", "last", {
        related: ["2025-01-04-first"],
        links: ["2025-02-01-third", "2025-03-01-new"],
        topics: ["weather", "harvest"],
      }),
    ],
    vocabulary: {
      topics: new Map([
        ["harvest", term("Harvest", { names: { fa: "خرمن" } })],
        ["weather", term("Weather")],
      ]),
      places: new Map([["field", term("Lower Field", { iso: "GB" })]]),
      people: new Map([["hale", term("Ada Hale", { role: "Clerk" })]]),
      organisations: new Map([
        ["gazette", term("Field Gazette", { hosts: ["gazette.example"] })],
        ["wire", term("Wire of the Valley")],
      ]),
    },
    settings: {
      title: "Field Desk",
      description: "Fiction for tests: no barn here ever stood.",
      url: "https://desk.example",
      outputs: ["markdown", "json"],
    },
    isBroken: false,
    next: 1,
  };
  tidyDesk(desk);
  return desk;
}

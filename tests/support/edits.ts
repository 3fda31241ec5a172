/** What writers do to a desk's archive, made by chance: each edit leaves an archive that checks, but for one kind. */
import fc from "fast-check";
import {
  type Desk,
  HOLDS,
  idOf,
  isEarlier,
  type Manuscript,
  manuscript,
  rename,
  SOURCES,
  type Term,
  tidyDesk,
} from "./desk.ts";

/** What one writer does: the kind of edit, where, and to what. The numbers are taken modulo what there is. */
export interface Edit {
  readonly kind: Kind;
  readonly where: number;
  readonly what: number;
}

interface Hand {
  readonly desk: Desk;
  readonly one: Manuscript;
  /** Another briefing than `one`, unless there is no other. */
  readonly other: Manuscript;
  readonly what: number;
}

const DAYS = ["2024-12-31", "2025-01-31", "2025-02-01", "2025-03-15", "2025-06-12", "2025-11-30"];
const SLUGS = ["barn", "roof", "sheaves", "rain"];

function toggle(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((held) => held !== id) : [...list, id];
}

/** Those of the list whose bit is set. */
function some(list: Iterable<string>, bits: number): string[] {
  return [...list].filter((_, index) => (bits >> index) % 2 === 1);
}

function add(desk: Desk, what: number, more: Partial<Manuscript> = {}): void {
  const day = DAYS[what % DAYS.length] as string;
  desk.manuscripts.push(manuscript(day, `added-${desk.next++}`, { title: what, ...more }));
}

/** The first from `one` on, round the whole desk, of which this holds. */
function nextThat(
  { desk: { manuscripts }, one }: Hand,
  holds: (found: Manuscript) => boolean,
): Manuscript | undefined {
  const place = manuscripts.indexOf(one);
  return [...manuscripts.slice(place), ...manuscripts.slice(0, place)].find(holds);
}

/** The two of a relation that only a later briefing can have to an earlier one. */
function inTime({ one, other }: Hand): { earlier: string; later: Manuscript } {
  return isEarlier(other, one)
    ? { earlier: idOf(other), later: one }
    : { earlier: idOf(one), later: other };
}

function changeTerm(desk: Desk, where: number, change: (term: Term) => Term): void {
  const all = Object.values(desk.vocabulary).flatMap((terms) =>
    [...terms].map(([id, term]) => ({ terms, id, term })),
  );
  const found = all[where % all.length];
  found?.terms.set(found.id, change(found.term));
}

function setOne(desk: Desk, name: string, values: readonly unknown[], what: number): void {
  const value = values[what % values.length];
  if (value === undefined) delete desk.settings[name];
  else desk.settings[name] = value;
}

const EDITS = {
  add: ({ desk, what }) => add(desk, what),
  "add a translation": ({ desk, one, what }) =>
    add(desk, what, one.lang === undefined ? { lang: "fa", translationOf: idOf(one) } : {}),
  edit: ({ one, what }) => {
    one.words = what % 3;
  },
  "edit what no reader sees": ({ one, what }) => {
    one.remark = what % 3;
  },
  retitle: ({ one, what }) => {
    one.title = what % 4;
  },
  "change the summary": ({ one, what }) => {
    one.summary = what % 2;
  },
  "change topics": ({ desk, one, what }) => {
    one.topics = some(desk.vocabulary.topics.keys(), what);
  },
  "change places": ({ desk, one, what }) => {
    one.places = some([...desk.vocabulary.places.keys(), "GB", "FR"], what);
  },
  "change people": ({ desk, one, what }) => {
    one.people = some(desk.vocabulary.people.keys(), what);
    one.hasEntity = what % 3 === 0;
  },
  "change sources": ({ one, what }) => {
    const chosen = some(Object.keys(SOURCES), what % 16);
    one.sources = [...new Set([...chosen, "gazette"])];
  },
  rename: ({ desk, one, what }) => {
    const slug = SLUGS[what % SLUGS.length] as string;
    if (desk.manuscripts.every((held) => idOf(held) !== `${one.day}-${slug}`))
      rename(desk, one, { slug });
  },
  "move to another day": ({ desk, one, what }) => {
    const day = DAYS[what % DAYS.length] as string;
    if (desk.manuscripts.every((held) => idOf(held) !== `${day}-${one.slug}`))
      rename(desk, one, { day });
  },
  delete: ({ desk, one }) => {
    if (desk.manuscripts.length > 6) desk.manuscripts.splice(desk.manuscripts.indexOf(one), 1);
  },
  "withdraw or restore": ({ one }) => {
    one.isWithdrawn = !one.isWithdrawn;
    const kind = one.isWithdrawn ? "retraction" : "update";
    one.corrections.push({ date: "2025-12-01", kind, text: `This is a note on a ${kind}.` });
  },
  correct: ({ one, what }) => {
    const text = `The barn had ${what} doors, not one.`;
    one.corrections.push({ date: "2025-12-02", kind: "correction", text });
  },
  "take a note away": (hand) => {
    nextThat(
      hand,
      ({ isWithdrawn, corrections }) => !isWithdrawn && corrections.length > 0,
    )?.corrections.pop();
  },
  "hold back or release": ({ one, what }) => {
    const held = HOLDS[what % 8];
    if (held === undefined) delete one.held;
    else one.held = held;
  },
  "set a time": ({ one }) => {
    if (one.time === undefined) one.time = "T10:00:00Z";
    else delete one.time;
  },
  "hold back until a day that has come": ({ one, what }) => {
    const lifted = ["2025-03-15T08:00:00Z", "2025-12-03T09:00:00+01:00"][what % 3];
    if (lifted === undefined) delete one.lifted;
    else one.lifted = lifted;
  },
  follow: (hand) => {
    const { earlier, later } = inTime(hand);
    if (later.follows === undefined) later.follows = earlier;
    else delete later.follows;
  },
  supersede: (hand) => {
    const { earlier, later } = inTime(hand);
    later.supersedes = toggle(later.supersedes, earlier);
  },
  relate: ({ one, other }) => {
    one.related = toggle(one.related, idOf(other));
  },
  link: ({ one, other }) => {
    one.links = toggle(one.links, idOf(other));
  },
  translate: (hand) => {
    const translation = nextThat(hand, ({ lang }) => lang !== undefined);
    const original = nextThat(hand, ({ lang }) => lang === undefined);
    if (translation === undefined || original === undefined) return;
    if (translation.translationOf !== undefined) delete translation.translationOf;
    else translation.translationOf = idOf(original);
  },
  "rename a term": ({ desk, one, what }) =>
    changeTerm(desk, what, (term) => ({ ...term, name: `${term.name.slice(0, 12)} ${one.title}` })),
  "translate a term": ({ desk, what }) =>
    changeTerm(desk, what, (term) => ({ ...term, names: { fa: `واژهٔ ${what % 3}` } })),
  "add a term": ({ desk, what }) => {
    const lists = [desk.vocabulary.topics, desk.vocabulary.places, desk.vocabulary.people];
    const number = desk.next++;
    lists[what % lists.length]?.set(`term-${number}`, { name: `Term number ${number}` });
  },
  "delete a term": ({ desk, what }) => {
    const lists = [desk.vocabulary.topics, desk.vocabulary.places, desk.vocabulary.people];
    const terms = lists[what % lists.length];
    const last = [...(terms?.keys() ?? [])].at(-1);
    if (last !== undefined && last !== "harvest") terms?.delete(last);
  },
  "change an outlet": ({ desk, what }) =>
    changeOutlet(desk, what % 2 === 0 ? ["gazette.example"] : ["other.example"]),
  "put an outlet under another": ({ desk, what }) => {
    const { organisations } = desk.vocabulary;
    const wire = organisations.get("wire");
    if (wire !== undefined)
      organisations.set("wire", { ...wire, part_of: what % 2 === 0 ? "gazette" : undefined });
  },
  "change a setting": ({ desk, one, what }) => {
    const settings = [
      ["title", ["Field Desk", "Barn Desk"]],
      ["description", ["Fiction for tests.", "Fiction for tests: nothing of it was."]],
      ["publisher", [undefined, "Field & Co"]],
      ["about", [undefined, "The desk is *made up*."]],
      ["zone", [undefined, "Asia/Muscat"]],
      ["lang", [undefined, "en", "en-GB"]],
      ["tlp", [undefined, "TLP:CLEAR", "TLP:GREEN"]],
      ["profiles", [undefined, { news: { "day-has-date": "off" } }]],
      ["url", ["https://desk.example", "https://barn.example"]],
    ] as const;
    const [name, values] = settings[what % settings.length] as (typeof settings)[number];
    setOne(desk, name, values, one.title + what);
  },
  "break a file": ({ desk }) => {
    desk.isBroken = true;
  },
} satisfies Record<string, (hand: Hand) => void>;

type Kind = keyof typeof EDITS;

function changeOutlet(desk: Desk, hosts: readonly string[]): void {
  desk.vocabulary.organisations.set("gazette", { name: "Field Gazette", hosts });
}

const KINDS = Object.keys(EDITS) as Kind[];

/** Up to five edits, made between two builds. */
export const edits = fc.array(
  fc.record({
    // A refused build compares nothing but that it is refused, so there are few.
    kind: fc.oneof(
      {
        weight: 3 * KINDS.length,
        arbitrary: fc.constantFrom(...KINDS.filter((kind) => kind !== "break a file")),
      },
      { weight: 3, arbitrary: fc.constant<Kind>("break a file") },
    ),
    where: fc.nat(999),
    what: fc.nat(999),
  }),
  { maxLength: 5, size: "max" },
);

/** Every kind of edit once, so many between two builds, each where and to what a seed says. */
export function everyKind(atOnce: number, seed: number): readonly (readonly Edit[])[] {
  const numbers = fc.sample(fc.record({ where: fc.nat(999), what: fc.nat(999) }), {
    seed,
    numRuns: KINDS.length,
  });
  const all = KINDS.map((kind, index) => ({ kind, ...(numbers[index] as Omit<Edit, "kind">) }));
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, sequence) =>
    all.slice(sequence * atOnce, (sequence + 1) * atOnce),
  );
}

/** Makes the edits, one after the other; a file that was broken before is mended. Says what was done to which. */
export function apply(desk: Desk, made: readonly Edit[]): string[] {
  desk.isBroken = false;
  return made.map(({ kind, where, what }) => {
    const { manuscripts } = desk;
    const place = where % manuscripts.length;
    const one = manuscripts[place] as Manuscript;
    const other = manuscripts[(place + 1 + (what % (manuscripts.length - 1))) % manuscripts.length];
    const name = idOf(one);
    EDITS[kind]({ desk, one, other: other as Manuscript, what });
    tidyDesk(desk);
    return `${kind} (${name}, ${what})`;
  });
}

/** Writes a briefing's text from its front matter and body, so that reading it gives the same two. */
import { isDeepStrictEqual } from "node:util";
import { isScalar, type Node, Pair, Scalar, YAMLMap } from "yaml";
import { type FrontMatter, frontMatter } from "./schema.ts";
import { type Source, source } from "./source-schema.ts";
import { List, toYaml } from "./write-yaml.ts";

/** What front matter is made of once it is typed. */
type Value =
  | string
  | number
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | { readonly [key: string]: Value | undefined };

/** The longest text and the longest collection that a reader takes in on one line. */
const SHORT_TEXT = 40;
const SHORT_LINE = 120;

const same = (value: Value): Value => value;

/** Every field in the order in which a briefing is written, and what is written of its value. */
const FIELDS: { readonly [F in Field]: (value: Given<F>) => Value } = {
  title: same,
  date: same,
  status: same,
  tlp: same,
  embargo: same,
  embargo_zone: same,
  type: same,
  lang: same,
  summary: same,
  topics: same,
  places: same,
  dateline: same,
  event_date: same,
  as_of: same,
  updated: same,
  expires: same,
  authors: (people) => people.map(shortPerson),
  reviewed_by: (people) => people.map(shortPerson),
  follows: same,
  related: same,
  supersedes: same,
  translation_of: same,
  aliases: same,
  ai: same,
  entities: same,
  sources: (sources) => new Map([...sources].map(([key, one]) => [key, shortSource(one)])),
  claims: same,
  judgements: same,
  alternatives: same,
  gaps: same,
  sourcing: same,
  sitrep: same,
  corrections: same,
};

type Field = keyof FrontMatter;
type Given<F extends Field> = Exclude<FrontMatter[F], undefined>;

/** The text of a file. A field that has its default is left out: its absence says the same. */
export function writeBriefing(meta: FrontMatter, body: string): string {
  const names = Object.keys(FIELDS) as Field[];
  const map = new YAMLMap();
  map.items = names.flatMap((name) => {
    const value = written(name, meta);
    return value === undefined ? [] : [new Pair(new Scalar(name), nodeOf(value, true))];
  });
  return `---\n${toYaml(map)}---\n${body}`;
}

function written<F extends Field>(name: F, meta: FrontMatter): Value | undefined {
  const value = meta[name];
  const byDefault = frontMatter.shape[name].safeParse(undefined);
  if (value === undefined || (byDefault.success && isDeepStrictEqual(value, byDefault.data))) {
    return undefined;
  }
  return FIELDS[name](value as Given<F>);
}

/** An address or a name stands alone where reading it alone gives the same source. */
function shortSource(long: Source): Value {
  const alone = [long.url, long.name].find(
    (text) => text !== undefined && isDeepStrictEqual(source.safeParse(text).data, long),
  );
  return alone ?? long;
}

function shortPerson(person: FrontMatter["authors"][number]): Value {
  return Object.keys(person).length === 1 ? person.name : { ...person };
}

/** A value as YAML: on one line where it is short, on lines of their own where it is prose. */
function nodeOf(value: Value, isField = false): Node {
  if (typeof value === "string" || typeof value === "number") return new Scalar(value);
  if (isList(value)) {
    const list = new List<Node>();
    list.items = value.map((item) => nodeOf(item));
    list.flow = isShort(list.items, SHORT_TEXT);
    return list;
  }
  const map = new YAMLMap<Scalar, Node>();
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  map.items = entries
    .filter(([, entry]) => entry !== undefined && !(isList(entry) && entry.length === 0))
    .map(([key, entry]) => new Pair(new Scalar(key), nodeOf(entry)));
  // A claim, a judgement and a correction have a `text:`, which is prose.
  map.flow = !isField && !map.has("text") && isShort(map.items, SHORT_LINE);
  return map;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for texts alone that fit on one line together, none of them longer than `longest`. */
function isShort(items: readonly (Node | Pair<Scalar, Node>)[], longest: number): boolean {
  let length = 0;
  for (const item of items) {
    const parts = item instanceof Pair ? [item.key, item.value] : [item];
    if (!parts.every(isScalar)) return false;
    const own = parts.map((part) => String(part.value).length + 2);
    length += own.reduce((sum, one) => sum + one, 0);
    if (Math.max(...own) > longest + 2) return false;
  }
  return length <= SHORT_LINE;
}

/** Writes a briefing's text from its front matter and body, so that reading it gives the same two. */
import { isDeepStrictEqual } from "node:util";
import { Pair, Scalar, YAMLMap } from "yaml";
import { type FrontMatter, frontMatter } from "../../scripts/check/schema/schema.ts";
import { type Source, source } from "../../scripts/check/schema/source-schema.ts";
import { toYaml } from "../../scripts/check/yaml/write-yaml.ts";
import { nodeOf, type Value } from "./write-node.ts";

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
  approved_by: (people) => people.map(shortPerson),
  listed: same,
  follows: same,
  story: same,
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

/** Types the front matter of a briefing; where fields are wrong, as much of it as is right. */
import { nearest } from "../../diagnostics/suggest.ts";
import type { Day } from "../../read/dates.ts";
import { type BriefingId, parseKey } from "../../read/identity.ts";
import type { Problem } from "../yaml/problem.ts";
import type { Plain, YamlText } from "../yaml/yaml.ts";
import { withZone } from "../yaml/zone-time.ts";
import { parseShape } from "./parse-shape.ts";
import { type FrontMatter, frontMatter, MOST_SOURCES } from "./schema.ts";

/** Lets the schema type the other fields where one cannot be read, and is taken out again: no page ever shows it. */
const UNREAD = "unread";

/** True where the front matter says `draft`, or nothing at all: `Status: published` and `staus:` are slips, and no draft. */
export function isDraft({ value }: YamlText): boolean {
  if (typeof value !== "object" || Array.isArray(value)) return false;
  const { status } = value;
  if (status !== undefined) return status === "draft";
  return !Object.keys(value).some((name) => nearest(name, ["status"]) !== undefined);
}

/** Front matter as far as it could be typed. */
export interface TypedFrontMatter {
  /** Undefined where it is no mapping at all. */
  readonly meta: FrontMatter | undefined;
  /** Fields whose form is wrong. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * The typed front matter. Where fields are wrong they are empty and named, so that the rules still find what is wrong
 * with the others in the same run; a preview shows such a draft, so its title is its id, and a source is called as its
 * key: nothing is shown that the writer did not write. Such a briefing is never published.
 */
export function parseFrontMatter(
  yaml: YamlText,
  { id, day }: { readonly id: BriefingId; readonly day: Day },
): TypedFrontMatter {
  const meta = parseShape(frontMatter, yaml);
  if (!Array.isArray(meta)) return { meta, broken: new Set(), problems: [] };
  const problems = meta.map((problem) => withZone(problem, yaml));
  const given = yaml.value;
  if (typeof given !== "object" || Array.isArray(given)) {
    return { meta: undefined, broken: new Set(), problems };
  }
  const keys = keysOf(given.sources);
  const harmless: { [key: string]: Plain } = {
    title: id,
    date: day,
    summary: UNREAD.repeat(9),
    topics: [UNREAD],
    sources: Object.fromEntries((keys.length > 0 ? keys : [UNREAD]).map((key) => [key, key])),
  };
  const whole: { [key: string]: Plain } = Object.create(null);
  const broken = new Set<string>();
  for (const name of Object.keys(frontMatter.shape)) {
    const value = given[name] ?? "";
    const isRight =
      name in given && frontMatter.shape[name as keyof FrontMatter].safeParse(value).success;
    if (isRight) whole[name] = value;
    else if (name in given || name in harmless) broken.add(name);
    if (!isRight && harmless[name] !== undefined) whole[name] = harmless[name];
  }
  const partly = frontMatter.safeParse(whole).data;
  if (partly === undefined) return { meta: undefined, broken, problems };
  const empty = {
    ...(broken.has("summary") ? { summary: "" } : {}),
    ...(broken.has("topics") ? { topics: [] } : {}),
    ...(broken.has("sources") && keys.length === 0 ? { sources: new Map() } : {}),
  };
  return { meta: { ...partly, ...empty }, broken, problems };
}

/** The keys that a mapping has, as far as they are keys. */
function keysOf(value: Plain | undefined): string[] {
  const names = typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
  return names.filter((name) => parseKey(name) !== undefined).slice(0, MOST_SOURCES);
}

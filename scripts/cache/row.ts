/** A parsed briefing as a row of plain values: small on disk, between processes and in memory. */
import type { BodyReading } from "../check/body/body.ts";
import type { Briefing } from "../check/briefing.ts";
import type { FrontMatter } from "../check/schema/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { addressOf, type BriefingId } from "../read/identity.ts";

/** What a file was parsed into. */
export interface DecodedRow {
  readonly briefing: Briefing;
  readonly diagnostics: readonly Diagnostic[];
}

/** In the order in which `encode` writes them. */
export type BriefingRow = [
  path: string,
  id: string,
  sha256: string,
  textHash: string,
  paragraphs: string,
  /** Without the lists that are empty. */
  meta: Readonly<Record<string, unknown>>,
  reading: FlatReading,
  rest: RareFields | 0,
];

/** Keys and offsets in turn, then schemes, targets and offsets in turn, then anchors: numbers and texts alone. */
type FlatReading = [
  citations: (string | number)[],
  links: (string | number)[],
  anchors: readonly string[],
];

/** What few briefings have. */
interface RareFields {
  readonly broken: readonly string[];
  readonly findings: readonly Diagnostic[];
  readonly suppressions: Briefing["suppressions"];
  readonly sketch: readonly number[];
  readonly counts: Briefing["counts"];
  readonly diagnostics: readonly Diagnostic[];
}

export function encode({ briefing, diagnostics }: DecodedRow): BriefingRow {
  const { path, id, sha256, textHash, paragraphs, meta, reading } = briefing;
  const { broken, findings, suppressions, sketch, counts } = briefing;
  const short = Object.entries(meta).flatMap(([name, value]): [string, unknown][] => {
    if (value instanceof Map) return value.size === 0 ? [] : [[name, [...value]]];
    return Array.isArray(value) && value.length === 0 ? [] : [[name, value]];
  });
  const rest = {
    broken: [...broken],
    findings,
    suppressions,
    sketch: [...sketch],
    counts,
    diagnostics,
  };
  const isPlain = Object.values(rest).every((list) => list.length === 0);
  return [
    path,
    id,
    sha256,
    textHash,
    paragraphs,
    Object.fromEntries(short),
    reading instanceof RowReading ? reading.flat : flatten(reading),
    isPlain ? 0 : rest,
  ];
}

function flatten({ citations, links, anchors }: BodyReading): FlatReading {
  return [
    citations.flatMap(({ key, offset }) => [key, offset]),
    links.flatMap(({ scheme, target, offset }) => [scheme, target, offset]),
    anchors,
  ];
}

const NONE: readonly never[] = Object.freeze([]);
const NO_MAP: ReadonlyMap<never, never> = new Map<never, never>();
const NOTHING: ReadonlySet<never> = new Set<never>();
const NO_SKETCH = new Uint32Array(0);

/** Fields that few briefings have. */
const OPTIONAL = [
  "tlp",
  "embargo",
  "embargo_zone",
  "lang",
  "listed",
  "dateline",
  "event_date",
  "as_of",
  "updated",
  "expires",
  "follows",
  "story",
  "translation_of",
  "sourcing",
  "sitrep",
] as const;

/** Field by field, the very briefing that was encoded. */
export function decode(row: BriefingRow): DecodedRow {
  const [path, id, sha256, textHash, paragraphs, written, flat, rest] = row;
  const known = id as BriefingId;
  const briefing: Briefing = {
    path,
    id: known,
    day: id.slice(0, 10) as Briefing["day"],
    address: addressOf(known),
    sha256,
    textHash,
    paragraphs,
    meta: metaOf(written),
    reading: new RowReading(flat),
    broken: rest === 0 || rest.broken.length === 0 ? NOTHING : new Set(rest.broken),
    findings: rest === 0 ? NONE : rest.findings,
    suppressions: rest === 0 ? NONE : rest.suppressions,
    counts: rest === 0 ? NONE : rest.counts,
    sketch: rest === 0 || rest.sketch.length === 0 ? NO_SKETCH : Uint32Array.from(rest.sketch),
  };
  return { briefing, diagnostics: rest === 0 ? NONE : rest.diagnostics };
}

/** Front matter with what it leaves out: one empty list for all, for most briefings have most of them empty. */
function metaOf(written: BriefingRow[5]): FrontMatter {
  const meta: Record<string, unknown> = {
    title: written.title,
    date: written.date,
    summary: written.summary,
    topics: written.topics ?? NONE,
    sources: new Map((written.sources ?? NONE) as [string, unknown][]),
    status: written.status,
    type: written.type,
    authors: written.authors ?? NONE,
    reviewed_by: written.reviewed_by ?? NONE,
    approved_by: written.approved_by ?? NONE,
    places: written.places ?? NONE,
    entities: written.entities === undefined ? NO_MAP : new Map(written.entities as []),
    related: written.related ?? NONE,
    supersedes: written.supersedes ?? NONE,
    aliases: written.aliases ?? NONE,
    corrections: written.corrections ?? NONE,
    claims: written.claims ?? NONE,
    judgements: written.judgements ?? NONE,
    alternatives: written.alternatives ?? NONE,
    gaps: written.gaps ?? NONE,
    ai: written.ai,
  };
  for (const name of OPTIONAL) if (written[name] !== undefined) meta[name] = written[name];
  return meta as FrontMatter;
}

/** Targets of links: the same few stand in thousands of briefings. */
const targets = new Map<string, string>();

/** A body's reading that is made when it is asked for: an archive holds the flat one, a quarter as large. */
class RowReading implements BodyReading {
  readonly flat: FlatReading;

  constructor(flat: FlatReading) {
    const [, links] = flat;
    for (let at = 0; at < links.length; at++) {
      const text = links[at];
      if (typeof text === "string") links[at] = shared(text);
    }
    this.flat = flat;
  }

  get citations(): BodyReading["citations"] {
    const [flat] = this.flat;
    const citations: unknown[] = [];
    for (let at = 0; at < flat.length; at += 2)
      citations.push({ key: flat[at], offset: flat[at + 1] });
    return citations as never;
  }

  get links(): BodyReading["links"] {
    const [, flat] = this.flat;
    const links: unknown[] = [];
    for (let at = 0; at < flat.length; at += 3)
      links.push({ scheme: flat[at], target: flat[at + 1], offset: flat[at + 2] });
    return links as never;
  }

  get anchors(): readonly string[] {
    return this.flat[2];
  }
}

function shared(text: string): string {
  const known = targets.get(text);
  if (known !== undefined) return known;
  targets.set(text, text);
  return text;
}

/** The ledger: one line for each briefing that readers could once see, as text and as data. */
import * as z from "zod";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Instant } from "../../read/dates.ts";
import type { BriefingId, SitePath } from "../../read/identity.ts";
import type { SettingsFile } from "../../read/read.ts";
import { alias, briefingId } from "../schema/fields.ts";
import { mergeMarks } from "../yaml/merge-marks.ts";
import { shown } from "../yaml/repeat-words.ts";
import type { Facts } from "./facts.ts";
import { type FormerText, formatFormer, former, inUtc, keyId, sha256 } from "./former-text.ts";
import type { Paragraphs } from "./paragraph-hash.ts";
import { PARAGRAPHS } from "./paragraphs.ts";
import { SHOWN_NOTES, type ShownNotes } from "./shown-notes.ts";

/** What was published: keys in this order, and nothing of the text but its facts. */
export interface LedgerLine {
  readonly id: BriefingId;
  readonly address: SitePath;
  /** When readers could first see it, in UTC. */
  readonly published: Instant;
  /** SHA-256 of what they saw last. */
  readonly sha256: string;
  /** How many corrections it had then. */
  readonly corrections: number;
  readonly facts: Facts;
  /** By what links to its paragraphs are kept; absent in a line that was written before they were. */
  readonly paragraphs?: Paragraphs;
  /** The corrections that they were shown; absent where there were none, or in a line that was written before these were kept. */
  readonly notes?: ShownNotes;
  /** Present while it is withdrawn. */
  readonly withdrawn?: true;
  /** SHA-256 of a text that mends a slip of the keyboard and nothing else. */
  readonly typo?: string;
  /** Texts that readers saw before, the oldest first, where the archive keeps them. */
  readonly versions?: readonly FormerText[];
  /** Which key its names, sources and hashes of texts are sealed with; absent where they stand in clear. */
  readonly key?: string;
  /** That key, where it is at hand; no part of the line. */
  readonly seal?: Seal;
  /** The number of the line that it was read from, counted from 1; no part of the line. */
  readonly number?: number;
}

/** Kinds of facts that name people. */
export type SealedKind = "names" | "sources";

/** Seals with one key, and shows the key to nobody. */
export interface Seal {
  /** By this a line says with which key it was sealed. */
  readonly id: string;
  /** The same word in another briefing is sealed otherwise, so that nobody can count in how many a name is. */
  readonly word: (id: BriefingId, kind: SealedKind, word: string) => string;
  /** The hash of a text, as its line keeps it: in clear, it would prove a guess of the one name that is missing. */
  readonly text: (sha256: string) => string;
}

/** Lines by id. */
export type Ledger = ReadonlyMap<BriefingId, LedgerLine>;

const facts = z.strictObject({
  numbers: z.string(),
  dates: z.string(),
  // A desk that has lost the key takes them out, and the next publication completes the line.
  names: z.string().optional(),
  negations: z.string(),
  // Lines that were written before sources, figures or quantities were facts are completed by the next publication.
  sources: z.string().optional(),
  figures: z.string().optional(),
  quantities: z.string().optional(),
});
const line = z.strictObject({
  id: briefingId,
  address: alias,
  published: inUtc,
  sha256,
  corrections: z.int().min(0).max(100_000),
  facts,
  paragraphs: z.string().regex(PARAGRAPHS).optional(),
  notes: z.string().regex(SHOWN_NOTES).optional(),
  withdrawn: z.literal(true).optional(),
  typo: sha256.optional(),
  key: keyId.optional(),
  versions: z.array(former).min(1).max(999).optional(),
});

/** How many bad lines are named: a file that is something else altogether is said to be so often enough. */
const NAMED = 50;

/**
 * Longer than the facts of the longest briefing. Nested brackets cost 45 times their length to read, so that of bad
 * lines no more than this is.
 */
const LONGEST_LINE = 1024 * 1024;

/**
 * Reads a ledger: its lines, and what is wrong with the others. Never throws, whatever the text. Lines that were sealed
 * with the key of `seal` have it with them.
 */
export function parseLedger(
  { path, text }: SettingsFile,
  seal?: Seal,
): {
  ledger: Ledger;
  diagnostics: Diagnostic[];
} {
  const ledger = new Map<BriefingId, LedgerLine>();
  const diagnostics: Diagnostic[] = [];
  let bad = 0;
  for (const [index, written] of linesOf(text)) {
    if (diagnostics.length === NAMED || bad > LONGEST_LINE) break;
    const [mark] = mergeMarks(written);
    if (mark !== undefined) {
      diagnostics.push(badLine({ path, index, written }, mark.message));
      continue;
    }
    const found = parseLine(written);
    const isDouble = typeof found === "object" && ledger.has(found.id);
    if (typeof found === "object" && !isDouble)
      ledger.set(found.id, {
        ...found,
        number: index + 1,
        ...(seal !== undefined && seal.id === found.key ? { seal } : {}),
      });
    else {
      bad += written.length;
      const message = isDouble
        ? `\`${found.id}\` has a line above. Keep the older of the two, and delete the other.`
        : String(found);
      diagnostics.push(badLine({ path, index, written }, message));
    }
  }
  return { ledger, diagnostics };
}

function badLine(
  { path, index, written }: { path: string; index: number; written: string },
  message: string,
): Diagnostic {
  const place = { file: path, line: index + 1, column: 1, length: written.length };
  return { ruleId: "ledger-has-form", severity: "error", ...place, message };
}

/** The lines of a text one by one: as a list, 64 MiB of empty ones would take a gigabyte. */
function* linesOf(text: string): Generator<[index: number, line: string]> {
  for (let from = 0, index = 0; from < text.length; index++) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    yield [index, text.slice(from, to)];
    from = to + 1;
  }
}

/** A ledger as text: sorted by id, a line feed after every line. */
export function formatLedger(ledger: Ledger): string {
  return [...ledger.values()]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((line) => `${formatLine(line)}\n`)
    .join("");
}

function formatLine(one: LedgerLine): string {
  const { facts, paragraphs, notes, withdrawn, typo, key, versions, ...line } = one;
  const { id, address, published, sha256, corrections } = line;
  const { numbers, dates, names, negations, sources, figures, quantities } = facts;
  return JSON.stringify({
    id,
    address,
    published,
    sha256,
    corrections,
    facts: {
      numbers,
      dates,
      ...(names === undefined ? {} : { names }),
      negations,
      ...(sources === undefined ? {} : { sources }),
      ...(figures === undefined ? {} : { figures }),
      ...(quantities === undefined ? {} : { quantities }),
    },
    ...(paragraphs === undefined ? {} : { paragraphs }),
    ...(notes === undefined ? {} : { notes }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(typo === undefined ? {} : { typo }),
    ...(key === undefined ? {} : { key }),
    ...(versions === undefined ? {} : { versions: versions.map(formatFormer) }),
  });
}

/** A line, or what is wrong with it. */
function parseLine(written: string): LedgerLine | string {
  const remedy = "Put back the line as the build wrote it (`git log -p ledger.ndjson` has it).";
  if (written.length > LONGEST_LINE) return `This line is too long for one briefing. ${remedy}`;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return `This line is no JSON. ${remedy}`;
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) return `${explain(parsed.error.issues[0])} ${remedy}`;
  const found = parsed.data as LedgerLine;
  // What is written back otherwise has keys twice, in another order or spaced: some tool has been at it.
  return formatLine(found) === written
    ? found
    : `This line is not as the build writes it. ${remedy}`;
}

function explain(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "unrecognized_keys") {
    const name = issue.keys[0] ?? "";
    return `\`${shown(name)}\` is no key of the ledger.${didYouMean(name, Object.keys(line.shape))}`;
  }
  const key = issue?.path.join(".") ?? "";
  return key === "" ? "This line is no record." : `\`${key}\` is absent or wrong here.`;
}

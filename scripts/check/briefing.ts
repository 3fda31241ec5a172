/** A briefing as it was read from its file: typed, with what its body says to rules and relations. */
import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BriefingFile } from "../read/file.ts";
import type { SitePath } from "../read/identity.ts";
import type { BodyReading } from "./body/body.ts";
import type { Suppression } from "./body/suppression.ts";
import type { BodyCount } from "./language/body-counts.ts";
import type { Paragraphs } from "./ledger/paragraph-hash.ts";
import type { FrontMatter } from "./schema/schema.ts";

export interface Briefing extends BriefingFile {
  readonly address: SitePath;
  readonly meta: FrontMatter;
  /** What the body cites, links to and offers as anchors. The body itself stays where it was parsed. */
  readonly reading: BodyReading;
  /** SHA-256 of the bytes that were checked, in hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of what a reader sees of it: by this the ledger notices a change. Empty where only relations were wanted. */
  readonly textHash: string;
  /** The hashes of its body's paragraphs, by which links to them are kept; empty too where only relations were wanted. */
  readonly paragraphs: Paragraphs;
  /** Fields whose form is wrong: a rule's finding about one of them would only follow from that. */
  readonly broken: ReadonlySet<string>;
  /** What the rules of a single file found. Their levels are the archive's to say: `check.ts` sets them. */
  readonly findings: readonly Diagnostic[];
  readonly suppressions: readonly Suppression[];
  /** A sample of the body's phrases, by which copies are found; empty where nobody looks for them. */
  readonly sketch: Uint32Array;
  /** What the body says of how many independent voices there are, with the keys cited beside it. */
  readonly counts: readonly BodyCount[];
}

/** A briefing and its body's tokens, for whoever renders it. */
export interface ParsedBriefing {
  readonly briefing: Briefing;
  readonly tokens: readonly Token[];
}

/** Adds a correction to a published briefing and changes nothing else, or says why it cannot. */
import { isDeepStrictEqual } from "node:util";
import type { Briefing } from "../check/briefing.ts";
import { parseBriefing } from "../check/parse.ts";
import { cutFrontMatter, type FileParts } from "../check/yaml/front-matter.ts";
import { locate } from "../check/yaml/problem.ts";
import { toYaml } from "../check/yaml/write-yaml.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { splice } from "../files/splice.ts";
import { type Day, type Instant, toMillis } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import { type BriefingFile, sha256Of } from "../read/file.ts";
import type { BriefingStatus, Correction } from "./correction.ts";
import { editsFor } from "./edits.ts";

export interface Corrected {
  readonly bytes: Uint8Array;
  readonly status: BriefingStatus;
}

/** Problems of the file's form, or a sentence: in both cases there is nothing to write. */
export type Refused = { readonly diagnostics: readonly Diagnostic[] } | { readonly reason: string };

/** A briefing that may be corrected: its form is right, and readers have seen it. */
export interface Opened {
  readonly file: BriefingFile;
  readonly bytes: Uint8Array;
  readonly briefing: Briefing;
  readonly parts: FileParts;
}

/** Reads a briefing in order to correct it, on the day that it is at `now` in the archive's zone. */
export function openBriefing(
  file: BriefingFile,
  bytes: Uint8Array,
  { today, now }: { today: Day; now: Instant },
): Opened | Refused {
  const opened = readForm(file, bytes);
  if ("diagnostics" in opened) return opened;
  const reason = reasonAgainst(opened.briefing, today, now);
  return reason === undefined ? opened : { reason };
}

/** The file's bytes with the correction in them. Comments, order, quotation marks, line ends and body stay. */
export function correctBriefing(opened: Opened, correction: Correction): Corrected | Refused {
  const { file, bytes, briefing, parts } = opened;
  const { meta } = briefing;
  const { date, kind } = correction;
  if (meta.corrections.some((one) => isDeepStrictEqual(one, correction)))
    return {
      reason: `\`${briefing.id}\` has this ${kind} of ${date} already, word for word. Nothing was added.`,
    };
  const status = statusAfter(meta.status, correction.kind);
  const edits = editsFor(parts, { correction, status });
  // The mark at the start is part of the file, so decoding must not drop it.
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const corrected = new TextEncoder().encode(splice(raw, edits));
  const after = readForm(file, corrected);
  const expected = { ...meta, status, corrections: [...meta.corrections, correction] };
  const isRight =
    !("diagnostics" in after) &&
    isDeepStrictEqual(after.briefing.meta, expected) &&
    after.parts.body === parts.body;
  if (isRight) return { bytes: corrected, status };
  return {
    reason: `This front matter is written in a way that cannot be added to safely. Add to its \`corrections:\` by hand:\n${toYaml([correction])}`,
  };
}

function readForm(
  file: BriefingFile,
  bytes: Uint8Array,
): Opened | { readonly diagnostics: readonly Diagnostic[] } {
  const text = decode(file.path, bytes);
  if (typeof text !== "string") return { diagnostics: [text] };
  const { parsed, problems } = parseBriefing({ ...file, text, sha256: sha256Of(bytes) });
  const parts = cutFrontMatter(text);
  if (parsed === undefined || "message" in parts || problems.length > 0)
    return { diagnostics: locate({ path: file.path, text }, problems) };
  return { file, bytes, briefing: parsed.briefing, parts };
}

/** What no reader has seen yet is simply edited. */
function reasonAgainst({ id, day, meta }: Briefing, today: Day, now: Instant): string | undefined {
  const { status, embargo } = meta;
  const isHeld = embargo !== undefined && toMillis(embargo) > toMillis(now);
  if (status === "draft" || status === "review")
    return `\`${id}\` is not published: it is a ${status === "draft" ? "draft" : "text in review"}. Simply edit it.`;
  if (isHeld) return `\`${id}\` is not published before ${embargo}. Simply edit it.`;
  if (today < day) return `\`${id}\` is dated ${day}, and today is ${today}. Simply edit it.`;
  return undefined;
}

/** A clarification or an update takes nothing back, so the status stays; so does one that says more already. */
function statusAfter(status: BriefingStatus, kind: Correction["kind"]): BriefingStatus {
  if (kind === "retraction") return "withdrawn";
  return kind === "correction" && status === "published" ? "corrected" : status;
}

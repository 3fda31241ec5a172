/** Proves a briefing with the archive's own checker before it is written: an import never leaves a broken file. */
import { checkParsed, parseSettingsOf } from "../check/check.ts";
import { parseFiles } from "../check/parse.ts";
import { EVERY_RULE } from "../check/rules.ts";
import { toYaml } from "../check/yaml/write-yaml.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day, Instant } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import { sha256Of } from "../read/file.ts";
import type { BriefingId, Key } from "../read/identity.ts";
import type { Folder } from "../read/read.ts";

export interface Draft {
  readonly path: string;
  readonly id: BriefingId;
  readonly day: Day;
  readonly bytes: Uint8Array;
  readonly topics: readonly Key[];
  /** The language of the archive, for a briefing that names none. */
  readonly archiveLang: string;
}

/** Rules about fields that the importer filled in: a finding is our fault, and not marked as a slip of the original. */
const OF_OUR_CHOICE = new Set([
  "lang-is-of-the-text",
  "summary-adds-to-title",
  "type-has-its-fields",
  "source-is-cited",
]);
/** Later than any date: whether a day is still to come is asked of the item, where the clock is known. */
const NO_CLOCK = "9999-12-30T00:00:00Z" as Instant;

/**
 * The bytes of a briefing that checks clean, or what is wrong with it. A slip of the original's own (a
 * weekday that is not the date's) is not ours to mend: it is kept and marked as known.
 */
export function proveBriefing(draft: Draft): Uint8Array | Diagnostic {
  const text = decode(draft.path, draft.bytes);
  if (typeof text !== "string") return text;
  const errors = errorsOf(draft, text);
  const [first] = errors;
  if (first === undefined) return draft.bytes;
  const ours = errors.find(
    ({ ruleId }) => EVERY_RULE.get(ruleId)?.isFixed !== undefined || OF_OUR_CHOICE.has(ruleId),
  );
  if (ours !== undefined) return ours;
  const marked = markAsKnown(text, errors);
  return errorsOf(draft, marked).length === 0 ? new TextEncoder().encode(marked) : first;
}

function errorsOf({ path, id, day, topics, archiveLang }: Draft, text: string): Diagnostic[] {
  const vocabulary = toYaml(Object.fromEntries(topics.map((topic) => [topic, { name: topic }])));
  const folder: Folder = {
    briefings: [{ path, id, day, text, sha256: sha256Of(text) }],
    settings: {
      path: "archive.yaml",
      text: `title: Import\ndescription: Import\nurl: https://example.org\nlang: ${archiveLang}\n`,
    },
    vocabulary: new Map([["topics", { path: "vocabulary/topics.yaml", text: vocabulary }]]),
    diagnostics: [],
  };
  // Warnings keep nothing from being written, and looking for them takes twice as long as looking for errors.
  const wanted = "errors";
  const parsed = parseFiles(folder.briefings, parseSettingsOf(folder, wanted));
  return [
    ...checkParsed(folder, parsed, { now: NO_CLOCK, textOf: () => text, wanted }).diagnostics,
  ];
}

/** Puts a `brief-ok` to each line in which something is wrong. */
function markAsKnown(text: string, errors: readonly Diagnostic[]): string {
  const rules = new Map<number, Set<string>>();
  for (const { line, ruleId } of errors)
    rules.set(line, (rules.get(line) ?? new Set()).add(ruleId));
  const lines = text.split("\n");
  const end = lines.indexOf("---", 1);
  return lines
    .flatMap((line, index) => {
      const marks = [...(rules.get(index + 1) ?? [])].map(
        (rule) => `brief-ok ${rule}: so in the original`,
      );
      // Front matter takes each on a line of its own above the field; a text takes them at its end.
      if (index < end) return [...marks.map((mark) => `# ${mark}`), line];
      return [line + marks.map((mark) => ` <!-- ${mark} -->`).join("")];
    })
    .join("\n");
}

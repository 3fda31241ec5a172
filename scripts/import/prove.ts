/** Proves a briefing with the archive's own checker before it is written: an import never leaves a broken file. */
import { checkFolder } from "../check/check.ts";
import { toYaml } from "../check/write-yaml.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day, Instant } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import type { BriefingId, Key } from "../read/identity.ts";
import { sha256Of } from "../read/read.ts";

export interface Draft {
  readonly path: string;
  readonly id: BriefingId;
  readonly day: Day;
  readonly bytes: Uint8Array;
  readonly topics: readonly Key[];
}

const SETTINGS = {
  path: "archive.yaml",
  text: "title: Import\ndescription: Import\nurl: https://example.org\n",
};
/** Later than any date: whether a day is still to come is asked of the item, where the clock is known. */
const NO_CLOCK = "9999-12-30T00:00:00Z" as Instant;

/** What the checker says against a briefing that stands alone, or undefined when it is clean. */
export function proveBriefing({ path, id, day, bytes, topics }: Draft): Diagnostic | undefined {
  const text = decode(path, bytes);
  if (typeof text !== "string") return text;
  const vocabulary = toYaml(Object.fromEntries(topics.map((topic) => [topic, { name: topic }])));
  const { diagnostics } = checkFolder(
    {
      briefings: [{ path, id, day, text, sha256: sha256Of(bytes) }],
      settings: SETTINGS,
      vocabulary: new Map([["topics", { path: "vocabulary/topics.yaml", text: vocabulary }]]),
      diagnostics: [],
    },
    NO_CLOCK,
  );
  return diagnostics.find(({ severity }) => severity === "error");
}

import type { FileRule } from "../rule.ts";

export const statusHasItsNote: FileRule = {
  id: "status-has-its-note",
  reason:
    "A reader who comes back must see what changed and why. `corrected` and `withdrawn` without a note say only that something was wrong.",
  level: "error",
  isFixed: true,
  *check({ briefing: { meta, broken } }) {
    if (broken.has("corrections")) return;
    const kinds = new Set(meta.corrections.map((correction) => correction.kind));
    if (meta.status === "withdrawn" && !kinds.has("retraction")) {
      yield {
        field: ["status"],
        message:
          "A withdrawn briefing says why. Add a `corrections:` entry with `kind: retraction`.",
      };
    }
    if (meta.status === "corrected" && kinds.size === 0) {
      yield {
        field: ["status"],
        message: "A corrected briefing says what was wrong. Add a `corrections:` entry.",
      };
    }
  },
};

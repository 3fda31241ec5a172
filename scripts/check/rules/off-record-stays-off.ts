import type { FileRule } from "../rule.ts";
import { OFF_RECORD, saysOffRecord } from "../schema/off-record.ts";

const MESSAGE = `${OFF_RECORD} If nothing here was, delete these words.`;
const FIELDS = ["described", "access", "why_unnamed", "descriptor"] as const;

export const offRecordStaysOff: FileRule = {
  id: "off-record-stays-off",
  reason:
    "Off the record means: not for publication, in any form. A briefing that uses it breaks a promise, and one that mentions it tells that there was one.",
  level: "error",
  isFixed: true,
  *check({ briefing: { meta } }) {
    for (const [key, source] of meta.sources) {
      for (const name of FIELDS) {
        if (saysOffRecord(source[name] ?? ""))
          yield { field: ["sources", key, name], message: MESSAGE };
      }
    }
    if (saysOffRecord(meta.sourcing ?? "")) yield { field: ["sourcing"], message: MESSAGE };
  },
};

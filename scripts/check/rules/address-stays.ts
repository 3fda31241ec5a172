import { movedTo, successorOf } from "../ledger/successor.ts";
import type { LedgerRule } from "../rule.ts";

export const addressStays: LedgerRule = {
  id: "address-stays",
  reason:
    "An address that was published is in footnotes, mails and other sites for ever. A briefing may be renamed, but its old address must lead to it.",
  level: "error",
  isFixed: true,
  *check(line, context) {
    const own = context.briefings.get(line.id);
    if (own?.address === line.address || successorOf(line, context) !== undefined) return;
    // Where its file is broken, nobody knows its aliases yet.
    if (own === undefined && context.ids.has(line.id)) return;
    const briefing = own ?? movedTo(line, context);
    if (briefing === undefined) return;
    yield {
      at: { briefing, field: ["aliases"] },
      message: `This was published at ${line.address}, and that address would lead nowhere. Write \`aliases: [${[...briefing.meta.aliases, line.address].join(", ")}]\`, or give the file its old name, ${line.id}.md.`,
    };
  },
};

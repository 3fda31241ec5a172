import { dayIn, toMillis } from "../../read/dates.ts";
import type { Briefing } from "../briefing.ts";
import type { LedgerLine } from "../ledger/ledger.ts";
import { movedTo, successorOf, whyNotPublic } from "../ledger/successor.ts";
import type { LedgerFinding, LedgerRule, RuleContext } from "../rule.ts";

const REMEDY = "write `status: withdrawn` and a `corrections:` entry with `kind: retraction`";

export const publishedStays: LedgerRule = {
  id: "published-stays",
  reason:
    "Whoever cited a briefing must find it, or find why it was withdrawn. What vanishes without a word takes the trust in all the rest with it.",
  level: "error",
  isFixed: true,
  *check(line, context) {
    const briefing = context.briefings.get(line.id);
    if (briefing !== undefined) yield* checkPublic(briefing, line, context);
    // A broken file is not a missing one, and what moved is `address-stays`' to say.
    else if (
      !context.ids.has(line.id) &&
      successorOf(line, context) === undefined &&
      movedTo(line, context) === undefined
    )
      yield {
        message: `\`${line.id}\` was published on ${dayIn(line.published, context.settings.zone)} and is gone. Put it back, and ${REMEDY}; if its file has another name now, write \`aliases: [${line.address}]\` there. Delete this line only if no reader ever saw it.`,
      };
  },
};

function* checkPublic(
  briefing: Briefing,
  line: LedgerLine,
  context: RuleContext,
): Generator<LedgerFinding> {
  const reason = whyNotPublic(briefing, context);
  if (reason === undefined) return;
  // As of an instant before its publication, an embargo still stands by right.
  if (reason === "embargo" && toMillis(line.published) > toMillis(context.now)) return;
  const isLabel = reason.startsWith("TLP:");
  const field = isLabel ? "tlp" : reason === "embargo" ? "embargo" : "status";
  const what = isLabel ? reason : reason === "embargo" ? "under embargo" : `\`status: ${reason}\``;
  yield {
    at: { briefing, field: [field] },
    message: `Readers have seen this since ${dayIn(line.published, context.settings.zone)}, and now it is ${what}: for them it would vanish. Release it, or ${REMEDY}. If no reader ever saw it, delete its line in ledger.ndjson.`,
  };
}

import type { FileRule } from "../rule.ts";
import { isSamePerson } from "../schema/people.ts";

/** What readers see as the desk's word. A tombstone says no word that anybody must answer for. */
const STANDING: readonly string[] = ["published", "corrected", "superseded"];

export const publishedIsApproved: FileRule = {
  id: "published-is-approved",
  reason:
    "Somebody decided that a text may go out, and it was not who wrote it alone. Where a desk asks for this, the file names them, and so does the page.",
  level: "off",
  example: {
    bad: "status: published, authors: Ada Miller and approved_by: Ada Miller",
    good: "status: published, authors: Ada Miller and approved_by: Jo Ferry",
  },
  *check({ briefing: { meta, broken } }) {
    const { status, authors, approved_by: approvers } = meta;
    if (!STANDING.includes(status) || broken.has("approved_by") || broken.has("authors")) return;
    if (approvers.length === 0)
      yield {
        field: ["status"],
        message: `Nobody is named who moved this from review to \`${status}\`. Write \`approved_by:\` with the name of somebody who did not write it, or \`status: review\` until one has.`,
      };
    else if (
      approvers.every((approver) => authors.some((author) => isSamePerson(author, approver)))
    )
      yield {
        field: ["approved_by"],
        message: `${approvers.map(({ name }) => name).join(" and ")} wrote this, too. Name somebody in \`approved_by:\` who did not, or write \`status: review\` until one has approved it.`,
      };
  },
};

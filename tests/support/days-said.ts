/** What words of a day may mean, and what is found in them. */
import { parseBriefing } from "../../scripts/check/parse.ts";
import { NO_SETTINGS } from "../../scripts/config.ts";
import type { Day } from "../../scripts/read/dates.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";

export const THURSDAY = "2025-06-12" as Day;

export const MONDAY = "2025-06-16" as Day;

/** Sums of days are off until a desk asks for them. */
export const ASKING = new Map([["news" as const, new Map([["days-add-up", "warning" as const]])]]);

export function findingsOf(
  body: string,
  title = "The council of Lower Field has met",
  day: string = THURSDAY,
): string[] {
  const text = `---\ntitle: ${title}\ndate: ${day}\nstatus: published\nsummary: The council of Lower Field has met in the hall of the mill.\ntopics: [harvest]\nsources: { clerk: Clerk }\n---\n\n${body}\n`;
  const id = `${day}-council` as BriefingId;
  const file = { path: `x/${id}.md`, id, day: day as Day, text, sha256: "" };
  const { parsed } = parseBriefing(file, { ...NO_SETTINGS, profiles: ASKING });
  return (parsed?.briefing.findings ?? []).map(({ message }) => message);
}

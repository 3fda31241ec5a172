/** `npm run check`: reports every problem of every briefing, and builds nothing. */
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { count, printable } from "../diagnostics/print.ts";
import {
  audienceOption,
  type Command,
  folderOption,
  noPositionals,
  nowOption,
  SHARED,
} from "./command.ts";
import { printDiagnostics, requireFolder } from "./report.ts";

export const runCheck: Command = {
  name: "check",
  summary: "report every problem of every briefing; build nothing",
  synopsis: "[--briefings DIR] [--audience WHO] [--now INSTANT]",
  options: { briefings: SHARED.briefings, audience: SHARED.audience, now: SHARED.now },
  examples: ["npm run check", "npm run check -- --briefings ../ours"],
  async run(given) {
    noPositionals(given);
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    const now = nowOption(given);
    const { readFolder } = await import("../read/read.ts");
    const { checkFolder } = await import("../check/check.ts");
    const { withhold } = await import("../withhold/withhold.ts");
    const folder = readFolder(briefings);
    const { checked, diagnostics } = checkFolder(folder, now);
    // A link to what readers may not see depends on who they are, so the audience is asked as in a build.
    const visible = checked === undefined ? [] : withhold(checked, audienceOption(given), now);
    const all = Array.isArray(visible) ? [...diagnostics, ...visible] : diagnostics;
    printDiagnostics(all, briefings);
    if (hasErrors(all)) return 1;
    process.stdout.write(`${count(folder.briefings.length, "briefing")} checked, no errors.\n`);
    const withheld = Array.isArray(visible) ? [] : visible.withheld;
    for (const { path, reason } of withheld) {
      process.stdout.write(`${printable(`Not published (${reason}): ${path}`)}\n`);
    }
    return 0;
  },
};

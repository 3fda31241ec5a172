/** Runs the heuristic rules over real texts and draws alerts to be judged by hand: `npm run bench:heuristics`. */
import { readdirSync } from "node:fs";
import { idOfRule } from "../../scripts/check/archive/moved-rules.ts";
import { checkFolder, parseSettingsOf } from "../../scripts/check/check.ts";
import { parseFiles } from "../../scripts/check/parse.ts";
import { PROFILES } from "../../scripts/check/rule.ts";
import { toYaml } from "../../scripts/check/yaml/write-yaml.ts";
import { type Command, UsageError } from "../../scripts/commands/command.ts";
import { runCommand } from "../../scripts/commands/run-command.ts";
import { byCodeUnit } from "../../scripts/diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { printable } from "../../scripts/diagnostics/print.ts";
import { isInTurns } from "../../scripts/import/turns.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { type SourceFile, sha256Of } from "../../scripts/read/file.ts";
import { type Folder, readFolder, type SettingsFile } from "../../scripts/read/read.ts";
import { existingFolder } from "./command-line.ts";
import { readPosts } from "./posts.ts";

const HEURISTICS = [
  "attribution-is-specific",
  "briefing-is-new",
  "day-has-date",
  "days-add-up",
  "events-are-in-order",
  "figure-has-source",
  "figures-agree",
  "link-is-unwrapped",
  "quotation-is-original",
  "quote-attribution",
  "sums-add-up",
  "weekday-agrees",
];
/** Alerts of each rule to judge. */
const DRAWN = 30;
/** Later than any text. */
const NOW = "9999-12-30T00:00:00Z" as Instant;

function report(path: string): void {
  const archive = readdirSync(path).includes("archive.yaml") ? readFolder(path) : postsOf(path);
  const texts = new Map(archive.briefings.map((file) => [file.path, file.text.split("\n")]));
  const whole: Folder = { ...archive, settings: allOn(archive) };
  const { diagnostics } = checkFolder(whole, NOW);
  const silenced = silencedIn(whole);
  for (const rule of HEURISTICS) {
    const alerts = diagnostics.filter(({ ruleId }) => ruleId === rule);
    const wrong = silenced.get(rule) ?? 0;
    const against = wrong === 0 ? "" : `, and ${wrong} silenced by a writer: each was wrong`;
    process.stderr.write(`${rule.padEnd(26)} ${alerts.length}${against}\n`);
    for (const alert of draw(alerts)) {
      const line = texts.get(alert.file)?.[alert.line - 1] ?? "";
      const from = Math.max(0, alert.column - 400);
      const context = printable(line.slice(from, alert.column + 400));
      const { file, line: number, column, message } = alert;
      process.stdout.write(
        `${JSON.stringify({ rule, file, line: number, column, message, context })}\n`,
      );
    }
  }
}

/** How often writers silenced each rule with a reason: an alert that they read and found wrong. What an import silenced was right. */
function silencedIn(folder: Folder): Map<string, number> {
  const { briefings } = parseFiles(folder.briefings, parseSettingsOf(folder));
  const counts = new Map<string, number>();
  for (const { rule, reason } of briefings.flatMap(({ suppressions }) => suppressions))
    if (reason !== "so in the original")
      counts.set(idOfRule(rule), (counts.get(idOfRule(rule)) ?? 0) + 1);
  return counts;
}

/** The archive's settings with every heuristic on, those that are off by themselves too. */
function allOn({ settings }: Folder): SettingsFile | undefined {
  if (settings === undefined) return undefined;
  const levels = HEURISTICS.map((rule) => `${rule}: warning`).join(", ");
  const profiles = PROFILES.map((profile) => `  ${profile}: { ${levels} }`).join("\n");
  return { ...settings, text: `${settings.text}\nprofiles:\n${profiles}\n` };
}

/** Some alerts, in the order of a hash of its place: spread over the whole, and the same each time. */
function draw(alerts: readonly Diagnostic[]): Diagnostic[] {
  const keyed = alerts.map((alert) => ({
    alert,
    key: sha256Of(`${alert.file}:${alert.line}:${alert.column}`),
  }));
  keyed.sort((a, b) => byCodeUnit(a.key, b.key));
  return keyed.slice(0, DRAWN).map(({ alert }) => alert);
}

/** Posts of another generator as reports with one source. */
function postsOf(path: string): Folder {
  const briefings = readPosts(path).map(({ identity, words }): SourceFile => {
    const meta = {
      title: `The post ${identity.id.slice(11, 100)}`,
      date: identity.day,
      status: "published",
      ...(isInTurns(words) ? { type: "transcript" } : {}),
      summary: "A post of another site, read as a report so that the rules can be tried on it.",
      topics: ["posts"],
      sources: { post: "The site" },
    };
    const text = `---\n${toYaml(meta)}---\n${words}\n`;
    return { ...identity, path: `${identity.day.slice(0, 4)}/${identity.id}.md`, text, sha256: "" };
  });
  return {
    briefings,
    settings: {
      path: "archive.yaml",
      text: "title: Posts\ndescription: Posts\nurl: https://a.example\n",
    },
    vocabulary: new Map([
      ["topics", { path: "vocabulary/topics.yaml", text: "posts: { name: Posts }\n" }],
    ]),
    diagnostics: [],
  };
}

const COMMAND: Command = {
  name: "bench:heuristics",
  summary: `Runs the heuristic rules over real texts and draws ${DRAWN} alerts of each to be judged by hand.`,
  synopsis: "DIR",
  options: {},
  examples: ["npm run bench:heuristics -- ../ours > alerts.ndjson"],
  notes: [
    "DIR is an archive of briefings, or has posts of another generator, as 2014-03-12-coming-soon.md.",
    "A line of JSON for each alert; how many there are of each rule is told beside them.",
  ],
  async run({ positionals: [folder, ...more] }) {
    if (folder === undefined || more.length > 0)
      throw new UsageError("Name one folder: an archive of briefings, or posts.");
    report(existingFolder(folder));
    return 0;
  },
};

process.exitCode = await runCommand(COMMAND, process.argv.slice(2));

/** Runs the real program on a hostile folder, and says what went otherwise than it may. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { printable } from "../../scripts/diagnostics/print.ts";
import { cli, type Ran } from "./cli.ts";
import {
  type HostileFolder,
  MARKERS,
  NEIGHBOUR,
  type Outcome,
  type Sandbox,
  SECRET,
  sandboxOf,
} from "./hostile.ts";
import { filesOf, textOf } from "./pages.ts";

const COMMAND = /^::(error|warning) file=([^,]*),line=(\d+),col=\d+,title=([a-z0-9-]+)::\S/;
/** All that no log may hold: controls but the line feed, and what turns the order of signs around. */
const RAW =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const PASSWD = existsSync("/etc/passwd")
  ? (readFileSync("/etc/passwd", "utf8").split("\n")[0] ?? "")
  : "";

/** Checks and builds a folder in a sandbox of its own. Empty where nothing was breached and all came as expected. */
export async function breachesOf(folder: HostileFolder): Promise<string[]> {
  const sandbox = sandboxOf(folder);
  const { args, env, site } = sandbox;
  try {
    const checked = await cli(["check", ...args, "--format", "github"], env);
    const built = await cli(["build", ...args, "--output", site, "--jobs", "1"], env);
    return [
      ...sandbox.trips(),
      ...inReport(checked, folder.outcome),
      ...inTerminal(built),
      ...inSite(sandbox, built, folder.outcome),
    ].map((breach) => `${folder.name}: ${breach}`);
  } finally {
    sandbox.remove();
  }
}

/** What is wrong with the answer of a check: its code, its place, its neighbour, its form. */
function inReport({ code, out, err }: Ran, outcome: Outcome): string[] {
  const lines = out.split("\n").filter((line) => line !== "");
  const found = lines.map((line) => COMMAND.exec(line));
  const tells = (severity: string, file: string, line: number, rule?: string) =>
    found.some(
      (match) =>
        match?.[1] === severity &&
        decoded(match[2] ?? "") === printable(`archive/${file}`) &&
        match[3] === String(line) &&
        (rule === undefined || match[4] === rule),
    );
  const breaches = lines
    .filter((_, index) => found[index] === null)
    .map((line) => `a line is no finding: ${line}`);
  if (code !== ("refused" in outcome ? 1 : 0))
    breaches.push(`check left with ${code}: ${out}${err}`);
  if ("refused" in outcome) {
    const { file, line, rule } = outcome.refused;
    if (!tells("error", file, line, rule)) breaches.push(`no ${rule} at ${file}:${line}: ${out}`);
  }
  if (!tells("warning", NEIGHBOUR, 2, "field-has-form"))
    breaches.push("the neighbour was not reported");
  if (err !== "") breaches.push(`check complained: ${err}`);
  return [...breaches, ...inText(out), ...inText(err)];
}

function decoded(property: string): string {
  return property.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%");
}

function inTerminal({ out, err }: Ran): string[] {
  const said = `${out}${err}`;
  const commands = said.split("\n").filter((line) => /^\s*::|##\[/.test(line));
  return [...inText(said), ...commands.map((line) => `a workflow command: ${line}`)];
}

/** What no text of the program may hold, wherever it shows it. */
function inText(text: string): string[] {
  const breaches = [SECRET, ...MARKERS]
    .filter((words) => text.includes(words))
    .map((words) => `it says ${words}`);
  if (PASSWD !== "" && text.includes(PASSWD)) breaches.push("it says a line of /etc/passwd");
  if (/^\s+at .*:\d+:\d+\)?$/m.test(text)) breaches.push(`a stack trace: ${text}`);
  const raw = RAW.exec(text);
  if (raw !== null) breaches.push(`U+${raw[0].charCodeAt(0).toString(16)} reached the terminal`);
  return breaches;
}

/** The site of a folder that is refused is none; of another, it holds its neighbour, and the words as text. */
function inSite({ site }: Sandbox, { code, out, err }: Ran, outcome: Outcome): string[] {
  if ("refused" in outcome) {
    const left = code === 1 ? [] : [`build left with ${code}: ${out}${err}`];
    return existsSync(site) ? [...left, "there is a site"] : left;
  }
  if (code !== 0) return [`build left with ${code}: ${out}${err}`];
  const breaches = inFiles(site);
  const page = join(site, "2025/06/12/hostile/index.html");
  const pages = existsSync(page) ? [page] : [join(site, "index.html")];
  const shown = pages.map((one) => textOf(readFileSync(one, "utf8")));
  if (!shown.some((text) => text.includes(outcome.shown)))
    breaches.push(`the page does not show ${outcome.shown}`);
  if (!existsSync(join(site, "2025/01/01/neighbour/index.html")))
    breaches.push("the neighbour has no page");
  return breaches;
}

/** What no file of a site may hold. */
function inFiles(site: string): string[] {
  const breaches: string[] = [];
  for (const path of filesOf(site)) {
    const text = readFileSync(join(site, path), "latin1");
    for (const words of [SECRET, ...MARKERS, PASSWD])
      if (words !== "" && text.includes(words)) breaches.push(`${path} holds ${words}`);
    // Of ours there are scripts with an address and no words, and JSON that cannot close them.
    if (/<script>alert|onerror=alert|<img src=x/.test(path.endsWith(".html") ? text : ""))
      breaches.push(`${path} holds markup of a stranger's`);
  }
  return breaches;
}

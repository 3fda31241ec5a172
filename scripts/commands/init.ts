/** `npm run init`: makes a desk, with its archive, its first briefing and everything that publishes it. */
import { existsSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { PROJECT } from "../config.ts";
import { isWithin, nearestAbove, realOf } from "../files/is-within.ts";
import type { Install } from "../init/install.ts";
import { BY_DEFAULT, type DeskQuestion, type TypedAnswers } from "../init/typed-answers.ts";
import { dayIn, parseZone } from "../read/dates.ts";
import { quoted, standing } from "./as-typed.ts";
import {
  type Arguments,
  type Command,
  nowOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { tellMade, tellNext } from "./told-of-a-desk.ts";

/** The command. `install` is how it installs packages; the package manager's own way if none is given. */
export const initCommand = (install?: Install): Command => ({
  name: "init",
  summary: "make a desk of your own: an archive, its first briefing, its host's workflow",
  synopsis: '[FOLDER] [--name "NAME"] [--url ADDRESS] [--host HOST] [--yes]',
  options: {
    name: { type: "string", hint: "NAME", help: "what the archive is called (the folder's name)" },
    url: { type: "string", hint: "ADDRESS", help: `where readers find it (${BY_DEFAULT.url})` },
    lang: { type: "string", hint: "TAG", help: "the language you mostly write in (en)" },
    zone: { type: "string", hint: "ZONE", help: "the time zone of your day (this machine's)" },
    topics: { type: "string", hint: "NAMES", help: `with commas between (${BY_DEFAULT.topics})` },
    host: {
      type: "string",
      hint: "HOST",
      help: "github-pages, gitlab, netlify, cloudflare, server (github-pages)",
    },
    from: {
      type: "string",
      hint: "SPEC",
      help: "where the desk gets Dateline from: a packed file, a git address, a version (from here)",
    },
    yes: { type: "boolean", hint: "", help: "ask nothing: what is not given is as in brackets" },
    now: { ...SHARED.now, help: "the instant whose day the first briefing bears (the clock)" },
  },
  examples: [
    "npm run init -- ../desk",
    'npm run init -- ../desk --name "Harbour Desk" --url https://briefings.example.org --host gitlab --yes',
  ],
  notes: [
    "FOLDER is where you stand if none is named. What is there stays: no file is overwritten, and a package.json gets",
    "the scripts that it lacks and keeps those that it has. Then the desk's packages are installed.",
  ],
  failure: "nothing was made",
  async run(given) {
    const folder = folderOf(given);
    const asked = await askedOf(given, folder);
    if (asked === undefined) return 1;
    const [
      { parseAnswers },
      { makeDesk, NotAdded },
      { dependencyFrom, dependencyHere, NotPacked },
      { installPackages },
    ] = await Promise.all([
      import("../init/desk-answers.ts"),
      import("../init/make-desk.ts"),
      import("../init/dependency.ts"),
      import("../init/install.ts"),
    ]);
    try {
      const answers = parseAnswers(asked);
      const from = textOption(given, "from", "");
      const dependency = from === "" ? dependencyHere() : dependencyFrom(from, standing());
      const day = dayIn(nowOption(given), answers.zone);
      const made = makeDesk({ folder, answers, day, dependency });
      tellMade(made, folder);
      process.stdout.write("Installing Dateline and what it needs…\n");
      return tellNext(made, folder, await (install ?? installPackages)(folder));
    } catch (error) {
      if (error instanceof NotAdded || error instanceof NotPacked)
        throw new UsageError(error.message);
      throw error;
    }
  },
});

export const runInit = initCommand();

/** @throws UsageError for a folder of the program itself, or of a desk that is there. */
function folderOf({ positionals: [named = ".", more] }: Arguments): string {
  if (more !== undefined)
    throw new UsageError(
      `\`${more}\` is one too many: name one folder, in quotes if it has spaces.`,
    );
  const folder = resolve(standing(), named);
  if (isWithin(realOf(folder), realOf(PROJECT)))
    throw new UsageError(
      `${folder} is Dateline's own folder. Name another, as in: npm run init -- ../desk`,
    );
  const around = deskAround(realOf(folder));
  if (around !== undefined) {
    const beside = relative(standing(), join(dirname(around), "another-desk"));
    throw new UsageError(
      `${folder} lies in the desk ${around}. Name a folder beside that, as in: npm run init -- ${quoted(beside)}`,
    );
  }
  return folder;
}

/** The desk whose archive a folder is in or lies beside; undefined where there is none, or the folder is the desk's own. */
function deskAround(folder: string): string | undefined {
  const archive = nearestAbove(folder, (each) => existsSync(join(each, "archive.yaml")));
  if (archive !== undefined) return dirname(archive);
  return nearestAbove(dirname(folder), (each) => existsSync(join(each, "briefings/archive.yaml")));
}

/** Undefined where somebody left the questions. @throws UsageError for a wrong answer, and where nobody can be asked. */
async function askedOf(given: Arguments, folder: string): Promise<TypedAnswers | undefined> {
  const typed: Partial<TypedAnswers> = Object.fromEntries(
    QUESTIONS.filter((name) => name in given.values).map((name) => [
      name,
      textOption(given, name, ""),
    ]),
  );
  // Loaded here, so that no other command waits for the checker.
  const { whyRefused } = await import("../init/desk-answers.ts");
  const refused = QUESTIONS.flatMap((name) => {
    const why = typed[name] === undefined ? undefined : whyRefused(name, typed[name]);
    return why === undefined ? [] : [`--${name}: ${why}`];
  });
  if (refused.length > 0) throw new UsageError(refused.join("\n"));
  const named = nameOf(folder);
  const name = whyRefused("name", named) === undefined ? named : BY_DEFAULT.name;
  const byDefault = { ...BY_DEFAULT, name, zone: zoneHere() };
  const missing = QUESTIONS.filter((name) => typed[name] === undefined);
  if (missing.length === 0 || given.values.yes === true) return { ...byDefault, ...typed };
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true)
    throw new UsageError(
      `Nobody can be asked here. Say ${missing.map((name) => `--${name} ${quoted(byDefault[name])}`).join(" ")}, or --yes for just that.`,
    );
  const { askAll } = await import("../init/questions.ts");
  return askAll(byDefault, typed);
}

const QUESTIONS = Object.keys(BY_DEFAULT) as DeskQuestion[];

/** "our-desk" is called "Our Desk". */
function nameOf(folder: string): string {
  const words = basename(folder)
    .split(/[\s_-]+/)
    .filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

function zoneHere(): string {
  return parseZone(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? BY_DEFAULT.zone;
}

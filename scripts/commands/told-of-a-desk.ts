/** What `init` says when it is done: what it wrote, what it left to its owner, and what to type next. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { count, printable } from "../diagnostics/print.ts";
import { nearestAbove } from "../files/is-within.ts";
import { installerOf } from "../init/install.ts";
import type { Made } from "../init/make-desk.ts";
import { asTyped, quoted, standing, startingIn } from "./as-typed.ts";
import type { Exit } from "./command.ts";

/** Says what was made, and what an owner of the folder must know of files that were there before. */
export function tellMade({ written, added, left, unignored }: Made, folder: string): void {
  const isOthersToo = added.length > 0 && written.includes(".npmrc");
  say(process.stdout, [
    `${relative(standing(), folder) || "."}/ has ${count(written.length, "new file")}.`,
    ...(added.length === 0 ? [] : [`Added to package.json: ${added.join(", ")}.`]),
    ...(left.length === 0 ? [] : [`There already, and left as they are: ${left.join(", ")}.`]),
    ...(unignored.length === 0 ? [] : UNIGNORED(unignored)),
    ...(isOthersToo ? SCRIPTS_REST : []),
  ]);
}

const UNIGNORED = (lines: readonly string[]) => [
  "",
  "Your .gitignore lacks these lines. Add them before you commit, for .cache/ holds the text of drafts and of what is withheld:",
  ...lines.map((line) => `  ${line}`),
];

const SCRIPTS_REST = [
  "",
  ".npmrc is new and says ignore-scripts=true: none of your packages runs its install script here, and no pre- or",
  "post-script of package.json runs. A package that needs its own: npm rebuild --ignore-scripts=false PACKAGE",
];

/** Says what to type next, in the desk's folder. Gives how the command ends. */
export function tellNext(made: Made, folder: string, isInstalled: boolean): Exit {
  const away = relative(standing(), folder);
  const go = away === "" ? "" : `cd ${quoted(away)} && `;
  const installer = installerOf(folder);
  const start = asTyped("npm start", "", startingIn(folder, installer));
  if (!isInstalled) {
    say(process.stderr, [
      "The packages could not be installed. Everything else is there; now:",
      `${go}${installer} install && ${start}`,
    ]);
    return 2;
  }
  const hasExample = made.written.includes("briefings/archive.yaml");
  say(process.stdout, [
    "",
    `Now: ${go}${start}`,
    ...(made.written.includes("README.md") ? ["README.md says what comes then."] : []),
    ...(hasExample ? ["The first briefing is an example: delete it before you publish."] : []),
    ...(isInGit(folder) ? [] : WITH_GIT),
  ]);
  return 0;
}

const WITH_GIT = [
  "",
  "To keep it with Git, in its folder:",
  '  git init -b main && git add . && git commit -m "Begin the desk"',
  "  git remote add origin ADDRESS && git push -u origin main",
];

function isInGit(folder: string): boolean {
  return nearestAbove(folder, (each) => existsSync(join(each, ".git"))) !== undefined;
}

function say(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  stream.write(`${lines.map(printable).join("\n")}\n`);
}

/** `npm run upgrade`: says what this version asks of a desk that an earlier one made, and does it when asked to. */
import { join, resolve } from "node:path";
import { isClone } from "../cache/own-code.js";
import { PROJECT } from "../config.ts";
import { printable } from "../diagnostics/print.ts";
import { DESK } from "../files/desk.js";
import { replaceFile } from "../files/replace.ts";
import type { ProgramStep } from "../init/newer-program.ts";
import { quoted, standing } from "./as-typed.ts";
import { type Arguments, type Command, type Exit, UsageError } from "./command.ts";
import { requireFolder } from "./report.ts";
import { say } from "./run-command.ts";

export const runUpgrade: Command = {
  name: "upgrade",
  summary: "say what this version asks of a desk, and do it with --yes",
  synopsis: "[FOLDER] [--yes]",
  options: {
    yes: { type: "boolean", hint: "", help: "do it; without this it is only shown" },
  },
  examples: ["npm run upgrade", "npm run upgrade -- --yes", "npm run upgrade -- ../desk --yes"],
  notes: [
    "FOLDER is the desk's own if none is named. In a newer clone, name the desk: it then gets that Dateline, packed into",
    "its vendor/. Otherwise change the version of Dateline in its package.json, install, and run this there.",
  ],
  failure: "something is to be done, and was only shown",
  async run(given) {
    const desk = deskOf(given);
    const briefings = join(desk, "briefings");
    requireFolder(briefings, "its path");
    const { listFolder } = await import("../read/read.ts");
    const { settingsOf } = await import("./named-briefing.ts");
    // An archive of a newer form is refused here, in the words of its check.
    if ((await settingsOf(listFolder(briefings), briefings)) === undefined) return 1;
    const { upgradeSteps } = await import("../init/upgrade-steps.ts");
    const steps = upgradeSteps(desk);
    const { programStep } = await import("../init/newer-program.ts");
    const program = isOwn(desk) ? undefined : programStep(desk);
    const all = [
      ...steps.map(({ what }) => what),
      ...(program === undefined ? [] : [program.what]),
    ];
    if (all.length === 0) return say("Nothing is to be done: this desk is as this version has it.");
    const lines = all.map((what) => printable(`  ${what}`)).join("\n");
    if (given.values.yes !== true) {
      const named = resolve(desk) === resolve(DESK) ? "" : ` ${quoted(given.positionals[0] ?? "")}`;
      say(`To be done:\n${lines}\n\nnpm run upgrade --${named} --yes does it.`);
      return 1;
    }
    for (const { path, text } of steps)
      replaceFile(join(desk, path), new TextEncoder().encode(text));
    if (program !== undefined && !(await bring(desk, program))) return unfinished(desk);
    return say(`Done:\n${lines}\n\nCommit it. Then \`npm test\` checks and builds everything.`);
  },
};

/** Packs this program into the desk and installs it; false where that failed. */
async function bring(desk: string, step: ProgramStep): Promise<boolean> {
  const [{ bringProgram }, { dependencyHere, NotPacked }, { installPackages }] = await Promise.all([
    import("../init/newer-program.ts"),
    import("../init/dependency.ts"),
    import("../init/install.ts"),
  ]);
  try {
    const dependency = dependencyHere();
    return await bringProgram(desk, step, { dependency, install: installPackages });
  } catch (error) {
    if (error instanceof NotPacked) throw new UsageError(error.message);
    throw error;
  }
}

function deskOf({ positionals: [named, more] }: Arguments): string {
  if (more !== undefined) throw new UsageError(`\`${more}\` is one too many: name one folder.`);
  return named === undefined ? DESK : resolve(standing(), named);
}

/** Whether the program that runs is the desk's: installed below it, or the clone that it is. */
function isOwn(desk: string): boolean {
  return !isClone(PROJECT) || resolve(desk) === resolve(PROJECT);
}

function unfinished(desk: string): Exit {
  process.stderr.write(
    `The packages could not be installed. Everything else is done; now, in ${printable(desk)}: npm install\n`,
  );
  return 2;
}

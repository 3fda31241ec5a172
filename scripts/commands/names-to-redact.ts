/** The names that shall go: typed, asked for, or read from standard input; and whether it shall be done. */
import { createInterface } from "node:readline/promises";
import { text as readAll } from "node:stream/consumers";
import { wordsOf } from "../redact/name-forms.ts";
import { type Arguments, listOption, UsageError } from "./command.ts";

/** Letters below which a name would be found everywhere. */
const FEWEST = 2;

/** @throws UsageError where there is none, or one without letters; it repeats none. */
export async function namesOf(given: Arguments): Promise<string[]> {
  const typed = listOption(given, "words");
  const isPiped = typed.includes("-") || (typed.length === 0 && process.stdin.isTTY !== true);
  const more = isPiped ? (await readAll(process.stdin)).split(/\r?\n/) : [];
  const asked = typed.length === 0 && !isPiped ? await ask() : [];
  const names = [...typed.filter((name) => name !== "-"), ...more, ...asked]
    .map((name) => name.normalize("NFC").trim())
    .filter((name) => name !== "");
  if (names.length === 0)
    throw new UsageError("Name what shall go: --words NAME, or one a line on standard input.");
  const at = names.findIndex((name) => wordsOf(name).join("").length < FEWEST);
  if (at !== -1) throw new UsageError(`Name ${at + 1} has fewer than ${FEWEST} letters.`);
  return [...new Set(names)];
}

async function ask(): Promise<string[]> {
  const names: string[] = [];
  for (;;) {
    const name = await question(
      names.length === 0 ? "Which name shall go? " : "Another form of it, or nothing: ",
    );
    if (name.trim() === "") return names;
    names.push(name);
  }
}

/** Whether it shall be done. @throws UsageError where nobody can be asked. */
export async function isConfirmed(given: Arguments): Promise<boolean> {
  if (given.values.yes === true) return true;
  if (process.stdin.isTTY !== true)
    throw new UsageError("Nothing was changed. Look at the list above, and add --yes.");
  return (await question("Take them out? Type yes: ")).trim().toLowerCase() === "yes";
}

async function question(words: string): Promise<string> {
  // Without a history of what was typed.
  const terminal = createInterface({
    input: process.stdin,
    output: process.stderr,
    historySize: 0,
  });
  const gone = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  try {
    return await Promise.race([terminal.question(words), gone]);
  } finally {
    terminal.close();
  }
}

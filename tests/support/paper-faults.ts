/** What is wrong with a paper without running anything: commands that are in no class, options, scripts, links. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { PROJECT } from "./cli.ts";
import { classify, SCRIPTS, unknownOptions } from "./paper-commands.ts";
import {
  anchorsOf,
  type Block,
  cellsOf,
  codeIn,
  codeOf,
  linksOf,
  type Paper,
  type Piece,
  partsOf,
} from "./papers.ts";
import { commandsIn, type ShellCommand } from "./shell-words.ts";

/** The commands of the blocks that say `sh`. */
export function shellCommands(paper: Paper): ShellCommand[] {
  return partsOf(paper)
    .blocks.filter(({ language }) => language === "sh")
    .flatMap(({ text, line }) => commandsIn(text, line));
}

/** Each as `README.md:7: what is wrong`, in the order of the kinds. */
export function faultsOf(paper: Paper): string[] {
  const faults: Piece[] = [
    ...shellCommands(paper).flatMap(faultsOfCommand),
    ...partsOf(paper).blocks.flatMap(faultsOfBlock),
    ...codeOf(paper).flatMap(faultsOfCode),
    ...partsOf(paper).prose.flatMap((line, index) => faultsOfRow(line, index + 1)),
    ...linksOf(paper).flatMap((link) => faultsOfLink(paper, link)),
  ];
  return faults.map(({ text, line }) => `${paper.path}:${line}: ${text}`);
}

function faultsOfCommand({ words, line }: ShellCommand): Piece[] {
  const command = classify(words);
  if (command.kind === "wrong") return [{ line, text: command.why }];
  return unknownOptions(command).map((option) => ({
    line,
    text: `\`${words.join(" ")}\` has no option \`${option}\``,
  }));
}

/** A command that stands where nobody runs it is one that nobody tried. */
function faultsOfBlock({ language, text, line }: Block): Piece[] {
  if (language === "sh") return [];
  return text
    .split("\n")
    .flatMap((each, index) =>
      /^\s*(?:\$ )?np[mx] /.test(each)
        ? [{ line: line + index, text: "a command in a block that does not say `sh`" }]
        : [],
    );
}

function faultsOfCode({ text, line }: Piece): Piece[] {
  if (/^np[mx] /.test(text)) return commandsIn(text, line).flatMap(faultsOfCommand);
  // Named short, as `bench:desk`.
  const isScript = /^(?:bench|test):\S+$/.test(text);
  return isScript && !(text in SCRIPTS)
    ? [{ line, text: `package.json has no script \`${text}\`` }]
    : [];
}

/** What stands in the cells behind a command is about it: options that it must have. */
function faultsOfRow(row: string, line: number): Piece[] {
  const [first = "", ...others] = (cellsOf(row) ?? []).map(codeIn).map((codes) => codes.join("\n"));
  if (!first.startsWith("npm ")) return [];
  const commands = first
    .split("\n")
    .map((code) => commandsIn(code)[0]?.words ?? [])
    .filter(([program]) => program === "npm")
    .map(classify);
  return others
    .flatMap((cell) => cell.match(/^--[a-z][\w-]*/gm) ?? [])
    .filter((option) =>
      commands.every((command) => {
        const isRun = command.kind !== "others" && command.kind !== "wrong";
        return !isRun || unknownOptions({ ...command, args: [option] }).length > 0;
      }),
    )
    .map((option) => ({ line, text: `\`${option}\` is no option of the command of its row` }));
}

function faultsOfLink({ path, text }: Paper, { text: link, line }: Piece): Piece[] {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link)) return [];
  const [place = "", anchor] = link.split("#");
  const target = place === "" ? path : normalize(join(dirname(path), decodeURI(place)));
  const file = join(PROJECT, target);
  const isHere = target === path || (!target.startsWith("..") && existsSync(file));
  if (!isHere) return [{ line, text: `the link \`${link}\` leads to no file` }];
  if (anchor === undefined) return [];
  const isPage = target === path || (target.endsWith(".md") && statSync(file).isFile());
  const page = target === path || !isPage ? text : readFileSync(file, "utf8");
  if (isPage && anchorsOf({ path: target, text: page }).has(anchor)) return [];
  return [{ line, text: `the link \`${link}\` leads to no heading` }];
}

/** The names of scripts that papers tell of, in blocks and in sentences. */
export function scriptsNamedIn(papers: readonly Paper[]): Set<string> {
  const commands = papers.flatMap((paper) => [
    ...shellCommands(paper),
    ...codeOf(paper).flatMap(({ text }) => (text.startsWith("npm ") ? commandsIn(text) : [])),
  ]);
  const codes = papers.flatMap((paper) => codeOf(paper).map(({ text }) => text));
  const words = commands.flatMap((each) => each.words);
  return new Set([...words, ...codes].filter((word) => word in SCRIPTS));
}

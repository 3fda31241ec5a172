/** What the commands of the papers are: ours to run, ours to look at, or other people's. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../scripts/commands/command-line.ts";
import { PROJECT } from "./cli.ts";
import { cliHere } from "./cli-here.ts";

/** Every verb of npm that this project has. */
export const SCRIPTS = (
  JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  }
).scripts;

/** Verbs that run until they are told to end. */
const SERVERS = ["start", "language-server"];

/** Verbs that install packages into another folder: tests of their own run them. */
const ELSEWHERE = ["init", "upgrade"];

/** Where packages put their programs. */
const BIN = "node_modules/.bin";

/** Programs that are not ours and whose options we do not know. What they are given is not looked at. */
const OTHERS = new Set(["[", "apt-get", "cd", "cp", "curl", "date", "echo", "git", "http-server"]);
for (const name of ["base64", "jq", "mkdir", "mv", "openssl", "rclone", "rsync", "sudo"])
  OTHERS.add(name);

export type PaperCommand =
  /** A verb of the program, to be run with these words behind it. */
  | { readonly kind: "program" | "server"; readonly verb: string; readonly args: string[] }
  /** Too long to run, or it changes the project: its script and options are looked at. `help` prints them. */
  | { readonly kind: "looked-at"; readonly help: string[]; readonly args: string[] }
  | { readonly kind: "others" }
  | { readonly kind: "wrong"; readonly why: string };

const wrong = (why: string): PaperCommand => ({ kind: "wrong", why });

/** What a command is, by its words. */
export function classify(words: readonly string[]): PaperCommand {
  const [program = "", ...rest] = skipTimes(words);
  if (program === "npm") return classifyNpm(rest);
  if (program === "npx") return classifyPackage(rest);
  if (program.startsWith(".") && existsSync(join(PROJECT, program))) return { kind: "others" };
  if (OTHERS.has(program)) return { kind: "others" };
  return wrong(`\`${program}\` is in no class of commands`);
}

/** A line of cron's table begins with five fields of time. */
function skipTimes(words: readonly string[]): readonly string[] {
  const times = words.slice(0, 5);
  return times.length === 5 && times.every((word) => /^[\d*/,-]+$/.test(word))
    ? words.slice(5)
    : words;
}

function classifyNpm(words: readonly string[]): PaperCommand {
  const split = words.indexOf("--");
  const own = [...words.slice(0, split === -1 ? words.length : split)];
  const args = split === -1 ? [] : words.slice(split + 1);
  const prefix = own.indexOf("--prefix");
  if (prefix !== -1) own.splice(prefix, 2);
  const [verb = "", ...named] = own.filter((word) => word !== "--silent" && word !== "-s");
  if (verb === "ci") return named.length === 0 ? { kind: "others" } : wrong("`npm ci` takes none");
  if (verb === "exec") return classifyInstalled(own.slice(1), args);
  const [name, ...stray] = verb === "run" ? named : [verb, ...named];
  if (verb !== "run" && verb !== "start" && verb !== "test")
    return wrong(`\`npm ${verb}\` is in no class of commands`);
  const script = SCRIPTS[name ?? ""];
  if (script === undefined) return wrong(`package.json has no script \`${name}\``);
  if (stray.length > 0) return wrong(`\`${stray[0]}\` must stand behind \`--\`, or npm takes it`);
  const ours = /scripts\/dateline\.js (\S+)$/.exec(script)?.[1];
  if (ours !== undefined && ELSEWHERE.includes(ours)) return lookedAt(ours, args);
  if (ours !== undefined)
    return { kind: SERVERS.includes(ours) ? "server" : "program", verb: ours, args: [...args] };
  const last = script.split(" && ").at(-1) ?? "";
  return { kind: "looked-at", help: [...last.split(" "), "--help"], args: [...args] };
}

/** Our program where it is installed, or in a packed file: nothing else may be fetched for its name. */
function classifyInstalled(
  own: readonly string[],
  [program, verb = "", ...args]: string[],
): PaperCommand {
  // With --yes for whoever has npm refuse what it would ask; the file is named, so nothing else is fetched.
  const isOurs = /^(?:--no|--yes --package=\.\/briefings-dateline-\S+)$/.test(own.join(" "));
  if (!isOurs || program !== "dateline")
    return wrong("`npm exec` may run `dateline` alone, and fetch nothing of that name");
  if (verb === "VERB") return { kind: "others" };
  return verb in SCRIPTS ? lookedAt(verb, args) : wrong(`there is no command \`${verb}\``);
}

function lookedAt(verb: string, args: readonly string[]): PaperCommand {
  return {
    kind: "looked-at",
    help: helpOfOurs(verb),
    args: [...args],
  };
}

function classifyPackage([name = "", ...args]: readonly string[]): PaperCommand {
  if (OTHERS.has(name)) return { kind: "others" };
  if (name === "" || !existsSync(join(PROJECT, BIN, name)))
    return wrong(`\`npx ${name}\` would fetch a package that the project does not have`);
  const verb = args[0] === undefined || args[0].startsWith("-") ? [] : [args[0]];
  return { kind: "looked-at", help: [name, ...verb, "--help"], args };
}

const helpOfOurs = (verb: string) => ["node", "scripts/dateline.js", verb, "--help"];

const helps = new Map<string, string>();
// Ours is asked in this process: two dozen processes would take as long as a build.
for (const { name } of COMMANDS) {
  const { out } = await cliHere([name, "--help"]);
  helps.set(helpOfOurs(name).join(" "), out);
}

/** The options among the words of a command that its own help does not name. */
export function unknownOptions(command: PaperCommand): string[] {
  if (command.kind === "others" || command.kind === "wrong") return [];
  const options = command.args.flatMap((word) => /^--[a-z][\w-]*/.exec(word) ?? []);
  if (options.length === 0) return [];
  const help = helpOf(command.kind === "looked-at" ? command.help : helpOfOurs(command.verb));
  const known = new Set(help.match(/--[a-z][\w-]*/g));
  return options.filter((option) => !known.has(option));
}

/** What a command says of itself, asked once; nothing where it would do its work instead of telling. */
function helpOf([program = "", ...args]: readonly string[]): string {
  const line = [program, ...args].join(" ");
  const known = helps.get(line);
  if (known !== undefined) return known;
  const tells = program !== "node" || /tests\/bench\/\S+\.ts /.test(line);
  const file = program === "node" ? process.execPath : join(PROJECT, BIN, program);
  const { status, stdout } = tells
    ? spawnSync(file, args, { cwd: PROJECT, encoding: "utf8" })
    : { status: 1, stdout: "" };
  const help = status === 0 ? stdout : "";
  helps.set(line, help);
  return help;
}

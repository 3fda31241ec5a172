/** Commands as they can be pasted where they are printed: every text says `npm run VERB -- …`, and here that becomes what starts this program in this desk. */
import { existsSync, readFileSync } from "node:fs";
import { basename, delimiter, dirname, join, relative, resolve } from "node:path";
import { PROJECT } from "../config.ts";
import { DESK } from "../files/desk.js";
import { isWithin } from "../files/is-within.ts";

/** What decides how a verb is started. */
export interface Starting {
  /** The scripts of the desk's package.json that start something of ours. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Whether the desk has this program installed. */
  readonly isInstalled: boolean;
  /** The program by which npm's kin started us: `npm`, `pnpm`, `yarn`. */
  readonly manager: string;
  /** The desk's folder as seen from where the writer stands; empty where that is in it. */
  readonly away: string;
  /** What starts the program where the desk has neither script nor package. */
  readonly program: string;
}

/** Verbs that work on an archive, and so must be told of one that is not the desk's own. */
const OF_AN_ARCHIVE =
  /^(?:build|check|correct|editor|headers|keygen|language-server|leak-scan|merge|new|publish|redact|rename|rollback|start|withdraw)$/;

const WRITTEN = /\bnpm (?:run (--silent )?([a-z][a-z-]*|VERB)|(start))\b( --(?= ))?/g;

/**
 * Takes a text with commands in it, and the archive that they are about, as seen from where the writer stands: empty
 * for the desk's own. Gives the text with each command as it is typed here.
 */
export function asTyped(text: string, archive = "", starting = startingHere()): string {
  return text.replace(WRITTEN, (written, silent, ran, started, dashes, at: number) => {
    const verb: string = ran ?? started;
    const rest = text.slice(at + written.length).split(/[`\n]/, 1)[0] ?? "";
    const isNamed = archive === "" || !OF_AN_ARCHIVE.test(verb) || /--(?:explain|help)/.test(rest);
    const option = isNamed ? "" : ` --briefings ${quoted(archive)}`;
    const start = startOf({ verb, silent: silent ?? "", run: started ? "" : "run " }, starting);
    const isSplit = start.startsWith("npm ") && !start.includes(" exec ");
    const hasMore = dashes !== undefined || option !== "";
    // npm alone takes options for its own until it is told otherwise; the others would hand the dashes on.
    return `${start}${hasMore && isSplit ? " --" : ""}${option}`;
  });
}

interface Written {
  readonly verb: string;
  /** `--silent ` and `run `, each empty where it is not written. */
  readonly silent: string;
  readonly run: string;
}

function startOf({ verb, silent, run }: Written, starting: Starting): string {
  const { scripts, isInstalled, manager, away, program } = starting;
  const script = scripts[verb === "VERB" ? "check" : verb] ?? "";
  const hasScript = script !== "";
  if (!hasScript && !isInstalled) return `${program} ${verb}`;
  const elsewhere = away === "" ? "" : ` ${FOLDER[manager] ?? FOLDER.npm} ${quoted(away)}`;
  if (hasScript && manager === "npm") return `npm${elsewhere} ${run}${silent}${verb}`;
  if (hasScript) return `${manager}${elsewhere} ${silent}run ${verb}`;
  // The name is another's on the registry: nothing that is not installed may be fetched for it.
  if (manager === "npm") return `npm${elsewhere} exec --no -- dateline ${verb}`;
  return `${manager}${elsewhere} exec dateline ${verb}`;
}

const FOLDER: Readonly<Record<string, string>> = { npm: "--prefix", pnpm: "--dir", yarn: "--cwd" };

/** A name as a shell takes it for one word, whatever stands in it. */
export function quoted(name: string): string {
  if (/^[\w./@:+-]+$/.test(name) && !name.startsWith("-")) return name;
  // Double quotes are known to every shell, single ones not to Windows'.
  return /["$`!\\]/.test(name) ? `'${name.replaceAll("'", String.raw`'\''`)}'` : `"${name}"`;
}

/** Where the writer stands. npm runs a script in the desk's folder, and says where it was called. */
export function standing(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

function startingHere(): Starting {
  const manager = /^(pnpm|yarn)\//.exec(process.env.npm_config_user_agent ?? "")?.[1] ?? "npm";
  return {
    scripts: resolve(PROJECT) === DESK ? scriptsOf(DESK) : oursAmong(scriptsOf(DESK)),
    isInstalled: existsSync(join(DESK, "node_modules/.bin/dateline")),
    manager,
    away: isWithin(standing(), DESK) ? "" : relative(standing(), DESK),
    program: programOf(process.argv[1] ?? ""),
  };
}

/** How a desk's commands are started by who stands in its folder and has installed its packages. */
export function startingIn(folder: string, manager: string): Starting {
  const scripts = oursAmong(scriptsOf(folder));
  return { scripts, isInstalled: true, manager, away: "", program: "dateline" };
}

/** In a desk a script of such a name may be somebody else's. */
function oursAmong(scripts: Starting["scripts"]): Starting["scripts"] {
  return Object.fromEntries(
    Object.entries(scripts).filter(([, script]) => /\bdateline(?:\.js)? /.test(script)),
  );
}

/** The scripts of a folder's package.json; none where it has none that can be read. */
export function scriptsOf(folder: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).scripts ?? {};
  } catch {
    return {};
  }
}

/** The command that a shell finds by its name, or the launcher with its path. */
function programOf(started: string): string {
  const isOnPath = (process.env.PATH ?? "").split(delimiter).includes(dirname(started));
  const isOfProject = started.includes("node_modules");
  if (basename(started) === "dateline" && isOnPath && !isOfProject) return "dateline";
  return `node ${quoted(started)}`;
}

/** `npm start`: builds, serves on this machine alone, and builds again on every save. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type EleventyDevServer from "@11ty/eleventy-dev-server";
import type { BuiltSite, DeskSite, Outcome } from "../builder.ts";
import { PROJECT } from "../config.ts";
import { count, printable } from "../diagnostics/print.ts";
import { OutputRefused } from "../publish/output-refused.ts";
import type { Instant } from "../read/dates.ts";
import { BuilderProcess, type Heard } from "./builder-process.ts";
import {
  audienceOption,
  type Command,
  cacheOption,
  folderOption,
  jobsOption,
  noPositionals,
  nowOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { linesOf, ProgressLine, requireFolder, seconds, writeReport } from "./report.ts";
import { type Build, Saves } from "./saves.ts";

/** Milliseconds that connections and watches have to end by themselves. */
const LAST_GASP = 500;

/** So many pages take long enough for progress to be worth a line. */
const MANY_PAGES = 200;

/** What pages are made with, besides briefings. */
const CODE = ["layouts", "scripts", ".eleventy.js", "package-lock.json"].map((path) =>
  join(PROJECT, path),
);

export const runStart: Command = {
  name: "start",
  summary: "build, serve on localhost, and build again on every save",
  synopsis: "[--briefings DIR] [--output DIR] [--audience WHO] [--port N]",
  options: {
    briefings: SHARED.briefings,
    output: SHARED.output,
    audience: SHARED.audience,
    now: SHARED.now,
    cache: SHARED.cache,
    jobs: SHARED.jobs,
    port: { type: "string", hint: "N", help: "the port; the next free one if it is taken (8080)" },
  },
  examples: ["npm start", "npm start -- --briefings ../ours --port 9000"],
  async run(given) {
    noPositionals(given);
    const port = Number(textOption(given, "port", "8080"));
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new UsageError("`--port` is a number from 1 to 65535.");
    const briefings = folderOption(given, "briefings", "briefings");
    const output = folderOption(given, "output", "_site");
    const site: DeskSite = {
      ...{ briefings, output, cache: cacheOption(given, [briefings, output]) },
      audience: audienceOption(given),
      jobs: jobsOption(given),
    };
    requireFolder(site.briefings, "--briefings");
    // The clock moves on while the desk works, so each build asks it again.
    const desk = new Desk(site, () => nowOption(given));
    const saves = new Saves(desk.build);
    // Before the first build: a save during it must not be lost.
    const stop = await watchFolders([site.briefings, ...CODE], (path) => {
      if (isCode(path, site.briefings)) desk.hearOfCode();
      saves.hear();
    });
    try {
      await saves.begin();
    } catch (error) {
      // A watch would keep a desk alive that has nothing to serve.
      await Promise.all([stop(), desk.close()]);
      throw error;
    }
    await desk.serve(port);
    await new Promise<void>((resolve) => {
      process.once("SIGINT", resolve);
      process.once("SIGTERM", resolve);
    });
    saves.end();
    await Promise.race([Promise.all([stop(), desk.close()]), pause(LAST_GASP)]);
    // A browser's open connection, or a watch on a folder that is gone, must not keep the desk alive.
    return process.exit(0);
  },
};

function isCode(path: string, briefings: string): boolean {
  return !path.startsWith(briefings + sep) && CODE.some((code) => path.startsWith(code));
}

/** What a writer sees: the site while it is whole, the problems while it is not. */
class Desk {
  readonly #site: DeskSite;
  readonly #now: () => Instant;
  readonly #builder = new BuilderProcess();
  #server: EleventyDevServer | undefined;
  #isCodeNew = false;
  #isClosed = false;
  /** The problems as lines; empty while the site is whole. */
  #problems: readonly string[] = [];
  /** What was said of the last build, and need not be said again. */
  #said: ReadonlySet<string> = new Set();

  constructor(site: DeskSite, now: () => Instant) {
    this.#site = site;
    this.#now = now;
  }

  /** The next build is done with the code as it is now. */
  hearOfCode(): void {
    this.#isCodeNew = true;
  }

  /** @throws OutputRefused when the first build may not write its site: a folder that is not ours is not served. */
  readonly build: Build = async (what) => {
    if (this.#isCodeNew) this.#builder.renew();
    this.#isCodeNew = false;
    const progress = new ProgressLine();
    const index = what === "search" ? ("at once" as const) : ("later" as const);
    let isReloaded = false;
    const hear = (message: Heard): void => {
      if (!("published" in message)) showProgress(message, progress);
      else progress.end();
      if (what === "search" || !("published" in message)) return;
      isReloaded = true;
      this.#show([]);
      this.#say(builtLine(message.published, performance.now() - what.since));
    };
    try {
      const task = { site: this.#site, now: this.#now(), index };
      const outcome = await this.#builder.build(task, hear).finally(() => progress.end());
      await this.#report(outcome);
      const problems =
        outcome.site === undefined ? linesOf(outcome.errors, this.#site.briefings) : [];
      if (!isReloaded && (problems.length > 0 || this.#problems.length > 0)) this.#show(problems);
      if (what === "search" && outcome.site?.late === 0) this.#say("Search is up to date.");
      else if (!isReloaded && outcome.site !== undefined) this.#say("Nothing to build again.");
      return (outcome.site?.late ?? 0) > 0;
    } catch (error) {
      if (error instanceof OutputRefused && this.#server === undefined) throw error;
      if (this.#isClosed) return false;
      const told = error instanceof Error ? error.message : String(error);
      const problem = printable(`The build broke: ${told}`);
      process.stderr.write(`${problem}\n`);
      this.#show([problem]);
      return false;
    }
  };

  async serve(port: number): Promise<void> {
    const { default: DevServer } = await import("@11ty/eleventy-dev-server");
    const server = new DevServer("dateline", this.#site.output, {
      port,
      domDiff: false,
      middleware: [
        (request, response, next) => {
          const wantsPage = (request.headers.accept ?? "").includes("text/html");
          if (this.#problems.length === 0 || !wantsPage) return next();
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(problemPage(this.#problems));
        },
      ],
    });
    // Drafts of a desk are nobody else's: the server's own call would listen on every interface.
    server._serverListen = (free) => {
      guard(server.server);
      server.server.listen({ port: free, host: "127.0.0.1" });
    };
    server.serve(port);
    this.#server = server;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#builder.end();
    await this.#server?.close();
  }

  #show(problems: readonly string[]): void {
    this.#problems = problems;
    this.#server?.reload();
  }

  /** Errors each time; what holds from save to save is said once. */
  async #report({ errors, warnings, site }: Outcome): Promise<void> {
    const { briefings } = this.#site;
    await writeReport(process.stderr, errors, { format: "pretty", briefings });
    const lines = (site?.withheld ?? []).map(
      ({ path, reason }) => `Not shown (${reason}): ${path}`,
    );
    if (warnings > 0) lines.push(`${count(warnings, "warning")}: \`npm run check\` shows them.`);
    for (const line of lines) if (!this.#said.has(line)) this.#say(line);
    this.#said = new Set(lines);
  }

  #say(line: string): void {
    process.stdout.write(`${printable(line)}\n`);
  }
}

function showProgress(
  message: Exclude<Heard, { published: unknown }>,
  progress: ProgressLine,
): void {
  if ("reading" in message)
    progress.show(`Reading ${count(message.reading, "briefing")} that are new or changed…`);
  else if (message.of >= MANY_PAGES)
    progress.measure(message.done, message.of, count(message.of, "page"));
}

/** "Built 3 of 10,623 pages in 0.61 s; search follows." */
function builtLine({ pages, rendered, late }: Omit<BuiltSite, "withheld">, millis: number): string {
  const what = rendered < pages ? `${rendered} of ${count(pages, "page")}` : count(pages, "page");
  return `Built ${what} in ${seconds(millis)}${late > 0 ? "; search follows." : "."}`;
}

/** Tells of every change below some folders once their files are known. Returns what ends it. */
async function watchFolders(
  folders: readonly string[],
  hear: (path: string) => void,
): Promise<() => Promise<void>> {
  // Node's own recursive watch loses a file that an editor saves by renaming (Node 20, Linux).
  const { watch } = await import("chokidar");
  const watcher = watch([...folders], { ignoreInitial: true });
  watcher.on("all", (_, path) => hear(path));
  return () => watcher.close();
}

/** The server ends with an exception for an address that it cannot decode, and any web page can ask for one. */
function guard(server: Server): void {
  const answers = server.listeners("request") as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (isPlainAddress(request.url ?? "")) for (const answer of answers) answer(request, response);
    else response.writeHead(400).end();
  });
}

function isPlainAddress(address: string): boolean {
  try {
    const path = decodeURIComponent(address.split("?")[0] ?? "");
    return path.startsWith("/") && !path.includes("\0") && !path.split(/[/\\]/).includes("..");
  } catch {
    return false;
  }
}

function problemPage(problems: readonly string[]): string {
  const escaped = (text: string) =>
    text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${problems.length} to mend</title></head>
<body><h1>${problems.length === 1 ? "One problem" : `${problems.length} problems`} to mend</h1>
<p>The last good site is untouched. This page goes away when the briefings are right.</p>
<ul>${problems.map((problem) => `<li><code>${escaped(problem)}</code></li>`).join("\n")}</ul></body></html>`;
}

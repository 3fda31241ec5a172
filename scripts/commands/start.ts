/** `npm start`: builds, serves on this machine alone, and builds again on every save. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type EleventyDevServer from "@11ty/eleventy-dev-server";
import type { Built } from "../build.ts";
import { PROJECT } from "../config.ts";
import { printable } from "../diagnostics/print.ts";
import { Memory } from "../memory/memory.ts";
import { OutputRefused } from "../publish/output-refused.ts";
import { Workers } from "../workers.ts";
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
import { linesOf, requireFolder, seconds, writeErrors } from "./report.ts";

/** Milliseconds that connections and watches have to end by themselves. */
const LAST_GASP = 500;

/** Editors write a file in several steps; what comes within this many milliseconds is one save. */
const SAVE = 60;

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
    requireFolder(briefings, "--briefings");
    const audience = audienceOption(given);
    const { build } = await import("../build.ts");
    const desk = new Desk(briefings, output);
    // The clock moves on while the desk works, so each build asks it again.
    const memory = new Memory(cacheOption(given));
    const workers = new Workers("build", { count: jobsOption(given) });
    const rebuild = () =>
      desk.build(() => {
        const options = {
          briefings,
          output,
          memory,
          audience,
          now: nowOption(given),
          prefix: "/",
          wanted: "everything" as const,
        };
        return build(options, workers);
      });
    await rebuild();
    await desk.serve(port);
    const stop = await watchFolders([briefings, join(PROJECT, "layouts")], rebuild);
    await new Promise<void>((resolve) => {
      process.once("SIGINT", resolve);
      process.once("SIGTERM", resolve);
    });
    workers.close();
    await Promise.race([Promise.all([stop(), desk.close()]), pause(LAST_GASP)]);
    // A browser's open connection, or a watch on a folder that is gone, must not keep the desk alive.
    return process.exit(0);
  },
};

/** What a writer sees: the site while it is whole, the problems while it is not. */
class Desk {
  readonly #briefings: string;
  readonly #output: string;
  #server: EleventyDevServer | undefined;
  /** The problems as lines; empty while the site is whole. */
  #problems: readonly string[] = [];

  constructor(briefings: string, output: string) {
    this.#briefings = briefings;
    this.#output = output;
  }

  async build(run: () => Promise<Built>): Promise<void> {
    const start = performance.now();
    try {
      const { diagnostics, site } = await run();
      await writeErrors(diagnostics, this.#briefings);
      this.#problems = site === undefined ? linesOf(diagnostics, this.#briefings) : [];
      if (site !== undefined) {
        for (const { path, reason } of site.withheld)
          process.stdout.write(`${printable(`Not shown (${reason}): ${path}`)}\n`);
        process.stdout.write(
          `Built ${site.pages} pages in ${seconds(performance.now() - start)}.\n`,
        );
      }
    } catch (error) {
      // A folder that is not ours must not be served either.
      if (error instanceof OutputRefused && this.#server === undefined) throw error;
      this.#problems = [
        printable(`The build broke: ${error instanceof Error ? error.message : String(error)}`),
      ];
      process.stderr.write(`${this.#problems.join("\n")}\n`);
    }
    this.#server?.reload();
  }

  async serve(port: number): Promise<void> {
    const { default: DevServer } = await import("@11ty/eleventy-dev-server");
    const server = new DevServer("dateline", this.#output, {
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
    await this.#server?.close();
  }
}

/** Runs `act` after each save below the folders, one at a time; saves during a run count as one more. */
async function watchFolders(
  folders: readonly string[],
  act: () => Promise<void>,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await act();
    } while (again);
    running = false;
  };
  // Node's own recursive watch loses a file that an editor saves by renaming (Node 20, Linux).
  const { watch } = await import("chokidar");
  const watcher = watch([...folders], { ignoreInitial: true });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SAVE);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
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

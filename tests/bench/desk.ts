/** Measures the desk's loop, from a save to the reloaded page, and its memory: `npm run bench:desk`; its `--help` says more. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Command, noPositionals } from "../../scripts/commands/command.ts";
import { runCommand } from "../../scripts/commands/run-command.ts";
import { PROJECT } from "../../scripts/config.ts";
import { LEDGER, listFolder } from "../../scripts/read/read.ts";
import { briefingsOption, newFolder, option, wholeNumber } from "./command-line.ts";
import { median } from "./figures.ts";
import { printLine } from "./json-lines.ts";
import { listen } from "./listen.ts";
import { residentBelow } from "./timed-process.ts";
import { inKeptFolder } from "./work-folder.ts";

/** Milliseconds that a save may take before the run counts as broken. */
const PATIENCE = 120_000;

const LOOK_AT_MEMORY = 50;

interface Kind {
  readonly name: string;
  readonly file: string;
  readonly address: string;
  readonly change: (text: string, mark: string) => string;
}

/** A running desk with a page open at it. */
class Desk {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #said = "";
  #reloads = 0;
  #close = () => {};
  address = "";

  constructor(args: readonly string[]) {
    // A group of its own, so that its end is what Ctrl-C is at a terminal.
    this.#process = spawn("npm", ["run", "--silent", "start", "--", ...args], {
      cwd: PROJECT,
      env: { ...process.env, INIT_CWD: PROJECT },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    this.#ended = new Promise((resolve) => this.#process.once("exit", resolve));
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on("data", (chunk: Buffer) => {
        this.#said += chunk.toString("utf8");
      });
  }

  async open(): Promise<void> {
    const isOpen = () => /Server at \S+/.test(this.#said) && /^(?:Built|Nothing)/m.test(this.#said);
    await this.#until(isOpen, 600_000);
    this.address = /Server at (\S+)/.exec(this.#said)?.[1] ?? "";
    this.#close = await listen(this.address, (message) => {
      if (message.includes("eleventy.reload")) this.#reloads++;
    });
  }

  /** Milliseconds from a save to the reload and the new text, and to the search that knows it. */
  async save(
    { file, address, change }: Kind,
    mark: string,
  ): Promise<{ page: number; search: number }> {
    const text = change(readFileSync(file, "utf8"), mark);
    const before = { reloads: this.#reloads, said: this.#said.length };
    const start = performance.now();
    writeFileSync(file, text);
    await this.#until(() => this.#reloads > before.reloads);
    let shown = "";
    while (!shown.includes(mark)) {
      shown = await (await fetch(`${this.address}${address.slice(1)}`)).text();
      if (performance.now() - start > PATIENCE)
        throw new Error(`${mark} was never shown.\n${this.#said.slice(-2000)}`);
    }
    const page = performance.now() - start;
    await this.#until(() => {
      const said = this.#said.slice(before.said);
      return /Search is up to date|^Built .* s\.$/m.test(said);
    });
    return { page, search: performance.now() - start };
  }

  memory(): number[] {
    return residentBelow(this.#process.pid ?? 0);
  }

  async end(): Promise<number> {
    this.#close();
    const start = performance.now();
    if (this.#process.exitCode === null && this.#process.pid !== undefined)
      process.kill(-this.#process.pid, "SIGINT");
    await this.#ended;
    return performance.now() - start;
  }

  async #until(is: () => boolean, patience = PATIENCE): Promise<void> {
    const start = performance.now();
    while (!is()) {
      if (this.#process.exitCode !== null || performance.now() - start > patience)
        throw new Error(`The desk ended, or did not answer.\n${this.#said.slice(-2000)}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

/** The saves to measure, in turn. */
function kindsOf(folder: string): Kind[] {
  const { briefings } = listFolder(folder);
  const published = briefings.filter(({ path }) =>
    /^status: published$/m.test(readFileSync(join(folder, path), "utf8")),
  );
  const changes = {
    text: (text: string, mark: string) => text.replace(/\n*(\nDeskmark\d+\n)?$/, `\n\n${mark}\n`),
    title: (text: string, mark: string) => text.replace(/^title: .*$/m, `title: A title ${mark}`),
  };
  const places = { newest: 1, middle: 0.5, oldest: 0 };
  return Object.entries(changes).flatMap(([what, change]) =>
    Object.entries(places).flatMap(([where, part]) => {
      const found = published[Math.round(part * (published.length - 1))];
      if (found === undefined) return [];
      const file = join(folder, found.path);
      const address = `/${found.id.slice(0, 10).replaceAll("-", "/")}/${found.id.slice(11)}/`;
      return [{ name: `${what} of the ${where}`, file, address, change }];
    }),
  );
}

async function measure(work: string, briefings: string, edits: number, port: number) {
  const folder = join(work, "briefings");
  // With a ledger every save would have to tell readers of the change.
  const filter = (path: string) => basename(path) !== LEDGER;
  if (!existsSync(folder)) cpSync(briefings, folder, { recursive: true, filter });
  const started = performance.now();
  const cache = ["--cache", join(work, "cache")];
  const desk = new Desk(["--briefings", folder, ...cache, "--port", String(port)]);
  const times = new Map<string, { page: number; search: number }[]>();
  const stop = () => void desk.end().then(() => process.exit(130));
  process.once("SIGTERM", stop);
  try {
    await desk.open();
    printLine({ start: Math.round(performance.now() - started) });
    const kinds = kindsOf(folder);
    printLine({ edits: 0, memory: sum(desk.memory()), processes: desk.memory() });
    for (let edit = 0; edit < edits; edit++) {
      const kind = kinds[edit % kinds.length];
      if (kind === undefined) throw new Error("Nothing is published there.");
      const time = await desk.save(kind, `Deskmark${process.pid}${String(edit).padStart(4, "0")}`);
      times.set(kind.name, [...(times.get(kind.name) ?? []), time]);
      if ((edit + 1) % LOOK_AT_MEMORY === 0)
        printLine({ edits: edit + 1, memory: sum(desk.memory()), processes: desk.memory() });
    }
    for (const [kind, each] of [...times, ["all", [...times.values()].flat()] as const])
      printLine({
        kind,
        page: spread(each.map(({ page }) => page)),
        search: spread(each.map(({ search }) => search)),
      });
  } finally {
    process.off("SIGTERM", stop);
    printLine({ end: Math.round(await desk.end()) });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** In milliseconds. */
function spread(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  const [middle, late, last] = [median(sorted), p95, sorted.at(-1) ?? 0].map(Math.round);
  return { median: middle, p95: late, max: last };
}

const COMMAND: Command = {
  name: "bench:desk",
  summary:
    "Measures `npm start`: the time from a save to the reload of an open page that shows the new text.",
  synopsis: "[--briefings DIR] [--edits N] [--port N] [--keep DIR]",
  options: {
    briefings: option("DIR", "the briefings, which are copied first (briefings/)"),
    edits: option("N", "so many saves (60)"),
    port: option("N", "the port of the desk (18180)"),
    keep: option(
      "DIR",
      "work in this folder and leave it: the next run begins with what this one remembers",
    ),
  },
  examples: ["npm run bench:desk -- --briefings ../ours --edits 500"],
  notes: [
    "Saved are in turn the newest, a middle and the oldest briefing, its text or its title. Each save waits until the",
    "search of the one before is up to date. A line of JSON after every 50 saves: what the processes of the desk hold",
    "in memory, in bytes. Then one for each kind of save, in milliseconds.",
  ],
  async run(given) {
    noPositionals(given, COMMAND.options);
    const briefings = briefingsOption(given) ?? join(PROJECT, "briefings");
    const [edits, port] = [wholeNumber(given, "edits", "60"), wholeNumber(given, "port", "18180")];
    await inKeptFolder(newFolder(given, "keep"), (work) => measure(work, briefings, edits, port));
    return 0;
  },
};

process.exitCode = await runCommand(COMMAND, process.argv.slice(2));

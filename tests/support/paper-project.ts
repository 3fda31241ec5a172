/** A copy of the project in which the papers' commands are run as they stand, and what their placeholders stand for. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { briefing, writeArchive } from "./archive.ts";
import { cli, PROJECT, type Ran, temporary } from "./cli.ts";

/** What the program is made of. */
const PARTS = ["scripts", "layouts", "package.json", "package-lock.json", "tsconfig.json"];

/** One instant for all parts of a site, without thousandths. */
const NOW = new Date().toISOString().replace(/\.\d+Z$/, "Z");

/** What a reader would write in place of these words. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  ID: "2025-06-14-muscat-round-called-off-after-israeli-strikes",
  "NEW-ID": "2025-06-14-muscat-round-called-off",
  $NOW: NOW,
  DIR: "_site",
  URL: "_site",
};

const LETTER = `Envoy warned senators of a reply

A US official told Axios on Thursday that the talks in Muscat would go on.
`;

/** Fiction, of a topic that the sample has. */
const RELEASES = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Port Almada Harbour Office</title><link>https://harbour.example/news/</link>
<description>Notices of a harbour that does not exist.</description><language>en-gb</language>
<item><title>Pilots agree on night rules</title><link>https://harbour.example/news/night-rules/</link>
<pubDate>Fri, 21 May 2021 09:00:00 GMT</pubDate><category>Diplomacy</category>
<description>Ships longer than 200 metres enter by daylight alone from the first of June, the office says.</description></item>
</channel></rss>
`;

export class PaperProject {
  readonly #place = temporary();
  readonly folder = join(this.#place.folder, "dateline");
  readonly #small = writeArchive({ "2025/2025-06-12-one.md": briefing("2025-06-12") });

  /** `site` is a built site of the sample. */
  constructor(site: string) {
    for (const part of [...PARTS, ".eleventy.js"])
      cpSync(join(PROJECT, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(PROJECT, "node_modules"), join(this.folder, "node_modules"));
    cpSync(site, join(this.folder, "_site"), { recursive: true });
    writeFileSync(join(this.folder, "pasted.txt"), LETTER);
    writeFileSync(join(this.folder, "releases.rss.gz"), gzipSync(RELEASES));
  }

  /** Runs a verb as it is written; every command finds the archives as they were. */
  async run(verb: string, args: readonly string[]): Promise<Ran> {
    // What is joined was built as often as there are parts.
    this.restore(verb === "merge" ? this.#small.folder : undefined);
    const given = args.map(placeholder);
    if (verb === "merge") await this.#makeParts(given);
    return cli([verb, ...given], {}, this.folder);
  }

  /** Starts `npm start` in the copy; returns the answer of its first page, and the exit code after Ctrl-C. */
  async serve(args: readonly string[]): Promise<{ page: string; code: number | null }> {
    this.restore();
    const child = spawn(process.execPath, ["scripts/dateline.js", "start", ...args], {
      cwd: this.folder,
      env: { ...process.env, INIT_CWD: this.folder, NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = new Promise<number | null>((done) => child.once("exit", done));
    try {
      let said = "";
      const address = await new Promise<string>((found, fail) => {
        for (const stream of [child.stdout, child.stderr])
          stream.on("data", (chunk) => {
            said += chunk;
            const at = /Server at (\S+)/.exec(said)?.[1];
            if (at !== undefined) found(at);
          });
        child.once("exit", () => fail(new Error(said)));
      });
      const page = await (await fetch(address)).text();
      child.kill("SIGINT");
      return { page, code: await ended };
    } finally {
      child.kill("SIGKILL");
    }
  }

  restore(from = join(PROJECT, "briefings")): void {
    for (const archive of ["briefings", "../ours"]) {
      rmSync(join(this.folder, archive), { recursive: true, force: true });
      cpSync(from, join(this.folder, archive), { recursive: true });
    }
  }

  /** Other machines make them, those that no command before made. */
  async #makeParts(parts: readonly string[]): Promise<void> {
    for (const [index, part] of parts.entries()) {
      if (part.startsWith("-")) return;
      if (existsSync(join(this.folder, part))) continue;
      const shard = [`--shard=${index + 1}/${parts.length}`, "--now", NOW];
      const { code, err } = await cli(["publish", ...shard, "--output", part], {}, this.folder);
      if (code !== 0) throw new Error(err);
    }
  }

  remove(): void {
    this.#small.remove();
    this.#place.remove();
  }
}

function placeholder(word: string): string {
  return STANDS_FOR[word] ?? word.replace(/^https?:\/\/.*/, "_site").replace(/^~\//, "../home/");
}

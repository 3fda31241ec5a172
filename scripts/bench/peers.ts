/** Compares this engine with Hugo + Pagefind on one folder: both from nothing, interleaved, in one run. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT } from "../config.ts";

const USAGE = `Compares a build of ours with Hugo + Pagefind on the same folder of briefings.

npm run bench:peers -- --briefings DIR [--rounds N]

Hugo must be installed (Debian: apt-get install hugo). Each round builds with both, from nothing;
the medians and their ratio are printed as JSON lines.`;

const { values } = parseArgs({
  options: {
    briefings: { type: "string" },
    rounds: { type: "string", default: "3" },
    help: { type: "boolean", short: "h" },
  },
});
if (values.help || values.briefings === undefined) {
  process.stdout.write(`${USAGE}\n`);
  process.exitCode = values.help ? 0 : 2;
} else {
  process.exitCode = compare(
    resolve(process.env.INIT_CWD ?? process.cwd(), values.briefings),
    Number(values.rounds),
  );
}

function compare(briefings: string, rounds: number): number {
  if (spawnSync("hugo", ["version"]).status !== 0) {
    process.stderr.write(
      "Hugo is not installed, so nothing was compared. Debian: apt-get install hugo\n",
    );
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), "dateline-peers-"));
  try {
    writeHugoSite(join(work, "hugo"), briefings);
    const times: Record<string, number[]> = { hugo: [], pagefind: [], ours: [] };
    for (let round = 1; round <= rounds; round++) {
      const peer = runPeer(work, round);
      times.hugo?.push(peer.hugo);
      times.pagefind?.push(peer.pagefind);
      times.ours?.push(runOurs(work, briefings, round));
      print({
        round,
        hugo: last(times.hugo),
        pagefind: last(times.pagefind),
        ours: last(times.ours),
      });
    }
    const [hugo, pagefind, ours] = [median(times.hugo), median(times.pagefind), median(times.ours)];
    const ratios = (times.ours ?? []).map(
      (time, round) => time / ((times.hugo?.[round] ?? 0) + (times.pagefind?.[round] ?? 0)),
    );
    print({
      medians: { hugo, pagefind, ours },
      ratio: round2(ours / (hugo + pagefind)),
      ratios: ratios.map(round2),
    });
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

// Every build goes into a new folder and none is deleted before the end: for minutes ext4 walks around the
// inodes of files just deleted, and a build that follows a deletion pays for it.

function runPeer(work: string, round: number): { hugo: number; pagefind: number } {
  const site = join(work, `hugo-${round}`);
  const hugo = timed("hugo", ["--quiet", "--destination", site], join(work, "hugo"));
  const pagefind = timed(
    join(PROJECT, "node_modules/.bin/pagefind"),
    ["--site", site, "--quiet"],
    work,
  );
  return { hugo, pagefind };
}

function runOurs(work: string, briefings: string, round: number): number {
  const output = join(work, `ours-${round}`);
  return timed(
    "npm",
    ["run", "--silent", "build", "--", "--briefings", briefings, "--output", output],
    PROJECT,
  );
}

/** Seconds of wall time. @throws when the command fails: a failed build is no fast build. */
function timed(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: cwd },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
  return round2(seconds);
}

/** The plainest Hugo site that shows what ours shows of a briefing: pages, a home, topics, a feed, a site map. */
function writeHugoSite(folder: string, briefings: string): void {
  const files = {
    "config.toml": `baseURL = "https://briefings.example.org/"
title = "Briefings"
paginate = 50
timeout = "300s"
contentDir = ${JSON.stringify(briefings)}
[taxonomies]
topic = "topics"
[permalinks]
"/" = "/:year/:month/:day/:slugorfilename/"
`,
    "layouts/_default/baseof.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><header><a href="/">{{ .Site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>`,
    "layouts/_default/single.html": `{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1><p><time>{{ .Date.Format "2 January 2006" }}</time></p><p>{{ .Params.summary }}</p>{{ range .Params.topics }}<a data-pagefind-filter="topic" href="/topics/{{ . }}/">{{ . }}</a>{{ end }}{{ .Content }}</article>{{ end }}`,
    "layouts/_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p></article>{{ end }}{{ end }}`,
    "layouts/index.html": `{{ define "main" }}<h1>{{ .Site.Title }}</h1>{{ range first 15 .Site.RegularPages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p></article>{{ end }}{{ end }}`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function median(numbers: readonly number[] = []): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function last(numbers: readonly number[] = []): number {
  return numbers.at(-1) ?? 0;
}

function round2(number: number): number {
  return Math.round(number * 100) / 100;
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

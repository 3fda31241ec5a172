import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage, type OutgoingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servePreview } from "../../scripts/commands/preview-server.ts";
import { NO_PROBLEMS } from "../../scripts/commands/problems.ts";
import { WRITERS } from "../../scripts/config.ts";
import { NOW } from "../support/archive.ts";
import { previewAt } from "../support/building.ts";
import { cliHere } from "../support/cli-here.ts";
import { runs, sampleOf, show } from "../support/promise.ts";
import { filesOf, withheldOnes } from "../support/withheld.ts";
import { cage } from "../support/withheld-canaries.ts";
import { Desks, previewOn, type Workspace } from "../support/withheld-desks.ts";
import { type Files, frame, publicOnes, withCards } from "../support/withheld-frame.ts";
import { pathsThatSay, readingsOf } from "../support/withheld-search.ts";
import { treeOf } from "../support/withheld-tree.ts";

/** One for each reason why a briefing is withheld, a word of its own in each field. */
const CAGES = [
  { status: "draft" },
  { status: "review" },
  { status: "corrected", embargo: "2031-07-08T00:00:00Z" },
  { status: "corrected", tlp: "TLP:RED" },
].map((more, turn) => cage(`previewed ${turn}`, more, turn));
const MORE = runs(40);
/** In the sample cards are few: each is drawn. */
const around = (own: boolean): Files => withCards(frame(own));
const without = { ...around(false), ...publicOnes(MORE, false) };

/** The archive with all that is withheld; `turn` has them edited. */
function secret(turn: number): Files {
  const words: Record<string, string> = { ...around(true) };
  const files: Record<string, string> = {
    ...publicOnes(MORE, true),
    ...filesOf(withheldOnes(turn)),
  };
  for (const { files: own, words: more } of CAGES) {
    Object.assign(files, own);
    for (const [path, lines] of Object.entries(more)) words[path] += lines;
  }
  return { ...words, ...files };
}

const desks = new Desks();
afterAll(() => desks.close());
let expected: string[] = [];
let preview = "";
let desk: Workspace;
beforeAll(async () => {
  expected = await desks.clean(without);
  desk = desks.open("previewed");
});

test("previews made first, between and after, in the cache of the site: it has the bytes of one without", async ({
  task,
}) => {
  const turns = runs(6, 3);
  for (let turn = 0; turn < turns; turn++) {
    desk.write(secret(turn));
    preview = await previewOn(desk, desks.workers);
    expect(await desk.build(secret(turn)), `turn ${turn}`).toEqual(expected);
    // Nothing that a site made is taken for a preview's, either.
    const clean = desks.open(`clean-${turn}`);
    const folders = { briefings: desk.at("briefings"), cache: clean.at("cache") };
    await previewAt({ ...folders, output: clean.at("preview") }, desks.workers);
    await previewOn(desk, desks.workers);
    expect(treeOf(preview)).toEqual(treeOf(clean.at("preview")));
  }
  const kept = withheldOnes().length + CAGES.length;
  expect(kept).toBeGreaterThan(60);
  show(
    task,
    "P3",
    `${turns} previews of ${kept} withheld briefings and more, in the site's own cache before each build: ${expected.length} files and folders the same each time`,
  );
});

test("published after a preview, by the command line: the same bytes, and a ledger without a word of it", async () => {
  const [briefings, output, cache] = [desk.at("briefings"), desk.at("published"), desk.at("cache")];
  const folders = ["--briefings", briefings, "--output", output, "--cache", cache, "--now", NOW];
  const { code, err } = await cliHere(["publish", ...folders]);
  expect([code, err]).toEqual([0, expect.not.stringContaining("error")]);
  expect(treeOf(output)).toEqual(expected);
  const ledger = readFileSync(`${briefings}/ledger.ndjson`, "utf8");
  for (const { canaries } of CAGES)
    for (const canary of canaries.values())
      if (/^[a-z]+$/.test(canary)) expect(ledger).not.toContain(canary);
});

test("no canary of what a preview shows is in the publication, and the preview shows them", ({
  task,
}) => {
  const canaries = CAGES.flatMap((caged) => [...caged.canaries.values()]).filter((canary) =>
    /^[a-z]{9,}$/.test(canary),
  );
  const [site, shown] = [readingsOf(desk.at("published")), readingsOf(preview)];
  const sought = sampleOf([...new Set(canaries)], 120);
  for (const canary of sought) expect(pathsThatSay(site, canary), canary).toEqual([]);
  const seen = sought.filter((canary) => pathsThatSay(shown, canary).length > 0);
  expect(seen.length).toBeGreaterThan(sought.length * 0.8);
  // Nor a word by which a preview is known.
  for (const words of ["readers do not see this", "above public", "dateline-preview-1", WRITERS])
    expect(filesThatSay(desk.at("published"), words), words).toEqual([]);
  expect(filesThatSay(preview, "readers do not see this").length).toBeGreaterThan(60);
  show(
    task,
    "P3",
    `${sought.length} canaries of a preview (${seen.length} shown there), sought in ${site.size} files and folders published after it: 0 found`,
  );
});

test("served, it answers this machine by its own names alone", async ({ task }) => {
  const server = await servePreview({
    ...{ folder: preview, port: 18_340, ready: Promise.resolve() },
    problems: () => NO_PROBLEMS,
  });
  const { server: http } = server as unknown as { server: Server };
  if (!http.listening) await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  // Each of its pages says so.
  const shown = 'content="preview"';
  expect(await answerAt("127.0.0.1", { port })).toContain(shown);
  const others = Object.values(networkInterfaces()).flatMap((each = []) => each);
  // All of 127.0.0.0/8 is this machine, too.
  const addresses = ["127.0.0.2", ...others.map(({ address }) => address)].filter(
    (address) => address !== "127.0.0.1" && !address.startsWith("fe80:"),
  );
  for (const address of addresses)
    await expect(answerAt(address, { port }), address).rejects.toThrow("ECONNREFUSED");
  const foreign: OutgoingHttpHeaders[] = [
    { host: "attacker.example" },
    { host: `attacker.example:${port}` },
    { host: `localhost.attacker.example:${port}` },
    { host: `192.0.2.1:${port}` },
    { origin: "https://attacker.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
    { "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" },
  ];
  for (const headers of foreign) {
    const answer = await answerAt("127.0.0.1", { port, headers });
    expect([headers, answer]).toEqual([headers, expect.not.stringContaining(shown)]);
  }
  await server.close();
  show(
    task,
    "P3",
    `served: ${addresses.length} other addresses of the machine closed, ${foreign.length} requests by other hosts' names or pages refused`,
  );
});

/** What a server on this machine answers. @throws where nobody listens at the address. */
async function answerAt(
  host: string,
  { port, headers = {} }: { port: number; headers?: OutgoingHttpHeaders },
): Promise<string> {
  const asked = get({ host, port, headers });
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return text(response);
}

/** Pages and other files of a site, but for its programs, in which words stand as they are written. */
function filesThatSay(site: string, words: string): string[] {
  return treeOf(site)
    .map((line) => line.split(" ")[0] ?? "")
    .filter((path) => /\.(?:html|xml|json|txt|csv)$/.test(path))
    .filter((path) => readFileSync(`${site}/${path}`, "utf8").includes(words));
}

import { cpSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { briefing, NOW, writeArchive } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { IS_SAMPLE } from "../support/of-the-sample.ts";

/** A briefing with a canary in every field that may say something; `bird` is in all of them. */
function caged(day: string, bird: string, more: Readonly<Record<string, string>>): string {
  return briefing(day, {
    fields: {
      title: `${bird} titles sing at night`,
      summary: `${bird} summaries were sung beyond the ditch. No farmer hears them so far from home.`,
      dateline: `${bird} dateline village`,
      sources: `{ clerk: { name: Clerk of Lower Field, kind: person },
  ${bird.toLowerCase()}: { name: ${bird} gazette staff, url: "https://${bird.toLowerCase()}.example/nest/feather", title: ${bird} headline printed, archived: "https://web.archive.example/${bird.toLowerCase()}/kept", access: Read at the ${bird} library desk },
  hidden: { described: a ${bird} keeper upstairs, basis: background, why_unnamed: the ${bird} keeper fears for work } }`,
      entities: `{ ${bird.toLowerCase()}-club: { name: ${bird} club members, kind: organisation, aka: [Old ${bird} society] } }`,
      authors: `[{ name: Ada ${bird} Hale, role: ${bird} correspondent abroad }]`,
      claims: `[{ id: one, text: ${bird} claims were counted, sources: [clerk], state: confirmed }]`,
      judgements: `[{ text: ${bird} judgements were weighed, likelihood: likely, confidence: low, outcome: ${bird} outcomes came later }]`,
      alternatives: `[Some ${bird} alternative story]`,
      gaps: `[Whether ${bird} gaps were closed]`,
      sourcing: `How ${bird} sourcing was done`,
      corrections: `[{ date: ${day}, kind: ${more.status === "withdrawn" ? "retraction" : "correction"}, text: A correction without any bird in it, was: ${bird} earlier wording stood }]`,
      ...more,
    },
    body: `The [${bird} choir](who:${bird.toLowerCase()}-club) sang eleven unheard songs below the old granary while nobody listened [@${bird.toLowerCase()}; @hidden].`,
  });
}

const archive = writeArchive({
  "2025/2025-06-10-open.md": briefing("2025-06-10"),
  "2025/2025-06-11-drafted.md": caged("2025-06-11", "Kookaburra", { status: "draft" }),
  "2025/2025-06-12-embargoed.md": caged("2025-06-12", "Nightjar", {
    embargo: "2031-01-01T00:00:00Z",
    status: "corrected",
  }),
  "2025/2025-06-13-ambered.md": caged("2025-06-13", "Bowerbird", {
    tlp: "TLP:AMBER",
    status: "corrected",
  }),
  "2025/2025-06-14-withdrawn.md": caged("2025-06-14", "Lyrebird", {
    title: "A briefing that was withdrawn",
    status: "withdrawn",
  }),
});
const place = temporary();
const site = join(place.folder, "public");
afterAll(() => {
  archive.remove();
  place.remove();
});

const shared = ["--briefings", archive.folder, "--cache", join(place.folder, "cache")];
const scan = (folder: string, ...more: readonly string[]) =>
  cliHere(["leak-scan", "--site", folder, ...shared, "--now", NOW, ...more]);

beforeAll(async () => {
  const ran = await cliHere(["build", "--output", site, ...shared, "--now", NOW]);
  expect(ran.err).toBe("");
});

test("a public site is clean, and says how much was looked for", async () => {
  const { code, out, err } = await scan(site);
  expect(err).toBe("");
  expect(out).toMatch(
    /^Nothing found: looked for \d{3} strings and \d+ words of 4 withheld briefings in \d{2,3} files, [\d.]+ s\.\n$/,
  );
  expect(code).toBe(0);
});

test.runIf(IS_SAMPLE)(
  "the sample's site is clean, though a briefing of it was withdrawn",
  async () => {
    const { code, out } = await cliHere(["leak-scan", "--site", inject("site")]);
    expect(out).toMatch(
      /^Nothing found: looked for \d+ strings and \d+ words of 2 withheld briefing/,
    );
    expect(code).toBe(0);
  },
);

test("a site for a closer circle, after the embargo, is full of finds: in each field that a page shows", async () => {
  const red = join(place.folder, "red");
  const later = ["--audience", "red", "--now", "2032-01-01T00:00:00Z"];
  expect((await cliHere(["build", "--output", red, ...shared, ...later])).code).toBe(0);
  const { code, out } = await scan(red);
  expect(code).toBe(1);
  for (const slug of ["12-embargoed", "13-ambered"]) {
    const own = out.split("\n").filter((line) => line.includes(`2025/2025-06-${slug}.md: `));
    const fields = new Set(own.map((line) => /\.md: ([a-z_. ]+) \(/.exec(line)?.[1]));
    // Not `corrections.text`, which the withdrawn briefing's notice says too.
    expect([...fields].sort()).toEqual([
      ...[
        "address",
        "alternatives",
        "authors.name",
        "authors.role",
        "body",
        "claims.text",
        "corrections.was",
      ],
      ...["dateline", "entities", "entities.aka", "entities.name", "gaps", "id"],
      ...["judgements.outcome", "judgements.text", "link", "sources.access", "sources.archived"],
      ...["sources.described", "sources.name", "sources.title", "sources.url"],
      ...["sources.why_unnamed", "sourcing", "summary", "title"],
    ]);
    // Pages, fragments, both indexes, feeds, catalogues, sitemap, manifest.
    for (const file of [
      /\.html: line/,
      /\.pf_fragment: byte/,
      /\.pf_index: byte/,
      /words\/\d+\.txt: line/,
      /feed\.xml/,
      /\.json/,
      /sitemap/,
    ])
      expect(own.join("\n")).toMatch(file);
  }
  // Sentences that all four briefings share are those of the others too; what is their own is nowhere.
  expect(out).not.toMatch(/(?:drafted|withdrawn)\.md: (?:id|title|claims|gaps)/);
  // What the secret is, the report does not tell.
  expect(out).not.toMatch(/nightjar|bowerbird|granary/i);
});

describe("a canary that was planted by hand is found", () => {
  const planted = join(place.folder, "planted");
  test.each<[string, string, string, RegExp]>([
    [
      "of a withdrawn briefing",
      "old.html",
      "<p>a Lyrebird <b>keeper</b> upstairs",
      /^old\.html: line 1: .*withdrawn\.md: sources\.described /m,
    ],
    [
      "by a rare word alone",
      "list.html",
      "<li>Kookaburra</li>",
      /^list\.html: line 1: .*drafted\.md: title \(1 string\)$/m,
    ],
  ])("%s", async (_, file, content, line) => {
    cpSync(site, planted, { recursive: true });
    mkdirSync(join(planted, file, ".."), { recursive: true });
    writeFileSync(join(planted, file), content);
    const { code, out } = await scan(planted);
    expect(out).toMatch(line);
    expect(code).toBe(1);
    renameSync(planted, join(place.folder, `planted-${file.replaceAll("/", "-")}`));
  });
});

describe("it is wrong use", () => {
  const empty = join(place.folder, "empty");
  mkdirSync(empty);
  test.each<[string, readonly string[], string]>([
    [
      "to name none that is there",
      ["--site", "/nowhere/at/all"],
      "There is no folder /nowhere/at/all.",
    ],
    ["to name a folder that is no site", ["--site", empty], "holds no site"],
    ["to name a file besides", ["--site", site, "page.html"], "`page.html` is not expected here."],
  ])("%s", async (_, args, message) => {
    const { code, err } = await cliHere(["leak-scan", ...args]);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

test("a site that cannot be read to its end is not called clean", async () => {
  const broken = join(place.folder, "broken");
  mkdirSync(broken);
  writeFileSync(join(broken, "index.html"), "");
  writeFileSync(join(broken, "page.gz"), gzipSync("whatever it was").subarray(0, 20));
  const { code, out, err } = await scan(broken);
  expect(out).toBe("");
  expect(err).toContain("page.gz is packed and cannot be unpacked.");
  expect(code).toBe(2);
});

/** Forms beside pages, and links to paragraphs, through publications of one archive. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settings } from "../../scripts/check/archive/settings.ts";
import * as persian from "../../scripts/words/fa.ts";
import { briefing, check, SETTINGS, writeArchive } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { readMarkdown } from "../support/markdown-read.ts";
import { NINJS } from "../support/ninjs-schema.ts";
import { filesOf, read } from "../support/pages.ts";

const DAY = "2025/06/12/barn/";
const FA = "2025/06/15/fa/";
const FILE = "2025/2025-06-12-barn.md";
const GATE = "The clerk had seen four of them stand at the gate of the lower field";
const barn = (words: string) =>
  briefing("2025-06-12", {
    fields: {
      tlp: "TLP:CLEAR",
      corrections:
        words === GATE
          ? undefined
          : "[{ date: 2025-06-13, kind: correction, text: Five of them stood at the gate and not four of them., was: four of them }]",
      status: words === GATE ? "published" : "corrected",
    },
    body: `The barn was dry [@clerk].\n\n${words}.\n\nSo it stayed.`,
  });
const retraction = "[{ date: 2025-06-13, kind: retraction, text: It was another barn. }]";
const archive = writeArchive({
  "archive.yaml": `${SETTINGS}outputs: [json, markdown]\nlicense: CC-BY-4.0\n`,
  [FILE]: barn(GATE),
  "2025/2025-06-13-gone.md": briefing("2025-06-13", {
    fields: { title: "The barn that was another", status: "withdrawn", corrections: retraction },
  }),
  "2025/2025-06-15-fa.md": briefing("2025-06-15", {
    fields: {
      ...{
        lang: "fa",
        title: "انبار خشک ماند",
        summary: "انبار در بهار خشک بود و کسی به آن دست نزد.",
      },
      ...{ gaps: "[چه کسی در را بست]", alternatives: "[شاید باران نیامد]" },
      claims: "[{ id: dry, text: انبار خشک بود, state: reported, sources: [clerk] }]",
    },
    body: "انبار خشک بود [@clerk].",
  }),
  "2025/2025-06-14-quiet.md": briefing("2025-06-14", {
    fields: { title: "A barn that stands in no list", listed: "false" },
  }),
});
const place = temporary();
const workers = oneWorker();
afterAll(() => {
  archive.remove();
  place.remove();
  workers.close();
});
const at = (name: string) => ({
  briefings: archive.folder,
  output: join(place.folder, "site"),
  cache: join(place.folder, name),
});
const site = at("cache").output;
const publish = (cache = "cache") => buildAt(at(cache), workers, { isPublication: true });
const idOf = (html: string, words: string) =>
  new RegExp(`<p id="(p-[^"]+)">${words}`).exec(html)?.[1] ?? "(absent)";
let first = "";

beforeAll(async () => {
  expect((await publish()).diagnostics).toEqual([]);
  first = read(site, `${DAY}index.html`);
});

test("each briefing stands beside its page, but for one that is withdrawn or in no list", () => {
  expect(
    filesOf(site).filter((path) => /index\.(?:md|json)$/.test(path) && !path.startsWith("search/")),
  ).toEqual([DAY, FA].flatMap((folder) => [`${folder}index.json`, `${folder}index.md`]));
  expect(first).toContain(`<link rel="alternate" type="text/markdown" href="/${DAY}index.md"/>`);
  expect(first).toContain(
    `<link rel="alternate" type="application/json" href="/${DAY}index.json"/>`,
  );
  expect(read(site, "2025/06/13/gone/index.html")).not.toContain("index.md");
  expect(read(site, "2025/06/14/quiet/index.html")).not.toContain("index.md");
  expect(read(site, "manifest.json")).toContain(`"path":"${DAY}index.md"`);
});

test("the files say what the page says, and are of their form", () => {
  const { texts, active } = readMarkdown(read(site, `${DAY}index.md`));
  expect(active).toEqual([]);
  expect(texts).toContain(`${GATE}.`);
  expect(texts).toContain("Sources");
  expect(texts.at(-1)).toBe("Test Desk. CC BY 4.0");
  const item = NINJS.parse(JSON.parse(read(site, `${DAY}index.json`)));
  expect(item.uri).toBe(`https://desk.example/${DAY}`);
  expect(item.usageTerms).toBe("CC BY 4.0");
});

test("their headings are in the language of the page", () => {
  const headings = read(site, `${FA}index.md`).match(/^## .*$/gm) ?? [];
  const { claims, alternatives, gaps, sources } = persian.briefing;
  expect(headings).toEqual([claims, alternatives, gaps, sources.title].map((one) => `## ${one}`));
  expect(read(site, `${FA}index.json`)).toContain(claims);
});

test("nothing is made again for an archive that stays as it is", async () => {
  const before = bytesOf(site);
  expect((await publish()).site?.rendered).toBe(0);
  expect(bytesOf(site)).toEqual(before);
});

test("a link to a paragraph leads there after an edit, and after the next; the site is that of a build from nothing", async () => {
  for (const words of [GATE.replace("four", "five"), GATE.replace("four of them", "five people")]) {
    writeFileSync(join(archive.folder, FILE), barn(words));
    expect((await publish()).diagnostics).toEqual([]);
    const html = read(site, `${DAY}index.html`);
    expect(idOf(html, words)).toBe(idOf(first, GATE));
    expect(idOf(html, "So it stayed")).toBe(idOf(first, "So it stayed"));
    expect(read(site, `${DAY}index.json`)).toContain(idOf(first, GATE));
  }
  // What was recorded changes no page.
  const before = bytesOf(site);
  expect((await publish()).site?.rendered).toBe(0);
  rmSync(site, { recursive: true });
  expect((await publish("other")).diagnostics).toEqual([]);
  expect(bytesOf(site)).toEqual(before);
});

test("a form that is not known is told, with those that are", () => {
  const { diagnostics } = check({ "archive.yaml": `${SETTINGS}outputs: [markdown, pdf]\n` });
  expect(diagnostics.map(({ message, line }) => `${line} ${message}`)).toEqual([
    expect.stringMatching(/^4 `pdf` is not known here\. Write one of: markdown, json\./),
  ]);
  expect(
    settings.parse({
      title: "a",
      description: "b",
      url: "https://a.example",
      outputs: ["json", "markdown", "json"],
    }).outputs,
  ).toEqual(["markdown", "json"]);
});

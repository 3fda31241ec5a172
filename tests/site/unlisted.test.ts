/** A briefing with `listed: false` has its page and its address, and nothing else of the site knows of it but what authors wrote. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefing, check, settingsWith, writeArchive } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { attributes, filesOf, htmlOf, read } from "../support/pages.ts";

const ID = "2025-06-12-zelkova";
const PAGE = "2025/06/12/zelkova/index.html";
const ALIAS = "old/zelkova/index.html";
/** Words that stand in this briefing alone, one in each thing that a list is made of. */
const OWN = ["Zanzibarite", "quokkas", "xylem", "Ferrymoor", "Wolverley", "Gazetteer-of-Oddments"];

const quiet = (fields: Readonly<Record<string, string>> = {}) =>
  briefing("2025-06-12", {
    fields: {
      title: "A Zanzibarite of Lower Field speaks of the barn",
      summary:
        "He speaks of quokkas, and of the barn of Lower Field, which nobody else has seen there.",
      topics: "[harvest, xylem]",
      places: "[ferrymoor, GB]",
      entities: "{ wolverley: { name: Wolverley, kind: person } }",
      sources: "{ clerk: Gazetteer-of-Oddments }",
      lang: "de",
      listed: "false",
      aliases: "[/old/zelkova/]",
      ...fields,
    },
    body: "Told by [Wolverley](who:wolverley) in [Ferrymoor](place:ferrymoor), [GB](place:GB), on [the barn](brief:2025-06-10-first) [@clerk].",
  });

const SHARED = {
  "vocabulary/topics.yaml": "harvest: { name: Harvest }\nxylem: { name: Xylem }\n",
  "vocabulary/places.yaml": "ferrymoor: { name: Ferrymoor }\n",
  "2025/2025-06-10-first.md": briefing("2025-06-10"),
};
const others = (link: string, related: string) => ({
  "2025/2025-06-11-linking.md": briefing("2025-06-11", {
    fields: { title: "The barn of Lower Field and its door" },
    body: `See ${link} [@clerk].`,
  }),
  "2025/2025-06-14-related.md": briefing("2025-06-14", {
    fields: { title: "The barn of Lower Field has a new roof", related },
  }),
});
const QUIET = {
  [`2025/${ID}.md`]: quiet({ follows: "2025-06-10-first", related: "[2025-06-10-first]" }),
};

const place = temporary();
const workers = oneWorker();
const removes: (() => void)[] = [() => place.remove(), () => workers.close()];
afterAll(() => {
  for (const remove of removes) remove();
});

/** Builds an archive with a cache of its own. Gives where the site stands. */
async function built(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { folder, remove } = writeArchive(files);
  removes.push(remove);
  return builtAt(name, folder);
}

async function builtAt(name: string, briefings: string): Promise<string> {
  const output = join(place.folder, name);
  const made = { briefings, output, cache: join(place.folder, `${name}.cache`) };
  const { site, diagnostics } = await buildAt(made, workers);
  if (site === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output;
}

describe("where nobody names it", () => {
  let without: string;
  let within: string;
  beforeAll(async () => {
    const plain = others("the door", "[2025-06-10-first]");
    without = await built("without", { ...SHARED, ...plain });
    within = await built("within", { ...SHARED, ...plain, ...QUIET });
  });

  test("every other file of the site is the same bytes as without it", () => {
    const ofIt = (line: string) =>
      /^(?:(?:manifest|check)\.json|2025\/06\/12\/zelkova\/|old\/zelkova\/)/.test(line);
    const rest = bytesOf(within).filter((line) => !ofIt(line));
    expect(rest).toEqual(bytesOf(without).filter((line) => !ofIt(line)));
    expect(filesOf(within)).toEqual([...filesOf(without), PAGE, ALIAS].sort());
  });

  test("the manifest lists its files, for it lists every one", () => {
    expect(read(within, "manifest.json")).toContain(`{"path":"${PAGE}"`);
  });

  test("its own page is whole, asks engines to leave it out, and leads to no page that is not there", () => {
    const page = read(within, PAGE);
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    expect(page).not.toContain('rel="canonical"');
    for (const word of OWN.filter((each) => each !== "xylem")) expect(page).toContain(word);
    const known = new Set(htmlOf(within).map((file) => `/${file.replace(/index\.html$/, "")}`));
    const links = attributes(page, "href").filter((href) => /^\/.*\/$/.test(href));
    expect(links).toContain("/2025/06/10/first/");
    expect(links.filter((href) => !known.has(href))).toEqual([]);
    expect(read(within, ALIAS)).toContain('content="0; url=/2025/06/12/zelkova/"');
  });
});

test("what an author wrote leads to it, and no page or file else says a word of it", async () => {
  const site = await built("named", {
    ...SHARED,
    ...QUIET,
    ...others(`[the man](brief:${ID})`, `[${ID}]`),
  });
  const saying = filesOf(site).filter((path) => {
    const text = read(site, path);
    return [...OWN, "zelkova"].some((word) => text.includes(word));
  });
  expect(saying.filter((path) => path !== "manifest.json")).toEqual([
    "2025/06/11/linking/index.html",
    PAGE,
    "2025/06/14/related/index.html",
    // The text that links to it, whole.
    "feed.json",
    "feed.xml",
    ALIAS,
  ]);
  const linking = read(site, "2025/06/11/linking/index.html");
  expect(attributes(linking, "href").filter((href) => href.includes("zelkova"))).toEqual([
    "/2025/06/12/zelkova/",
  ]);
  for (const word of OWN) expect(linking).not.toContain(word);
});

test("taken out of the lists and put back, it is the site that is built from nothing each time", async () => {
  const { folder, remove } = writeArchive({
    ...SHARED,
    ...others("the door", "[2025-06-10-first]"),
  });
  removes.push(remove);
  for (const [turn, listed] of ["true", "false", "true", "false"].entries()) {
    writeFileSync(join(folder, `2025/${ID}.md`), quiet({ listed }));
    const again = await builtAt("turned", folder);
    const clean = await builtAt(`clean-${turn}`, folder);
    expect(bytesOf(again)).toEqual(bytesOf(clean));
  }
});

test("it replaces no listed one, whose readers would not find it", () => {
  const supersedes = (old: string) => {
    const { diagnostics } = check({
      "archive.yaml": settingsWith([]),
      "2025/2025-06-10-first.md": old,
      "2025/2025-06-12-new.md": briefing("2025-06-12", {
        fields: { listed: "false", supersedes: "[2025-06-10-first]" },
      }),
    });
    return diagnostics.map(({ message }) => message);
  };
  const first = (more: Readonly<Record<string, string>>) =>
    briefing("2025-06-10", { fields: { status: "superseded", ...more } });
  expect(supersedes(first({}))).toEqual([
    expect.stringContaining("its readers would not find what replaced it"),
  ]);
  expect(supersedes(first({ listed: "false" }))).toEqual([]);
});

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { scanSite } from "../../scripts/leak/scan.ts";
import { type Secrets, secretsOf } from "../../scripts/leak/sought.ts";
import { listFolder, readFolder } from "../../scripts/read/read.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, NOW } from "../support/archive.ts";
import { cliHere } from "../support/cli-here.ts";
import { filesOf } from "../support/pages.ts";
import { sampleOf, show } from "../support/promise.ts";
import { Desks } from "../support/withheld-desks.ts";
import { frame, publicOnes } from "../support/withheld-frame.ts";

const CANARY = "Élodie’s canary sings at Zürich";
/** As long, of the same signs, and said in public. */
const OTHER = "Élan’s rain begins over Lower Field, ü";
const PATH = "2025/2025-06-20-held.md";
const held = briefing("2025-06-20", { fields: { title: CANARY, status: "draft" } });

const desks = new Desks();
afterAll(() => desks.close());
const desk = desks.open("public");
const site = desk.at("site");
let secrets: Secrets;

beforeAll(async () => {
  await desk.build({ ...frame(true), ...publicOnes(2, false), [PATH]: held });
  const folder = desk.at("briefings");
  const { checked } = checkFolder(readFolder(folder), NOW);
  const visible = checked === undefined ? [] : withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error("The archive does not check.");
  secrets = await secretsOf(visible, listFolder(folder));
});

const each = (text: string, write: (sign: string) => string) => [...text].map(write).join("");
const point = (sign: string) => sign.codePointAt(0) ?? 0;
const unit = (sign: string) => `\\u${point(sign).toString(16).padStart(4, "0")}`;
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** The forms in which a text may stand in a file. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "in NFD": (text) => text.normalize("NFD"),
  "without accents": (text) => text.normalize("NFD").replace(/\p{M}/gu, ""),
  "as a slug": (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z]+/g, "-")
      .toLowerCase(),
  "in decimal entities": (text) => each(text, (sign) => `&#${point(sign)};`),
  "in hexadecimal entities": (text) => each(text, (sign) => `&#x${point(sign).toString(16)};`),
  "in named entities": (text) =>
    text.replace("É", "&Eacute;").replace("’", "&rsquo;").replace("ü", "&uuml;"),
  "in entities of entities": (text) => text.replace("É", "&amp;Eacute;").replace("ü", "&amp;#252;"),
  "URL-encoded": (text) => encodeURIComponent(text),
  "URL-encoded twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "JSON-escaped": (text) => each(text, unit),
  "JSON in JSON": (text) => JSON.stringify(JSON.stringify(each(text, unit))),
  "in base64": (text) => base64(text),
  "in base64, a byte later": (text) => base64(`x${text}`),
  "in base64, two bytes later": (text) => base64(`xy${text}`),
  "in the base64 of addresses": (text) => Buffer.from(`???${text}`).toString("base64url"),
  "between tags": (text) => text.replaceAll(" ", "</b> <i class='a'>"),
  "with soft hyphens": (text) => text.replaceAll("a", "a\u00ad"),
  "over lines": (text) => text.replaceAll(" ", "\n\t"),
};

/** A file of the site with a text put into it where such a file has texts. */
interface Place {
  readonly file: () => string;
  readonly put: (bytes: Buffer, text: string) => Buffer;
}
const first = (ending: string) => () => filesOf(site).find((path) => path.endsWith(ending)) ?? "";
const before = (mark: string) => (bytes: Buffer, text: string) => {
  const whole = bytes.toString("utf8");
  expect(whole).toContain(mark);
  return Buffer.from(whole.replace(mark, () => `${text}${mark}`));
};
const within = (bytes: Buffer, text: string) =>
  gzipSync(Buffer.concat([gunzipSync(bytes), Buffer.from(`"${text}"`)]));

const PLACES: Readonly<Record<string, Place>> = {
  "a page": { file: () => "index.html", put: before("</main>") },
  "an attribute": { file: () => "about/index.html", put: before('">') },
  "the feed": { file: first("feed.xml"), put: before("</feed>") },
  "a sitemap": { file: first("-1.xml"), put: before("</urlset>") },
  "the manifest": { file: () => "manifest.json", put: before('","size"') },
  "the search page's index": { file: () => "search/index.json", put: before('"') },
  "a table of words": {
    file: first(".txt"),
    put: (bytes, text) => Buffer.from(`${text}\t0:A\n${bytes}`),
  },
  "a script": { file: first(".js"), put: (bytes, text) => Buffer.from(`${bytes}\n/* ${text} */`) },
  "a style sheet": {
    file: first(".css"),
    put: (bytes, text) => Buffer.from(`${bytes}\n/* ${text} */`),
  },
  "a fragment": { file: first(".pf_fragment"), put: within },
  "the index's metadata": { file: first(".pf_meta"), put: within },
  "an index": { file: first(".pf_index"), put: within },
  "a file of no name": { file: () => "notes", put: (_, text) => Buffer.from(text) },
  "gzip in gzip": { file: () => "a.gz", put: (_, text) => gzipSync(gzipSync(text)) },
  zlib: { file: () => "a.z", put: (_, text) => deflateSync(text) },
  brotli: { file: () => "a.html.br", put: (_, text) => brotliCompressSync(text) },
};

/** A site with the text put into one of its files. */
function plant({ file, put }: Place, text: string): { folder: string; file: string } {
  const folder = desks.open("planted").at("site");
  rmSync(folder, { recursive: true, force: true });
  const path = file();
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  const own = join(site, path);
  writeFileSync(
    join(folder, path),
    put(existsSync(own) ? readFileSync(own) : Buffer.alloc(0), text),
  );
  return { folder, file: path };
}

const pairs = Object.entries(PLACES).flatMap(([place, where]) =>
  Object.entries(FORMS).map(([form, write]) => ({ place, where, form, write })),
);

test("a canary is found in every form in every place, with its file; other words in none", ({
  task,
}) => {
  const tried = sampleOf(pairs, 160);
  for (const { place, where, form, write } of tried) {
    const { folder, file } = plant(where, write(CANARY));
    const { finds } = scanSite(folder, secrets);
    expect(finds, `${form}, ${place}`).toMatchObject([{ path: PATH, field: "title", file }]);
    expect(finds[0]?.place, `${form}, ${place}`).toMatch(/^(?:line|byte) \d+/);
    const other = plant(where, write(OTHER));
    expect(scanSite(other.folder, secrets).finds, `other, ${form}, ${place}`).toEqual([]);
  }
  const [forms, places] = [Object.keys(FORMS).length, Object.keys(PLACES).length];
  show(
    task,
    "L2",
    `leak-scan found ${tried.length} of ${tried.length} planted canaries (${forms} forms × ${places} places)`,
  );
});

describe("in a name it is found, and the name is not told", () => {
  test.each([
    ["of a file", "2025/elodie-s-canary-sings-at-zurich.html", "2025/"],
    ["of a folder", "deep/Élodie’s canary sings at Zürich/index.html", "deep/"],
    ["in base64", `deep/${Buffer.from(`???${CANARY}`).toString("base64url")}.html`, "deep/"],
  ])("%s", (_, path, told) => {
    const place = { file: () => path, put: () => Buffer.from("nothing") };
    const { folder } = plant(place, "");
    const [find, ...others] = scanSite(folder, secrets).finds;
    expect(others).toEqual([]);
    expect(find).toMatchObject({
      path: PATH,
      file: told,
      place: expect.stringMatching(/^the name/),
    });
  });
  test("of an empty folder", () => {
    const { folder } = plant({ file: () => "a.txt", put: () => Buffer.from("nothing") }, "");
    mkdirSync(join(folder, "deep/elodie-s-canary-sings-at-zurich"), { recursive: true });
    expect(scanSite(folder, secrets).finds).toMatchObject([{ path: PATH, place: "the name" }]);
  });
});

test("the command says so with file and place, exits with 1, and shows no word of it", async () => {
  const planted = desks.open("command").at("site");
  cpSync(site, planted, { recursive: true });
  const { file, put } = PLACES["a fragment"] as Place;
  writeFileSync(join(planted, file()), put(readFileSync(join(site, file())), CANARY));
  const folders = ["--briefings", desk.at("briefings"), "--cache", desk.at("cache")];
  const found = await cliHere(["leak-scan", "--site", planted, ...folders, "--now", NOW]);
  expect(found.code).toBe(1);
  expect(found.out).toMatch(
    /^pagefind\/\S+\.pf_fragment: byte \d+ unpacked: \S+-held\.md: title \(\d strings?\)$/m,
  );
  expect(found.out).not.toMatch(/lodie|canary/i);
  const clean = await cliHere(["leak-scan", "--site", site, ...folders, "--now", NOW]);
  expect([clean.code, clean.out.startsWith("Nothing found")]).toEqual([0, true]);
});

/**
 * What this project uses of packages beside what they promise, by name. Such a thing may change with any release, so
 * these are pinned to one version each; whoever moves one learns here, first and in plain words, what to look at.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import FeedParser from "feedparser";
import MarkdownIt from "markdown-it";
import sharp from "sharp";
import TurndownService from "turndown";
import { afterAll, describe, expect, test } from "vitest";
import { askPagefind, type ServiceAnswer } from "../../scripts/search/pagefind/service.ts";
import { readFragment } from "../../scripts/search/write/read-fragment.ts";
import { PROJECT, temporary } from "../support/cli.ts";

/** The one version of each that was looked into. `sax`, `fdir` and `ws` come with the one before them. */
const LOOKED_INTO = {
  "@11ty/eleventy": "3.1.8",
  fdir: "6.5.0",
  "@11ty/eleventy-dev-server": "2.1.2",
  ws: "8.23.0",
  esbuild: "0.28.2",
  feedparser: "2.6.0",
  sax: "1.4.3",
  "markdown-it": "15.0.3",
  "@orama/stemmers": "3.1.18",
  pagefind: "1.6.0",
  sharp: "0.35.5",
  "@expo-google-fonts/noto-sans": "0.4.2",
  "@expo-google-fonts/noto-naskh-arabic": "0.4.5",
  turndown: "7.2.5",
  "world-atlas": "2.0.2",
  "d3-geo": "3.1.2",
  "topojson-client": "3.1.0",
  diff: "9.0.0",
} as const;

const OF_OTHERS = ["fdir", "ws", "sax"];

const readPackage = (path: string) => readFileSync(join(PROJECT, "node_modules", path), "utf8");

describe("a package whose inside is used", () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"));
  const paper = readFileSync(join(PROJECT, "docs/dependencies.md"), "utf8");
  test.each(Object.entries(LOOKED_INTO))("is pinned and told of: %s %s", (name, version) => {
    const there = JSON.parse(readPackage(`${name}/package.json`)).version;
    expect(there, `${name} is another one: look at what this file names of it`).toBe(version);
    expect(paper).toContain(`\`${name}\``);
    if (!OF_OTHERS.includes(name)) expect(dependencies[name]).toBe(version);
  });
});

describe("Pagefind", () => {
  const place = temporary();
  afterAll(() => place.remove());
  let made: Promise<{ answers: ServiceAnswer[]; files: ReadonlyMap<string, Buffer> }> | undefined;

  /** Runs the service as a build does, on one page. */
  async function index() {
    const finder = new URL("resolveBinary.js", import.meta.resolve("pagefind"));
    const { resolveBinaryPath } = await import(finder.href);
    const page = "2025/barn/index.html";
    mkdirSync(join(place.folder, "2025/barn"), { recursive: true });
    writeFileSync(
      join(place.folder, page),
      `<html><article data-pagefind-body><h1>A dry barn</h1><h2 id="why">Why</h2><p>No storm.</article></html>`,
    );
    const answers: ServiceAnswer[] = [];
    const last = await askPagefind(
      resolveBinaryPath(["pagefind_extended", "pagefind"]),
      [
        { type: "NewIndex", config: { force_language: "en" } },
        { type: "AddDir", index_id: 0, path: place.folder, glob: page },
        { type: "GetFiles", index_id: 0 },
      ],
      {
        threads: 1,
        refusalOf: (_, answer) => {
          answers.push(answer);
          return undefined;
        },
      },
    );
    const files = (last.files ?? []).map(({ path, content }) => {
      return [path, Buffer.from(content, "base64")] as const;
    });
    return { answers, files: new Map(files) };
  }
  const indexed = () => {
    made ??= index();
    return made;
  };

  test("its package finds its program by resolveBinaryPath, in a file beside its first", () => {
    expect(readPackage("pagefind/lib/resolveBinary.js")).toMatch(
      /export (?:function|const) resolveBinaryPath\b/,
    );
  });

  test("its service answers NewIndex, AddDir with page_count, and GetFiles with files in base64", async () => {
    const { answers, files } = await indexed();
    expect(answers.map(({ type }) => type)).toEqual(["NewIndex", "IndexedDir", "GetFiles"]);
    expect(answers[1]?.page_count).toBe(1);
    expect(files.size).toBeGreaterThan(10);
  });

  test("its bundle has these files, its entry counts pages by language, and names the meta by a hash", async () => {
    const { files } = await indexed();
    const entry = JSON.parse(String(files.get("pagefind-entry.json")));
    const { hash, wasm, page_count } = entry.languages.en;
    expect([Object.keys(entry.languages), page_count, wasm]).toEqual([["en"], 1, "en"]);
    for (const name of ["pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"])
      expect([...files.keys()]).toContain(name);
    expect([...files.keys()]).toContain(`pagefind.${hash}.pf_meta`);
    const kinds = [...files.keys()].filter((path) => path.includes("/"));
    expect(kinds.map((path) => path.replace(/en_[0-9a-f]+/, "…")).sort()).toEqual([
      "fragment/….pf_fragment",
      "index/….pf_index",
    ]);
  });

  test("its fragment is gzip, signed pagefind_dcd, and has url, content, meta, and anchors with a location", async () => {
    const { files } = await indexed();
    const [, bytes = ""] = [...files].find(([path]) => path.endsWith(".pf_fragment")) ?? [];
    const file = join(place.folder, "one.pf_fragment");
    writeFileSync(file, bytes);
    expect(readFragment(file)).toMatchObject({
      url: "/2025/barn/",
      content: expect.stringContaining("No storm."),
      meta: { title: "A dry barn" },
      anchors: [{ id: "why", text: "Why", location: expect.any(Number) }],
    });
  });

  test("its module exports createInstance, takes basePath, baseUrl and noWorker, and fetches its WebAssembly by name", async () => {
    const program = String((await indexed()).files.get("pagefind.js"));
    const exported = /export\s*\{([^}]*)\}/.exec(program)?.[1] ?? "";
    for (const name of ["createInstance", "mergeIndex", "search", "preload", "options", "destroy"])
      expect(exported).toMatch(new RegExp(`\\b${name}\\b`));
    for (const name of ["basePath", "baseUrl", "noWorker", "mergeIndex", "pf_fragment"])
      expect(program).toContain(name);
    expect(program).toMatch(/wasm\.\$\{\w+\}\.pagefind/);
  });
});

test("sharp says that a text has nothing to render, and the typefaces have a folder for each weight", async () => {
  const text = { text: "\u200b", font: "Noto Sans 40" };
  await expect(sharp({ text }).raw().toBuffer()).rejects.toThrow("text: no text to render");
  for (const name of ["noto-sans", "noto-naskh-arabic"])
    for (const weight of ["400Regular", "700Bold"])
      expect(
        readdirSync(join(PROJECT, "node_modules/@expo-google-fonts", name, weight)).join(),
      ).toContain(".ttf");
});

test("Eleventy asks for its own name and version first where the bundle tells it", () => {
  const text = readPackage("@11ty/eleventy/src/Util/ImportJsonSync.js");
  const [before = "", ...after] = text.split("return importJsonSync(filePath);");
  expect(before.slice(before.lastIndexOf("function "))).toContain("getEleventyPackageJson()");
  expect(after.length).toBe(3);
});

test("Eleventy and fdir say import.meta.url, of which a bundle needs nothing but that it is a file's, in these files alone", () => {
  const filesOf = (folder: string) =>
    readdirSync(join(PROJECT, "node_modules", folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path}`)
      .filter((path) => /\.m?js$/.test(path) && readPackage(path).includes("import.meta"));
  expect([...filesOf("@11ty/eleventy/src"), ...filesOf("fdir/dist")].sort()).toEqual([
    "@11ty/eleventy/src/Util/EsmResolverPortAdapter.js",
    "@11ty/eleventy/src/Util/ImportJsonSync.js",
    "@11ty/eleventy/src/Util/Require.js",
    "fdir/dist/index.mjs",
  ]);
});

describe("the dev server", () => {
  test("makes `server` when asked, has `_serverListen`, and `updateServer` of ws once it listens", async () => {
    const { folder, remove } = temporary();
    const desk = new EleventyDevServer("private-interfaces", folder, {
      port: 0,
      domDiff: false,
      middleware: [],
    });
    expect(desk._serverListen).toBeTypeOf("function");
    const { server } = desk;
    expect(server.listeners("request").length).toBeGreaterThan(0);
    desk._serverListen = () => void server.listen({ port: 0, host: "127.0.0.1" });
    const listening = new Promise<void>((resolve) => server.once("listening", () => resolve()));
    desk.serve(0);
    await listening;
    expect(desk.updateServer.clients).toBeInstanceOf(Set);
    expect(server.listeners("upgrade").length).toBeGreaterThan(0);
    await desk.close();
    remove();
  });
});

describe("feedparser", () => {
  test("calls its own handleOpenTag and handleCloseTag, and has stack, in_xhtml and sax's attribList", () => {
    const heard: string[] = [];
    class Listening extends FeedParser {
      handleOpenTag(tag: { name: string }): void {
        heard.push(tag.name);
        inner.handleOpenTag.call(this, tag);
      }
      handleCloseTag(name: string): void {
        heard.push(`/${name}`);
        inner.handleCloseTag.call(this, name);
      }
    }
    const inner = FeedParser.prototype as unknown as Listening;
    const parser = new Listening({ normalize: false, addmeta: false, resume_saxerror: false });
    parser.on("error", () => {});
    parser.write("<rss version='2.0'><channel><title>Desk</title>");
    expect(heard).toEqual(["rss", "channel", "title", "/title"]);
    expect(parser).toMatchObject({
      stack: [{ "#name": "channel", "#local": "channel" }, { "#name": "rss" }],
      in_xhtml: false,
      stream: { _parser: { attribList: [] } },
      meta: { "#type": "rss" },
    });
  });
});

test("markdown-it has the rules by these names before which ours stand", () => {
  const { core, block, inline } = new MarkdownIt();
  const ruled = { core, block, inline } as unknown as Record<
    string,
    Record<string, { __rules__: readonly { name: string }[] }>
  >;
  const names = (chain: string, ruler = "ruler") =>
    ruled[chain]?.[ruler]?.__rules__.map(({ name }) => name);
  expect(names("core")).toEqual(expect.arrayContaining(["strip_references", "text_join"]));
  expect(names("block")).toEqual(expect.arrayContaining(["paragraph"]));
  expect(names("inline")).toEqual(expect.arrayContaining(["link", "autolink"]));
  expect(names("inline", "ruler2")).toEqual(expect.arrayContaining(["fragments_join"]));
});

test("turndown takes its rules from the list rules.array, which ours empties, and tells a block by isBlock", () => {
  const service = new TurndownService();
  expect(service.turndown("<b>dry</b>")).toBe("**dry**");
  service.rules.array = [];
  expect(service.turndown("<b>dry</b>")).toBe("dry");
  const blocks: boolean[] = [];
  const telling = new TurndownService({
    blankReplacement: (_, node) => {
      blocks.push("isBlock" in node && node.isBlock === true);
      return "";
    },
  });
  telling.turndown("a<p></p><i></i>b");
  expect(blocks).toContain(true);
});

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { TERM } from "../../scripts/check/schema/descriptions.ts";
import { lettersOf, readLetters } from "../../scripts/leak/letters.ts";
import { scanSite } from "../../scripts/leak/scan.ts";
import { type Secrets, secretsOf } from "../../scripts/leak/sought.ts";
import { Search } from "../../scripts/leak/string-search.ts";
import { stringsOf } from "../../scripts/leak/strings.ts";
import { fieldsOfTerm } from "../../scripts/leak/words-in-use.ts";
import { listFolder } from "../../scripts/read/read.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW, type Written, writeArchive } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";

const CANARY = "Élodie’s canary sings at Zürich";
const PATH = "2025/2025-06-12-held.md";

/** Secrets of one briefing: one string and, if it is asked for, one word. */
function secret(text: string, word?: string): Secrets {
  const owners = [{ path: PATH, field: "title" }];
  const strings = new Map(stringsOf(lettersOf(text)).map((string) => [string, owners]));
  return { strings, words: new Map(word === undefined ? [] : [[word, owners]]), briefings: 1 };
}

function scan(files: Readonly<Record<string, string | Uint8Array>>, secrets = secret(CANARY)) {
  const { folder, remove } = temporary();
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return scanSite(folder, secrets).finds;
  } finally {
    remove();
  }
}

const places = (finds: ReturnType<typeof scan>) =>
  finds.map(({ file, place }) => `${file}: ${place}`);

const entities = (text: string, write: (point: number) => string) =>
  [...text].map((sign) => write(sign.codePointAt(0) ?? 0)).join("");
const base64 = (text: string) => Buffer.from(text).toString("base64");
const json = (text: string) =>
  text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

describe("a canary is found", () => {
  test.each<[string, string]>([
    ["as it is", CANARY],
    ["in small letters", CANARY.toLowerCase()],
    ["in capitals", CANARY.toUpperCase()],
    ["in NFC", CANARY.normalize("NFC")],
    ["in NFD", CANARY.normalize("NFD")],
    ["without its accents", "Elodie's canary sings at Zurich"],
    ["with its white space broken over lines", CANARY.replaceAll(" ", "\n\t  ")],
    [
      "with no-break spaces and soft hyphens",
      CANARY.replaceAll(" ", "\u00a0").replace("a", "a\u00ad"),
    ],
    ["as a slug", "elodie-s-canary-sings-at-zurich"],
    [
      "with HTML's entities by name",
      CANARY.replace("É", "&Eacute;").replace("ü", "&uuml;").replace("’", "&rsquo;"),
    ],
    ["with decimal entities", entities(CANARY, (point) => `&#${point};`)],
    ["with hexadecimal entities", entities(CANARY, (point) => `&#x000${point.toString(16)};`)],
    [
      "with entities of entities",
      CANARY.replace("É", "&amp;Eacute;").replace("ü", "&amp;amp;uuml;"),
    ],
    ["URL-encoded", encodeURIComponent(CANARY)],
    ["URL-encoded twice", encodeURIComponent(encodeURIComponent(CANARY))],
    ["as a form sends it", encodeURIComponent(CANARY).replaceAll("%20", "+")],
    ["JSON-escaped", json(CANARY)],
    ["JSON-escaped within JSON", JSON.stringify(json(CANARY))],
    ["with JavaScript's escapes", CANARY.replace("ü", "\\xfc").replace("É", "\\u{c9}")],
    [
      "between the tags of a page",
      "<p>Élodie’s <a href='/x/'>canary</a> <em>sings</em> at Zürich</p>",
    ],
    [
      "between the escaped tags of a feed",
      "&lt;p>Élodie’s &lt;b&gt;canary&lt;/b&gt; sings at Zürich",
    ],
    ["in an attribute", `<img alt="${CANARY}">`],
    ["in base64 at its first place", base64(CANARY)],
    ["in base64 at its second place", base64(`x${CANARY}`)],
    ["in base64 at its third place", base64(`xy${CANARY}`)],
    ["in base64 that something stands before", `key/${base64(`xyz${CANARY}`)}`],
    ["in the base64 of addresses", Buffer.from(`???${CANARY}`).toString("base64url")],
    ["in base64 of many lines", base64(`${"?".repeat(100)}${CANARY}`).replace(/.{76}/g, "$&\r\n")],
    ["in base64 of JSON", base64(JSON.stringify({ title: json(CANARY) }))],
  ])("%s", (_, content) => {
    expect(scan({ "page.html": `one\ntwo ${content} three` })).toMatchObject([
      { path: PATH, field: "title", file: "page.html", place: expect.stringMatching(/^line 2/) },
    ]);
    expect(scan({ "page.html": `one\ntwo ${content.slice(2, -24)} three` })).toEqual([]);
  });
  test.each<[string, Uint8Array]>([
    ["gzip", gzipSync(`pagefind_dcd{"content":"${CANARY}"}`)],
    ["the second member of a gzip", Buffer.concat([gzipSync("first"), gzipSync(CANARY)])],
    ["gzip in gzip", gzipSync(gzipSync(CANARY))],
    ["zlib", deflateSync(CANARY)],
  ])("in %s", (_, content) => {
    expect(places(scan({ "a/b.pf_fragment": content }))).toEqual([
      expect.stringMatching(/^a\/b\.pf_fragment: byte \d+ unpacked$/),
    ]);
  });
  test("in a file's name, which is then not told", () => {
    const finds = scan({ "2025/elodie-s-canary-sings-at-zurich.html": "nothing" });
    expect(places(finds)).toEqual(["2025/: the name"]);
  });
  test("in a name below folders of many letters, which are told", () => {
    const finds = scan({ "ééééééé/elodie-s-canary-sings-at-zurich/ö/a.html": "" });
    expect(places(finds)).toEqual(["ééééééé/: the name"]);
  });
  test("in a folder's name", () => {
    expect(places(scan({ [`deep/${CANARY}/index.html`]: "" }))).toEqual(["deep/: the name"]);
  });
  test("wherever it begins in a long file", () => {
    for (const before of [4095, 65_530, 131_071])
      expect(scan({ "a.txt": `${"x ".repeat(before)}${CANARY}` })).toHaveLength(1);
  });
  test("though it is written in signs without spaces", () => {
    const secrets = secret("外交官员周四在马斯喀特举行会谈之后离开");
    expect(
      scan({ "a.html": "<p>据报道，外交官员周四在马斯喀特举行会谈。</p>" }, secrets),
    ).toHaveLength(1);
    expect(scan({ "a.html": "<p>外交官员离开马斯喀特。</p>" }, secrets)).toEqual([]);
  });
});

test("a packed file that cannot be unpacked is no clean one", () => {
  const packed = gzipSync(CANARY);
  expect(() => scan({ "a.gz": packed.subarray(0, packed.length - 9) })).toThrow("a.gz is packed");
});

describe("a single word is found", () => {
  const secrets = secret(CANARY, "zanzibar");
  test.each<[string, string, string | Uint8Array]>([
    ["in a text", "a.html", "<p>(Zanzibar)</p>"],
    ["in a table of words", "search/x/words/000.txt", "yes\t0:A.A\nzanzibar\t0:A.A\n"],
    [
      "in CBOR, behind a letter that is its length",
      "x.pf_index",
      gzipSync("\u0082hzanzibar\u0001"),
    ],
  ])("%s", (_, file, content) => {
    expect(scan({ [file]: content }, secrets)).toHaveLength(1);
  });
  test.each<[string, string, string | Uint8Array]>([
    ["within another", "a.html", "Zanzibari"],
    ["among the numbers of a table", "words.txt", "yes\tzanzibar\n"],
    ["in a program", "a.js", "const zanzibar = 1;"],
    ["in base64", "a.json", base64("the zanzibar there")],
    ["in CBOR, behind a letter of its own", "x.pf_index", gzipSync("\u0082zanzibar")],
  ])("but not %s", (_, file, content) => {
    const finds = scan(
      { [file]: content },
      secret(CANARY, file === "x.pf_index" ? "anzibar" : "zanzibar"),
    );
    expect(finds).toEqual([]);
  });
});

describe("what is looked for", () => {
  async function secretsAmong(files: Readonly<Record<string, Written>>) {
    const texts = Object.fromEntries(
      Object.entries(files).map(([slug, written]) => [
        `2025/2025-06-12-${slug}.md`,
        briefing("2025-06-12", written),
      ]),
    );
    const { checked, diagnostics } = check(texts);
    if (checked === undefined) throw new Error(diagnostics[0]?.message);
    const visible = withhold(checked, "public", NOW);
    if (Array.isArray(visible)) throw new Error(visible[0]?.message);
    const archive = writeArchive(texts);
    try {
      return await secretsOf(visible, listFolder(archive.folder));
    } finally {
      archive.remove();
    }
  }
  const held = { fields: { status: "draft", title: "Canaries gather at Lower Mill" } };
  const named = [
    "12 secret barn plans index html",
    "2025 06 12 secret barn plans",
    "2025 06 12 secret barn plans index html",
  ];

  test("is nothing where nothing is withheld", async () => {
    expect(await secretsAmong({ open: {} })).toMatchObject({ briefings: 0, strings: new Map() });
  });
  test("is the id, the address and the title of a draft, and its own words", async () => {
    const { strings, words, briefings } = await secretsAmong({
      open: {},
      "secret-barn-plans": held,
    });
    expect(briefings).toBe(1);
    expect([...strings.keys()].sort()).toEqual([
      ...named,
      "canaries gather at lower mill",
      "secret barn plans",
    ]);
    expect([...words.keys()]).toContain("canaries");
  });
  test("is nothing that a visible briefing says too, however it is written there", async () => {
    const body =
      "The barn was dry: CANARIES **gather** at [Lower](https://mill.example) Mill [@clerk]. A secret; barn plans.";
    const { strings, words } = await secretsAmong({ open: { body }, "secret-barn-plans": held });
    expect([...strings.keys()].sort()).toEqual(named);
    // A topic of the archive that nothing is filed under.
    expect([...words.keys()]).toEqual(["weather"]);
  });
  test("is a word of the vocabulary that only a draft is filed under, until another is", async () => {
    const filed = { fields: { topics: "[weather]" } };
    const draft = { fields: { ...held.fields, topics: "[weather]" } };
    const hidden = await secretsAmong({ open: {}, "secret-barn-plans": draft });
    expect(hidden.words.get("weather")).toEqual([{ path: "vocabulary/topics.yaml", field: "id" }]);
    const shown = await secretsAmong({ open: filed, "secret-barn-plans": draft });
    expect([...shown.words.keys()]).not.toContain("weather");
  });
  test("is every text that the vocabulary has of a word, and none is forgotten", () => {
    // Codes and ids of other words: they are no text of it.
    const codes = ["iso", "part_of", "of"];
    const term = Object.fromEntries(Object.keys(TERM).map((key) => [key, `its ${key}`]));
    const all = { ...term, names: new Map([["fa", "its names"]]), aka: ["its aka"], hosts: ["h"] };
    const told = fieldsOfTerm("word", all as never).map(({ name }) => name);
    expect(told.sort()).toEqual(
      ["id", ...Object.keys(TERM).filter((key) => !codes.includes(key))].sort(),
    );
  });
  test("is no word of which a visible briefing has the stem", async () => {
    const { words } = await secretsAmong({
      open: { body: "They harmonised [@clerk]." },
      held: { fields: { status: "draft" }, body: "It was harmonising [@clerk]." },
    });
    expect([...words.keys()]).not.toContain("harmonis");
    expect([...words.keys()]).toContain("harmonising");
  });
  test("is the text of a withdrawn briefing, but not its title and its notice", async () => {
    const { strings } = await secretsAmong({
      open: {},
      gone: {
        fields: {
          status: "withdrawn",
          title: "Canaries gather at Lower Mill",
          corrections:
            "[{ date: 2025-06-13, kind: retraction, text: The miller never said so to us, was: Canaries were counted twice }]",
        },
        body: "Nineteen yellow canaries gathered below the mill at dawn today [@clerk].",
      },
    });
    expect([...strings.keys()].sort()).toEqual([
      "below the mill at dawn today",
      "canaries gathered below the mill at",
      "canaries were counted twice",
      "nineteen yellow canaries gathered below the",
      "nineteen yellow canaries gathered below the mill at dawn today",
    ]);
  });
});

describe("a text is known by", () => {
  test("itself where it is short and tells something", () => {
    expect(stringsOf("a us official")).toEqual([]);
    expect(stringsOf("on thursday 12 june 2025")).toEqual([]);
    expect(stringsOf("thirteen")).toEqual([]);
    expect(stringsOf("an omani official")).toEqual(["an omani official"]);
  });
  test("windows, so that any seven words in a row are found", () => {
    const words = Array.from(
      { length: 40 },
      (_, at) => `${"abcdefghij"[at % 10]}${"mnop"[Math.floor(at / 10)]}word`,
    );
    const strings = stringsOf(words.join(" "));
    for (let from = 0; from + 7 <= words.length; from++) {
      const run = words.slice(from, from + 7).join(" ");
      expect(strings.some((string) => run.includes(string))).toBe(true);
    }
  });
});

// To compare each string where it might end takes so long that the test never comes back.
test("ten thousand strings that all end alike are sought in five megabytes", () => {
  const strings = Array.from(
    { length: 10_000 },
    (_, at) => `the canary number ${at} sings at dawn`,
  );
  let found = 0;
  const search = new Search({ strings, words: [] }, () => found++);
  const page = Buffer.from(
    `${"What a page says of barns at dawn, ".repeat(30)}<i>${strings[77]}</i>`,
  );
  const pages = Math.ceil(5_000_000 / page.length);
  for (let at = 0; at < pages; at++) {
    readLetters(page, search);
    search.end(page.length);
  }
  expect(found).toBe(pages);
});

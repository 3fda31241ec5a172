import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefing, check, writeArchive } from "../support/archive.ts";
import { LanguageClient } from "../support/language-client.ts";

const BARN = "2025/2025-06-12-barn.md";
const MILL = "2025/2025-06-13-mill.md";
const PEOPLE = "vocabulary/people.yaml";
const TOPICS = "vocabulary/topics.yaml";

const FILES: Readonly<Record<string, string>> = {
  "archive.yaml":
    "title: Test Desk\ndescription: Fiction for tests.\nurl: https://desk.example\nabout: |\n  Begin with the [barn](brief:2025-06-12-barn).\n",
  [TOPICS]: "harvest: { name: Harvest }\nweather: { name: Weather }\n",
  [PEOPLE]: "anna: { name: Anna }\n",
  [BARN]: briefing("2025-06-12", {
    // Characters of two code units each: editors count both.
    body: "😀 harvest 😀 [Anna](who:anna) says it is dry [@clerk, p. 3].\n\n## Why 😀 dry\n\n[See](#why-dry) it [@clerk].",
  }),
  [MILL]: briefing("2025-06-13", {
    fields: {
      follows: "2025-06-12-barn",
      topics: "[harvest, weather]",
      aliases: "[/old/mill/, /2025/06/12/mill/] # old",
    },
    body: "The [barn](brief:2025-06-12-barn) of [Anna](who:anna) and ![barn] stays dry, [it][it] is said [@clerk].\n\n[it]: brief:2025-06-12-barn",
  }),
};

let place: { folder: string; remove: () => void };
let client: LanguageClient;

const uriOf = (path: string) => pathToFileURL(join(place.folder, path)).href;
const MOVES = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] } },
};

/** What the editor of the client that runs can do. */
let able: object | undefined;

/** A client of such an editor: the one that runs, where it is the same editor's. */
async function begin(capabilities: object): Promise<void> {
  if (able === capabilities) return;
  await end();
  client = new LanguageClient();
  await client.request("initialize", { capabilities });
  able = capabilities;
}

async function end(): Promise<void> {
  if (able === undefined) return;
  client.hangUp();
  await client.exit;
}

/** Every file is open afterwards as it was written. */
async function start(capabilities: object = MOVES): Promise<void> {
  await begin(capabilities);
  for (const path of [BARN, MILL, PEOPLE]) open(path, FILES[path] ?? "");
}

function open(path: string, text: string): void {
  const textDocument = { uri: uriOf(path), languageId: "markdown", version: 7, text };
  client.notify("textDocument/didOpen", { textDocument });
}

beforeAll(() => {
  place = writeArchive(FILES);
});
afterAll(async () => {
  await end();
  place.remove();
});

/** Asks about the end of the words given, where they stand in a file. */
function ask(method: string, path: string, at: string, more: object = {}) {
  const text = FILES[path] ?? "";
  const before = text.slice(0, text.indexOf(at) + at.length).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const textDocument = { uri: uriOf(path) };
  return client.request(`textDocument/${method}`, { textDocument, position, ...more });
}

interface Place {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}
interface Position {
  readonly line: number;
  readonly character: number;
}

/** A place as the path and the words that stand there. */
function wordsAt({ uri, range: { start, end } }: Place): string {
  const path = Object.keys(FILES).find((known) => uriOf(known) === uri) ?? uri;
  const line = (FILES[path] ?? "").split("\n")[start.line] ?? "";
  return `${path}:${start.line + 1} ${line.slice(start.character, end.line === start.line ? end.character : undefined)}`;
}

describe("go to definition leads", () => {
  test.each([
    ["a link to the briefing", MILL, "brief:2025-06-12", `${BARN}:1 `],
    ["a field to the briefing", MILL, "follows: 2025", `${BARN}:1 `],
    ["a citation to its source", BARN, "[@cle", `${BARN}:7 clerk`],
    ["a topic to the vocabulary", BARN, "topics: [har", `${TOPICS}:1 harvest`],
    ["a person to the vocabulary", BARN, "who:an", `${PEOPLE}:1 anna`],
    ["a link to its heading", BARN, "(#why", `${BARN}:12 ## Why 😀 dry`],
  ])("from %s", async (_, path, at, there) => {
    await start();
    expect(wordsAt((await ask("definition", path, at)) as Place)).toBe(there);
  });
  test("nowhere from words that name nothing", async () => {
    await start();
    expect(await ask("definition", BARN, "😀 harv")).toBeNull();
    expect(await ask("definition", BARN, "title: The ba")).toBeNull();
  });
});

test("every use of a name is found, and no word that only looks like it", async () => {
  await start();
  const uses = (path: string, at: string, includeDeclaration = true) =>
    ask("references", path, at, { context: { includeDeclaration } }) as Promise<Place[]>;
  expect((await uses(BARN, "topics: [har")).map(wordsAt)).toEqual([
    `${BARN}:6 harvest`,
    `${MILL}:6 harvest`,
    `${TOPICS}:1 harvest`,
  ]);
  expect((await uses(PEOPLE, "ann", false)).map(wordsAt)).toEqual([
    `${BARN}:10 anna`,
    `${MILL}:12 anna`,
  ]);
  expect((await uses(BARN, "[@cle")).map(wordsAt)).toEqual([
    `${BARN}:7 clerk`,
    `${BARN}:10 clerk`,
    `${BARN}:14 clerk`,
  ]);
  // The title stands for the briefing itself.
  expect((await uses(BARN, "tit")).map(wordsAt)).toEqual([
    `${MILL}:8 2025-06-12-barn`,
    `${MILL}:12 2025-06-12-barn`,
    `${MILL}:14 2025-06-12-barn`,
    "archive.yaml:5 2025-06-12-barn",
  ]);
});

interface Change {
  readonly kind?: string;
  readonly oldUri?: string;
  readonly newUri?: string;
  readonly textDocument?: { readonly uri: string; readonly version: number | null };
  readonly edits?: readonly { readonly range: Place["range"]; readonly newText: string }[];
}

/** The archive's files as an editor has them after the changes. */
function changed(changes: readonly Change[]): Record<string, string> {
  const files: Record<string, string> = { ...FILES };
  const pathOf = (uri = "") => uri.slice(uriOf("").length).replace(/^\//, "");
  for (const { kind, oldUri, newUri, textDocument, edits = [] } of changes) {
    if (kind === "rename") {
      files[pathOf(newUri)] = files[pathOf(oldUri)] ?? "";
      delete files[pathOf(oldUri)];
      continue;
    }
    const path = pathOf(textDocument?.uri);
    const lines = (files[path] ?? "").split("\n");
    const offsetOf = ({ line, character }: Position) =>
      lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
    for (const { range, newText } of [...edits].sort(
      (a, b) => offsetOf(b.range.start) - offsetOf(a.range.start),
    )) {
      const text = files[path] ?? "";
      files[path] =
        text.slice(0, offsetOf(range.start)) + newText + text.slice(offsetOf(range.end));
    }
  }
  return files;
}

async function renamed(path: string, at: string, newName: string) {
  const { documentChanges } = (await ask("rename", path, at, { newName })) as {
    documentChanges: Change[];
  };
  return { changes: documentChanges, files: changed(documentChanges) };
}

describe("an id is renamed everywhere at once, and the archive checks clean:", () => {
  test("a briefing, with its file, whose old address leads on", async () => {
    expect(check(FILES).diagnostics).toEqual([]);
    await start();
    const { changes, files } = await renamed(MILL, "brief:2025-06-12", "2025-06-12-dry-barn");
    expect(changes.at(-1)).toEqual({
      kind: "rename",
      oldUri: uriOf(BARN),
      newUri: uriOf("2025/2025-06-12-dry-barn.md"),
    });
    expect(changes[0]?.textDocument).toEqual({ uri: uriOf(MILL), version: 7 });
    expect(files["2025/2025-06-12-dry-barn.md"]).toContain("aliases:\n  - /2025/06/12/barn/\n---");
    expect(files[MILL]).toContain("follows: 2025-06-12-dry-barn");
    expect(files[MILL]).toContain("[it]: brief:2025-06-12-dry-barn");
    expect(check(files).diagnostics).toEqual([]);
  });
  test("a briefing that had another address before", async () => {
    await start();
    const { files } = await renamed(MILL, "tit", "2025-06-13-mills");
    expect(files["2025/2025-06-13-mills.md"]).toContain(
      "aliases: [/old/mill/, /2025/06/12/mill/, /2025/06/13/mill/] # old",
    );
    expect(check(files).diagnostics).toEqual([]);
  });
  test("a draft that nobody has seen, without its old address, and to the day and year of its date", async () => {
    await start();
    const text = (FILES[BARN] ?? "")
      .replace("published", "draft")
      .replace("date: 2025-06-12", "date: 2024-06-11");
    open(BARN, text);
    const { changes } = await renamed(BARN, "tit", "2024-06-11-barn");
    expect(changes.map(({ textDocument }) => textDocument?.uri)).not.toContain(uriOf(BARN));
    expect(changes.at(-1)?.newUri).toBe(uriOf("2024/2024-06-11-barn.md"));
  });
  test.each([
    ["a topic", BARN, "topics: [har", "crop"],
    ["a person", PEOPLE, "an", "anna-of-the-mill"],
    ["a source", BARN, "[@cl", "town-clerk"],
  ])("%s", async (_, path, at, newName) => {
    await start();
    const { files } = await renamed(path, at, newName);
    expect(check(files).diagnostics).toEqual([]);
    expect(Object.values(files).join("")).toContain(newName);
  });
  test("a file that is not open is edited as it is on disk", async () => {
    await begin({ ...MOVES });
    open(BARN, FILES[BARN] ?? "");
    const { changes } = await renamed(BARN, "topics: [har", "crop");
    expect(changes.map(({ textDocument }) => textDocument?.version)).toEqual([7, null, null]);
  });
});

describe("a rename is refused, and says why:", () => {
  test.each([
    ["a word that is no id", BARN, "😀 harv", "crop", "This is no id that the archive gives"],
    ["a new id of another form", BARN, "[@cl", "The Clerk", "`The Clerk` is no id"],
    [
      "a new id that is there already",
      BARN,
      "topics: [har",
      "weather",
      "There is a `weather` already",
    ],
    [
      "a briefing of that name",
      MILL,
      "brief:2025-06-12",
      "2025-06-13-mill",
      "There is a briefing `2025-06-13-mill` already",
    ],
    [
      "another day",
      MILL,
      "brief:2025-06-12",
      "2025-06-11-barn",
      "is of 2025-06-11, and the briefing is dated 2025-06-12",
    ],
    [
      "an old address of another",
      BARN,
      "tit",
      "2025-06-12-mill",
      "is an old address of `2025-06-13-mill`",
    ],
    ["no id of a briefing", MILL, "brief:2025-06-12", "../../etc/passwd", "is no id"],
  ])("%s", async (_, path, at, newName, reason) => {
    await start();
    await expect(ask("rename", path, at, { newName })).rejects.toThrow(reason);
  });
  test("an editor that cannot move files gets no briefing renamed, and other ids in its own form", async () => {
    await start({});
    await expect(
      ask("rename", MILL, "brief:2025-06-12", { newName: "2025-06-12-dry" }),
    ).rejects.toThrow("does not move files");
    const answer = (await ask("rename", BARN, "[@cl", { newName: "town" })) as { changes: object };
    expect(Object.keys(answer.changes)).toEqual([uriOf(BARN)]);
  });
  test("before a new name is asked for, where nothing can be renamed", async () => {
    await start();
    expect(await ask("prepareRename", MILL, "brief:2025-06-12")).toMatchObject({
      placeholder: "2025-06-12-barn",
    });
    await expect(ask("prepareRename", BARN, "status: pub")).rejects.toThrow("-32803");
    open(BARN, briefing("2025-06-12", { fields: { places: "[OM]" } }));
    const position = { line: 7, character: 10 };
    await expect(
      client.request("textDocument/prepareRename", {
        textDocument: { uri: uriOf(BARN) },
        position,
      }),
    ).rejects.toThrow("is the ISO 3166 code of a country, and stays");
  });
});

test("the outline has the sources, the claims and the headings, one below the other", async () => {
  await start();
  const text = briefing("2025-06-12", {
    fields: { claims: "[{ id: dry, text: It was dry., sources: [clerk], state: reported }]" },
    body: "Dry [@clerk].\n\n## One\n\n### One of one\n\nDry.\n\n## Two\n\nDry.",
  });
  open(BARN, text);
  const symbols = await client.request("textDocument/documentSymbol", {
    textDocument: { uri: uriOf(BARN) },
  });
  expect(symbols).toMatchObject([
    { name: "clerk", detail: "Clerk of Lower Field", children: [] },
    { name: "dry", detail: "It was dry." },
    { name: "One", children: [{ name: "One of one", children: [] }] },
    { name: "Two", children: [] },
  ]);
  const vocabulary = { textDocument: { uri: uriOf(PEOPLE) } };
  expect(await client.request("textDocument/documentSymbol", vocabulary)).toMatchObject([
    { name: "anna", detail: "Anna" },
  ]);
});

test("a question about a word is answered with the word that was meant", async () => {
  await start();
  const text = readFileSync(join(place.folder, BARN), "utf8").replace("[harvest]", "[harvset]");
  open(BARN, text);
  const at = { line: 5, character: 11 };
  const actions = await client.request("textDocument/codeAction", {
    textDocument: { uri: uriOf(BARN) },
    range: { start: at, end: at },
  });
  const range = { start: { line: 5, character: 9 }, end: { line: 5, character: 16 } };
  expect(actions).toMatchObject([
    {
      title: "Write harvest",
      isPreferred: false,
      edit: { changes: { [uriOf(BARN)]: [{ range, newText: "harvest" }] } },
    },
  ]);
});

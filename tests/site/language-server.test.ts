import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { LanguageClient } from "../support/language-client.ts";

const BARN = "2025/2025-06-12-barn.md";
const MILL = "2025/2025-06-13-mill.md";
let place: { folder: string; remove: () => void };
let client: LanguageClient;

beforeEach(() => {
  place = writeArchive({ [BARN]: briefing("2025-06-12") });
  client = new LanguageClient();
});

afterEach(async () => {
  client.hangUp();
  await client.exit;
  place.remove();
});

const uriOf = (path: string) => pathToFileURL(join(place.folder, path)).href;

async function open(path: string, text: string): Promise<void> {
  await client.request("initialize", { capabilities: {} });
  client.notify("initialized");
  client.notify("textDocument/didOpen", {
    textDocument: { uri: uriOf(path), languageId: "markdown", version: 1, text },
  });
}

function change(path: string, text: string): void {
  client.notify("textDocument/didChange", {
    textDocument: { uri: uriOf(path), version: 2 },
    contentChanges: [{ text }],
  });
}

/** Asks about the place of the words given. */
function ask(method: string, { path, text, at }: { path: string; text: string; at: string }) {
  const before = text.slice(0, text.indexOf(at) + at.length).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return client.request(method, { textDocument: { uri: uriOf(path) }, position });
}

test("the server says what it can do, and ends when it is told to", async () => {
  expect(await client.request("initialize", { capabilities: {} })).toMatchObject({
    capabilities: { hoverProvider: true, textDocumentSync: { change: 1 } },
  });
  expect(await client.request("shutdown")).toBeNull();
  client.notify("exit");
  expect(await client.exit).toBe(0);
});

test("an editor that hangs up ends the server", async () => {
  client.hangUp();
  expect(await client.exit).toBe(1);
});

test("a problem is told as one types, and told to be gone", async () => {
  await open(BARN, readFileSync(join(place.folder, BARN), "utf8"));
  expect(await client.diagnostics(uriOf(BARN))).toEqual([]);
  change(BARN, briefing("2025-06-12", { fields: { topics: "[harvset]" } }));
  expect(await client.diagnostics(uriOf(BARN))).toMatchObject([
    {
      code: "topic-is-known",
      severity: 1,
      source: "dateline",
      message: expect.stringContaining("Did you mean `harvest`?"),
      range: { start: { line: 5, character: 9 }, end: { line: 5, character: 16 } },
    },
  ]);
  change(BARN, briefing("2025-06-12"));
  expect(await client.diagnostics(uriOf(BARN))).toEqual([]);
});

test("a file that is open and not yet saved is checked, and others may refer to it", async () => {
  await open(MILL, briefing("2025-06-13", { fields: { status: "broken" } }));
  expect(await client.diagnostics(uriOf(MILL))).toMatchObject([{ code: "field-has-form" }]);
  const text = briefing("2025-06-12", { fields: { related: "[]" } });
  client.notify("textDocument/didOpen", { textDocument: { uri: uriOf(BARN), text } });
  const choices = await ask("textDocument/completion", { path: BARN, text, at: "related: [" });
  expect(choices).toMatchObject([{ label: "2025-06-13-mill" }, { label: "2025-06-12-barn" }]);
});

test("a change on disk is told of, in files that are not open too", async () => {
  await open(BARN, briefing("2025-06-12"));
  expect(await client.diagnostics(uriOf(BARN))).toEqual([]);
  // The watch on the folder begins when the first file is opened, and gives no sign.
  const retry = setInterval(
    () => writeFileSync(join(place.folder, MILL), briefing("2025-06-14")),
    300,
  );
  expect(await client.diagnostics(uriOf(MILL))).toMatchObject([{ code: "date-is-of-file-name" }]);
  clearInterval(retry);
});

test("completion offers what replaces the word, and hovers say what it is", async () => {
  const text = briefing("2025-06-12", { fields: { topics: "[har]" } });
  await open(BARN, text.replaceAll("\n", "\r\n"));
  const choices = await ask("textDocument/completion", { path: BARN, text, at: "topics: [ha" });
  expect(choices).toMatchObject([
    {
      label: "harvest",
      detail: "Harvest",
      textEdit: {
        newText: "harvest",
        range: { start: { line: 5, character: 9 }, end: { line: 5, character: 12 } },
      },
    },
    { label: "weather" },
  ]);
  expect(await ask("textDocument/hover", { path: BARN, text, at: "topi" })).toMatchObject({
    contents: { value: expect.stringMatching(/^What it is about/) },
  });
  expect(await ask("textDocument/completion", { path: BARN, text, at: "dry [@" })).toMatchObject([
    { label: "clerk", detail: "Clerk of Lower Field" },
  ]);
});

test("what has one right answer is offered as a fix, where it stands", async () => {
  const text = briefing("2025-06-12", { fields: { status: "Published" } });
  await open(BARN, text);
  const line = text.split("\n").findIndex((written) => written.startsWith("status"));
  const fixesAt = (place: number) => {
    const at = { line: place, character: 9 };
    const textDocument = { uri: uriOf(BARN) };
    return client.request("textDocument/codeAction", {
      textDocument,
      range: { start: at, end: at },
    });
  };
  const range = { start: { line, character: 8 }, end: { line, character: 17 } };
  expect(await fixesAt(line)).toMatchObject([
    {
      title: "Write published",
      diagnostics: [{ code: "field-has-form" }],
      edit: { changes: { [uriOf(BARN)]: [{ newText: "published", range }] } },
    },
  ]);
  expect(await fixesAt(1)).toEqual([]);
});

test("settings and vocabulary are helped with, too", async () => {
  const text = "title: Desk\nprofiles:\n  news:\n    ";
  await open("archive.yaml", text);
  const rules = await ask("textDocument/completion", {
    path: "archive.yaml",
    text,
    at: "news:\n    ",
  });
  expect(rules).not.toHaveLength(0);
  expect(await client.diagnostics(uriOf("archive.yaml"))).not.toEqual([]);
});

test("a file outside any archive is left alone", async () => {
  await client.request("initialize", { capabilities: {} });
  for (const uri of ["untitled:Untitled-1", "file:///nowhere/note.md", "no address"]) {
    client.notify("textDocument/didOpen", { textDocument: { uri, text: "---\n" } });
    const position = { line: 0, character: 0 };
    expect(
      await client.request("textDocument/completion", { textDocument: { uri }, position }),
    ).toBeNull();
  }
});

describe("the server answers an error and lives on when an editor", () => {
  test("asks before it has said hello", async () => {
    await expect(client.request("textDocument/hover")).rejects.toThrow("-32002");
  });
  test("asks what there is not", async () => {
    await client.request("initialize");
    await expect(client.request("textDocument/foldingRange")).rejects.toThrow("-32601");
    await expect(client.request("textDocument/rename")).rejects.toThrow("-32602");
    await expect(client.request("textDocument/references", { position: 3 })).rejects.toThrow(
      "-32602",
    );
    await expect(client.request("textDocument/hover", { position: -1 })).rejects.toThrow("-32602");
  });
  test("sends what is no message", async () => {
    for (const body of ["{", "[]", "null", "{}", '{"id":null,"method":7}', '{"method":"exit"'])
      client.send(body);
    client.notify("textDocument/didOpen", { textDocument: 3 });
    expect(await client.request("initialize")).toMatchObject({ serverInfo: { name: "dateline" } });
  });
});

test("bytes that are no frame end the server", async () => {
  client.sendRaw("GET / HTTP/1.1\r\n\r\n");
  expect(await client.exit).toBe(1);
});

import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readExtension } from "../../scripts/editor/extension.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";

const BARN = "2025/2025-06-12-barn.md";
const files = () =>
  Object.entries(unzipSync(readExtension(PROJECT))).map(
    ([path, bytes]) => [path, strFromU8(bytes)] as const,
  );

describe("the file that a colleague installs", () => {
  test("is the same bytes each time, in any zone", () => {
    const bytes = readExtension(PROJECT);
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    expect(Buffer.compare(readExtension(PROJECT), bytes)).toBe(0);
    vi.unstubAllEnvs();
  });
  test("names the type of each of its files, and has each that its papers name", () => {
    const all = new Map(files());
    const types = all.get("[Content_Types].xml") ?? "";
    for (const path of all.keys())
      if (path !== "[Content_Types].xml")
        expect(types).toContain(`Extension="${path.slice(path.lastIndexOf("."))}"`);
    for (const [, path = ""] of (all.get("extension.vsixmanifest") ?? "").matchAll(
      / Path="([^"]+)"/g,
    ))
      expect([...all.keys()]).toContain(path);
    const { main } = JSON.parse(all.get("extension/package.json") ?? "");
    expect([...all.keys()]).toContain(join("extension", main));
  });
  test("runs nothing of a folder that nobody trusts, and asks for no package but the editor's own", () => {
    const all = new Map(files());
    const manifest = JSON.parse(all.get("extension/package.json") ?? "");
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(false);
    const code = [...all]
      .flatMap(([path, text]) => (path.endsWith(".cjs") ? [text] : []))
      .join("\n");
    const asked = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name = ""]) => name);
    expect(asked.filter((name) => !/^(?:\.\/|node:|vscode$)/.test(name))).toEqual([]);
    expect(code).not.toMatch(/node:(?:http|https|net|tls|dgram)|fetch\(/);
  });
});

interface Provider {
  readonly [name: string]: (...given: unknown[]) => Promise<unknown>;
}
interface Told {
  folder: string;
  wake: () => void;
  readonly messages: string[];
  readonly diagnostics: Map<string, readonly { code: string; severity: number }[]>;
  readonly providers: Readonly<Record<string, Provider>>;
  readonly listeners: Readonly<Record<string, (given: unknown) => void>>;
}
interface Stub {
  readonly told: Told;
  readonly workspace: { textDocuments: unknown[] };
}
interface Extension {
  readonly activate: (context: { subscriptions: unknown[] }) => Promise<void>;
  readonly deactivate: () => Promise<void> | undefined;
}

describe("in VS Code", () => {
  let place: { folder: string; remove: () => void };
  let unpacked: { folder: string; remove: () => void };
  let stub: Stub;
  let extension: Extension;

  beforeEach(() => {
    place = writeArchive({ [BARN]: briefing("2025-06-12") });
    unpacked = temporary();
    for (const [path, text] of files()) {
      mkdirSync(join(unpacked.folder, dirname(path)), { recursive: true });
      writeFileSync(join(unpacked.folder, path), text);
    }
    const module = join(unpacked.folder, "node_modules/vscode");
    mkdirSync(module, { recursive: true });
    cpSync(join(PROJECT, "tests/support/vscode-stub.cjs"), join(module, "index.js"));
    const load = createRequire(join(unpacked.folder, "extension/package.json"));
    stub = load("vscode");
    extension = load("./main.cjs");
    stub.told.folder = place.folder;
  });

  afterEach(async () => {
    await extension.deactivate();
    unpacked.remove();
    place.remove();
  });

  /** As an installed desk has it: the package's folder, or a link to it. */
  function install(): void {
    mkdirSync(join(place.folder, "node_modules/@briefings"), { recursive: true });
    symlinkSync(PROJECT, join(place.folder, "node_modules/@briefings/dateline"), "dir");
  }
  function documentOf(text: string, version = 1) {
    const href = pathToFileURL(join(place.folder, BARN)).href;
    const uri = { scheme: "file", toString: () => href };
    return { uri, languageId: "markdown", version, getText: () => text };
  }
  const found = async (isIt: () => boolean): Promise<void> => {
    while (!isIt())
      await new Promise<void>((resolve) => Object.assign(stub.told, { wake: resolve }));
  };
  const findings = () => stub.told.diagnostics.get(String(documentOf("").uri));

  test("the desk's own server is started, and tells what is wrong as one types", async () => {
    install();
    const text = briefing("2025-06-12", { fields: { topics: "[harvset]" } });
    stub.workspace.textDocuments.push(documentOf(text));
    await extension.activate({ subscriptions: [] });
    await found(() => findings() !== undefined);
    expect(findings()).toMatchObject([{ code: "topic-is-known", severity: 0, source: "dateline" }]);
    stub.told.listeners.changed?.({ document: documentOf(briefing("2025-06-12"), 2) });
    await found(() => findings()?.length === 0);
    expect(stub.told.messages).toEqual([]);
  });

  test("every question is answered in the editor's words", async () => {
    install();
    const text = readFileSync(join(place.folder, BARN), "utf8").replace("published", "Published");
    const document = documentOf(text);
    stub.workspace.textDocuments.push(document);
    await extension.activate({ subscriptions: [] });
    const { completion, hover, definition, references, rename, symbols, actions } =
      stub.told.providers;
    const topic = { line: 5, character: 11 };
    const status = { line: 3, character: 10 };
    const cited = { line: 9, character: 19 };
    expect(await completion?.provideCompletionItems?.(document, topic)).toMatchObject([
      { label: "harvest", insertText: "harvest", kind: 17, range: { start: { character: 9 } } },
      { label: "weather" },
    ]);
    expect(await hover?.provideHover?.(document, topic)).toMatchObject({
      contents: { value: "Harvest" },
    });
    expect(await hover?.provideHover?.(document, { line: 8, character: 0 })).toBeNull();
    expect(await definition?.provideDefinition?.(document, cited)).toMatchObject({
      range: { start: { line: 6, character: 11 } },
    });
    const context = { includeDeclaration: true };
    expect(await references?.provideReferences?.(document, cited, context)).toHaveLength(2);
    expect(await rename?.prepareRename?.(document, cited)).toMatchObject({ placeholder: "clerk" });
    expect(await rename?.provideRenameEdits?.(document, cited, "town")).toMatchObject({
      steps: [{ text: "town" }, { text: "town" }],
    });
    await expect(rename?.provideRenameEdits?.(document, cited, "No id")).rejects.toThrow(
      "`No id` is no id",
    );
    expect(await symbols?.provideDocumentSymbols?.(document)).toMatchObject([
      { name: "clerk", kind: 19 },
    ]);
    expect(
      await actions?.provideCodeActions?.(document, { start: status, end: status }),
    ).toMatchObject([
      { title: "Write published", isPreferred: true, edit: { steps: [{ text: "published" }] } },
    ]);
    // The file's own name is its id.
    const titled = { line: 1, character: 2 };
    const moved = await rename?.provideRenameEdits?.(document, titled, "2025-06-12-dry");
    expect((moved as { steps: object[] }).steps.at(-1)).toMatchObject({
      to: expect.stringMatching(/2025-06-12-dry\.md$/),
    });
    stub.workspace.textDocuments[0] = documentOf(text, 2);
    await expect(rename?.provideRenameEdits?.(document, cited, "town")).rejects.toThrow(
      "changed meanwhile",
    );
  });

  test("where there is no Node, the editor's own runs the server", async () => {
    install();
    vi.stubEnv("PATH", "/nowhere");
    await extension.activate({ subscriptions: [] });
    vi.unstubAllEnvs();
    expect(stub.told.messages).toEqual([]);
    expect(Object.keys(stub.told.providers)).toHaveLength(7);
  });

  test("a folder without Dateline is told so, and nothing above it is run", async () => {
    install();
    mkdirSync(join(place.folder, "below/briefings"), { recursive: true });
    writeFileSync(join(place.folder, "below/briefings/archive.yaml"), "title: Desk\n");
    stub.told.folder = join(place.folder, "below");
    await extension.activate({ subscriptions: [] });
    expect(stub.told.messages).toEqual([
      expect.stringContaining("is not installed in this folder"),
    ]);
  });

  test("a server that ends is told of once, and so is one that never came up", async () => {
    mkdirSync(join(place.folder, "scripts"));
    writeFileSync(join(place.folder, "scripts/dateline.js"), "process.exit(3);");
    await extension.activate({ subscriptions: [] });
    await found(() => stub.told.messages.length > 0);
    expect(stub.told.messages).toEqual([expect.stringContaining("it left with 3")]);
    rmSync(join(place.folder, "scripts"), { recursive: true });
  });
});

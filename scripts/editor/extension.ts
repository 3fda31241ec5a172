/** The extension that starts the language server in VS Code, as one file that a colleague installs: a `.vsix`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { contentTypes, type ExtensionManifest, vsixManifest } from "./vsix-manifest.ts";
import { zipOf } from "./zip.ts";

/** Where it is written, below the folder that is opened. */
export const EXTENSION_FILE = ".vscode/dateline/dateline.vsix";

const CODE = "scripts/editor/extension";

const README = `# Dateline

Help with briefings while you write: completion, problems with their fixes, what a field or an id means, the way to
where it is defined and used, renaming, an outline.

The language server is the Dateline of the folder that you open: \`node_modules/@briefings/dateline\`, or a clone. It is
code of that folder, so the extension stays off until you trust the folder. It opens no connection and sends nothing.
`;

/** The bytes of the extension of the Dateline in a folder; the same for every archive. */
export function readExtension(project: string): Uint8Array {
  const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const manifest = manifestOf(String(version));
  const code = readdirSync(join(project, CODE)).sort(byCodeUnit);
  return zipOf([
    ["extension.vsixmanifest", vsixManifest(manifest)],
    ["[Content_Types].xml", contentTypes()],
    ["extension/package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ["extension/readme.md", README],
    ["extension/LICENSE.txt", readFileSync(join(project, "LICENSE"), "utf8")],
    ...code.map((name): [string, string] => [
      `extension/${name}`,
      readFileSync(join(project, CODE, name), "utf8"),
    ]),
  ]);
}

function manifestOf(version: string): ExtensionManifest {
  return {
    name: "dateline",
    displayName: "Dateline",
    description: "Help with the briefings of a Dateline archive while you write",
    version,
    publisher: "briefings",
    license: "MIT",
    categories: ["Programming Languages", "Linters"],
    // With it came Node 20 as the editor's own, in which the server runs where there is no other.
    engines: { vscode: "^1.90.0" },
    main: "./main.cjs",
    activationEvents: ["workspaceContains:**/archive.yaml"],
    capabilities: {
      untrustedWorkspaces: {
        supported: false,
        description: "It runs the Dateline that is installed in the folder: code of the folder.",
      },
      virtualWorkspaces: {
        supported: false,
        description: "It runs a program on the folder's files.",
      },
    },
  };
}

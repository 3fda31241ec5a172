/** Hostile folders that git or some file systems cannot hold: links, devices, odd names, sizes. Made where they are tried. */
import { execFileSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { briefing } from "./archive.ts";

export interface Made {
  readonly name: string;
  /** As in `tests/fixtures/hostile/expected.yaml`. */
  readonly outcome: string;
  readonly lay: (archive: string) => void;
}

const DAY = "2025-06-12";
const HOSTILE = `2025/${DAY}-hostile.md`;
const CODE = 'require("node:fs").writeFileSync("BREA" + "CHED", "");\n';

/** A link in place of one of the archive's own, or beside them. */
export function linked(name: string, path: string, target: string): Made {
  const lay = (archive: string) => {
    rmSync(join(archive, path), { recursive: true, force: true });
    mkdirSync(dirname(join(archive, path)), { recursive: true });
    symlinkSync(target, join(archive, path));
  };
  return { name: `link-to-${name}`, outcome: `refused ${path}:1 file-is-regular`, lay };
}

/** A file with a name of its own that is refused; `shown` is the name as Node reads it. */
function named(
  name: string,
  path: string | Buffer,
  rule = "file-name-is-dated",
  shown = String(path),
): Made {
  const lay = (archive: string) => {
    const file = Buffer.concat([Buffer.from(`${archive}/`), Buffer.from(path)]);
    writeFileSync(file, briefing(DAY));
  };
  return { name: `name-${name}`, outcome: `refused ${shown}:1 ${rule}`, lay };
}

export function file(name: string, path: string, content: string, outcome: string): Made {
  const lay = (archive: string) => {
    mkdirSync(dirname(join(archive, path)), { recursive: true });
    writeFileSync(join(archive, path), content);
  };
  return { name, outcome, lay };
}

/** A file of so many bytes, of which none is on the disk. */
export function sparse(name: string, path: string, size: number, rule = "file-is-small"): Made {
  const lay = (archive: string) => {
    mkdirSync(dirname(join(archive, path)), { recursive: true });
    writeFileSync(join(archive, path), "");
    truncateSync(join(archive, path), size);
  };
  return { name: `size-${name}`, outcome: `refused ${path}:1 ${rule}`, lay };
}

export const MADE: readonly Made[] = [
  linked("secret", HOSTILE, "../../secret.txt"),
  linked("other-archive", HOSTILE, "../../other/2025/2025-06-12-other.md"),
  linked("passwd", HOSTILE, "/etc/passwd"),
  linked("zero", HOSTILE, "/dev/zero"),
  linked("random", HOSTILE, "/dev/urandom"),
  linked("stdin", HOSTILE, "/dev/stdin"),
  linked("terminal", HOSTILE, "/dev/tty"),
  linked("environment", HOSTILE, "/proc/self/environ"),
  linked("memory", HOSTILE, "/proc/self/mem"),
  linked("nothing", HOSTILE, "no-such-file.md"),
  linked("itself", HOSTILE, `${DAY}-hostile.md`),
  linked("neighbour", HOSTILE, "2025-01-01-neighbour.md"),
  linked("folder-above", "2026", ".."),
  linked("folder-outside", "2026", "../other/2025"),
  linked("root", "2026", "/"),
  linked("settings", "archive.yaml", "../secret.txt"),
  linked("vocabulary", "vocabulary/people.yaml", "../../secret.txt"),
  linked("vocabulary-folder", "vocabulary", "../other"),
  linked("ledger", "ledger.ndjson", "../secret.txt"),
  {
    name: "link-hard",
    outcome: "shown The barn of Lower Field",
    lay: (archive) => {
      const other = join(dirname(archive), "hard.md");
      writeFileSync(other, briefing(DAY));
      linkSync(other, join(archive, HOSTILE));
    },
  },
  {
    name: "pipe",
    outcome: `refused ${HOSTILE}:1 file-is-regular`,
    lay: (archive) => {
      execFileSync("mkfifo", [join(archive, HOSTILE)]);
    },
  },
  {
    name: "pipe-in-place-of-settings",
    outcome: "refused archive.yaml:1 file-is-regular",
    lay: (archive) => {
      rmSync(join(archive, "archive.yaml"));
      execFileSync("mkfifo", [join(archive, "archive.yaml")]);
    },
  },
  {
    name: "folder-named-as-a-briefing",
    outcome: `refused ${HOSTILE}/x.md:1 file-name-is-dated`,
    lay: (archive) => {
      mkdirSync(join(archive, HOSTILE));
      writeFileSync(join(archive, HOSTILE, "x.md"), "");
    },
  },
  {
    name: "folder-named-as-settings",
    outcome: "refused archive.yaml:1 settings-are-present",
    lay: (archive) => {
      rmSync(join(archive, "archive.yaml"));
      mkdirSync(join(archive, "archive.yaml"));
    },
  },
  {
    name: "folders-in-folders",
    outcome: `refused ${"a/".repeat(200)}x.txt:1 file-is-known`,
    lay: (archive) => {
      const deep = join(archive, "a/".repeat(200));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, "x.txt"), "");
    },
  },
  {
    name: "name-case-twins",
    outcome: `refused 2025/${DAY}-Hostile.md:1 file-name-is-dated`,
    lay: (archive) => {
      writeFileSync(join(archive, HOSTILE), briefing(DAY));
      writeFileSync(join(archive, `2025/${DAY}-Hostile.md`), briefing(DAY));
    },
  },
  {
    name: "year-in-capitals-of-nothing",
    outcome: "refused 2025x/2025-01-01-neighbour.md:1 file-is-in-its-year",
    lay: (archive) => {
      mkdirSync(join(archive, "2025x"));
      renameSync(
        join(archive, "2025/2025-01-01-neighbour.md"),
        join(archive, "2025x/2025-01-01-neighbour.md"),
      );
    },
  },
  named("line-break", `2025/${DAY}-a\n::error::b.md`),
  named("carriage-return", `2025/${DAY}-a\rb.md`),
  named("escape", `2025/${DAY}-\u001b[2Ja.md`),
  named("control-c1", `2025/${DAY}-\u009b31ma.md`),
  named("bidi", `2025/${DAY}-\u202eexe.md`),
  named("zero-width", `2025/${DAY}-a\u200bb.md`),
  named("dash-first", "2025/--output=x.md"),
  file("name-dots", "2025/...md", CODE, "passed"),
  named("backslash", `2025/${DAY}-..\\..\\x.md`),
  named("colon", `2025/${DAY}-a:b.md`),
  named("stream", `2025/${DAY}-a.md:x.md`),
  named("percent", `2025/${DAY}-%2e%2e%2fx.md`),
  named("command", "2025/::set-output name=x::y.md"),
  named("group", "2025/##[error]x.md"),
  named("shell", "2025/$(touch BREACHED).md"),
  named("html", "2025/<img src=x onerror=alert(1)>.md"),
  named("template", "2025/{{ 313373 * 313373 }}.md"),
  named("spaces", `2025/${DAY}- .md`),
  named("long", `2025/${DAY}-${"a".repeat(235)}.md`),
  named("composed", `2025/${DAY}-caf\u00e9.md`),
  named("decomposed", `2025/${DAY}-cafe\u0301.md`),
  named("look-alike", `2025/${DAY}-b\u0430rn.md`),
  named(
    "no-utf-8",
    Buffer.from(`2025/${DAY}-\xff\xfe.md`, "latin1"),
    "file-name-is-dated",
    `2025/${DAY}-\ufffd\ufffd.md`,
  ),
  named("device-nul", `2025/${DAY}-nul.md`),
  named("device-com1", `2025/${DAY}-com1.md`),
  named("year-nought", "2025/0000-00-00-x.md"),
  named("prototype", "__proto__", "file-is-known"),
  named("constructor", "constructor", "file-is-known"),
  named("emoji", "2025/\u{1f4a5}.md"),
  sparse("briefing", HOSTILE, 10 * 1024 ** 3),
  sparse("settings", "archive.yaml", 10 * 1024 ** 3),
  sparse("vocabulary", "vocabulary/people.yaml", 10 * 1024 ** 3),
  sparse("ledger", "ledger.ndjson", 10 * 1024 ** 3),
  sparse("one-byte-more", HOSTILE, 256 * 1024 + 1),
  file(
    "beside-node-modules",
    "node_modules/breach/index.js",
    CODE,
    "refused node_modules/breach/index.js:1 file-is-known",
  ),
  file(
    "beside-git",
    ".git/config",
    "[core]\n\tfsmonitor = touch BREACHED\n\thooksPath = .\n",
    "passed",
  ),
  file("beside-git-attributes", ".gitattributes", "* filter=breach\n", "passed"),
  file("beside-editor-settings", ".vscode/settings.json", '{"git.path":"./breach"}\n', "passed"),
  file(
    "beside-site",
    "_site/index.html",
    "<script>alert(1)</script>",
    "refused _site/index.html:1 file-is-known",
  ),
];

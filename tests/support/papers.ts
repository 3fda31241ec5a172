/** Reads the project's papers: fenced blocks, code in sentences, links and headings, each with its line. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./cli.ts";

export interface Paper {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** Something that stands in a paper. */
export interface Piece {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface Block extends Piece {
  /** The word behind the fence: "sh"; empty where there is none. `line` is that of the block's first line. */
  readonly language: string;
}

/** All that speak to people, but for what other projects wrote. */
export function readPapers(): Paper[] {
  const folders = ["docs", ".github"].flatMap((folder) =>
    existsSync(join(PROJECT, folder))
      ? readdirSync(join(PROJECT, folder))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [],
  );
  return ["README.md", "CHANGELOG.md", "briefings/README.md", ...folders]
    .filter((path) => path.endsWith(".md") && existsSync(join(PROJECT, path)))
    .map((path) => ({ path, text: readFileSync(join(PROJECT, path), "utf8") }));
}

const FENCE = /^ *(`{3,}|~{3,})\s*([\w-]*)\s*$/;

/** The fenced blocks, and the lines outside of them with the others left empty. */
export function partsOf({ text }: Paper): { blocks: Block[]; prose: string[] } {
  const blocks: Block[] = [];
  let open: { fence: string; language: string; line: number; lines: string[] } | undefined;
  const prose = text.split("\n").map((line, index) => {
    const [, fence, language = ""] = FENCE.exec(line) ?? [];
    if (open === undefined) {
      if (fence === undefined) return line;
      open = { fence, language, line: index + 2, lines: [] };
    } else if (fence?.startsWith(open.fence) && language === "") {
      blocks.push({ language: open.language, line: open.line, text: open.lines.join("\n") });
      open = undefined;
    } else open.lines.push(line);
    return "";
  });
  return { blocks, prose };
}

const CODE = /(`+)(.+?)\1(?!`)/g;

/** Code in sentences and tables. A bar that a table needs escaped is one between choices: `feed|text`. */
export function codeOf(paper: Paper): Piece[] {
  return partsOf(paper).prose.flatMap((line, index) =>
    codeIn(line).map((text) => ({ text, line: index + 1 })),
  );
}

export function codeIn(line: string): string[] {
  return [...line.matchAll(CODE)].map(([, , code = ""]) => code.trim().replaceAll("\\|", "-or-"));
}

/** The cells of a row of a table; undefined for another line. */
export function cellsOf(line: string): string[] | undefined {
  if (!/^\s*\|.*\|\s*$/.test(line)) return undefined;
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
}

/** Where links and pictures lead to, outside of code. */
export function linksOf(paper: Paper): Piece[] {
  return partsOf(paper).prose.flatMap((line, index) => {
    const bare = line.replaceAll(CODE, "`code`");
    const found = [
      ...bare.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g),
      ...bare.matchAll(/^ {0,3}\[[^\]]+\]:\s*(\S+)/g),
      ...bare.matchAll(/\b(?:href|src)="([^"]+)"/g),
    ];
    return found.map(([, text = ""]) => ({ text, line: index + 1 }));
  });
}

/** The anchors of a page, as GitHub makes them of its headings; and those that it names itself. */
export function anchorsOf(paper: Paper): Set<string> {
  const anchors = new Set<string>();
  for (const line of partsOf(paper).prose) {
    for (const [, id = ""] of line.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(id);
    const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    let [anchor, turn] = [slug, 0];
    while (anchors.has(anchor)) anchor = `${slug}-${++turn}`;
    anchors.add(anchor);
  }
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}

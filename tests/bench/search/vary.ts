/** Makes a large archive of a real one: the same releases in other years, with some words exchanged for others. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listFolder } from "../../../scripts/read/read.ts";
import { OtherWords } from "./other-words.ts";

/** Years back after which every day of May 2021 to August 2022 falls on the same weekday: the check reads them. */
const BACK = [0, 11, 28, 39, 56, 67, 84, 95, 112];

/** Addresses of the web and of sources stay: what is exchanged is prose. */
const PROSE = /(?<![\w/@.:=&#%?’'-])[A-Za-z]{4,}(?![\w/@:=&#%-])/g;

/**
 * Writes so many briefings, each round of the archive with days and words of its own. Returns how many.
 * @throws when there are no more years to go to.
 */
export function varyArchive(source: string, target: string, count: number): number {
  const { briefings } = listFolder(source);
  mkdirSync(target, { recursive: true });
  for (const name of ["archive.yaml", "vocabulary"])
    cpSync(join(source, name), join(target, name), { recursive: true });
  let written = 0;
  for (const [round, back] of BACK.entries()) {
    const words = new OtherWords(round);
    for (const { path } of briefings) {
      if (written === count) return written;
      const file = join(target, variedPath(path, back, words));
      mkdirSync(dirname(file), { recursive: true });
      const text = readFileSync(join(source, path), "utf8");
      writeFileSync(file, varied(text, back, words));
      written++;
    }
  }
  if (written < count) throw new Error(`${source} makes no more than ${written} briefings.`);
  return written;
}

function variedPath(path: string, back: number, words: OtherWords): string {
  const name = shifted(basename(path, ".md"), back);
  const slug = name.slice(11).replace(/[a-z]{4,}/g, (word) => words.for(word));
  return `${name.slice(0, 4)}/${name.slice(0, 11)}${slug}.md`;
}

/** The text in another year; words change where readers read them, in title, summary and body. */
export function varied(text: string, back: number, words: OtherWords): string {
  const end = text.indexOf("\n---\n", 4);
  const change = (line: string) => line.replace(PROSE, (word) => words.for(word));
  const front = shifted(text.slice(0, end), back)
    .split("\n")
    .map((line) =>
      line.replace(/^(\s*(?:title|summary): )(.*)$/, (_, key, said) => key + change(said)),
    );
  return front.join("\n") + change(shifted(text.slice(end), back));
}

function shifted(text: string, back: number): string {
  const before = (year: string) => String(Number(year) - back);
  return text.replace(/(?<![\d/])20[12]\d(?=-\d\d-\d\d)/g, before);
}

/** Hostile strings: those of the corpora beside the project where they are, and always our own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./cli.ts";
import { shared } from "./shared.ts";

/** Written for these tests: a way out of each place in which a string stands, and what parsers trip over. */
const OWN = "tests/fixtures/strings/hostile.json";

const stringsIn = (file: string) => JSON.parse(readFileSync(file, "utf8")) as string[];

/** Ours, always tried whole. */
export function ownStrings(): readonly string[] {
  return stringsIn(join(PROJECT, OWN));
}

/** Each string of the corpora once, in their order, without ours; none where there are no corpora. */
export function corpusStrings(): readonly string[] {
  const naughty = shared("hostile/naughty-strings.json");
  const payloads = shared("hostile/xss-payloads.txt");
  const all = [
    ...(naughty === undefined ? [] : stringsIn(naughty)),
    ...(payloads === undefined ? [] : readFileSync(payloads, "utf8").split("\n")),
  ];
  const own = new Set(ownStrings());
  return [...new Set(all)].filter((text) => !own.has(text));
}

/** Some `count` of them at least, if there are so many, evenly spread. */
export function everyNth<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0);
}

/** The strings in runs of `size`, the last one shorter. */
export function inRuns<T>(all: readonly T[], size: number): (readonly T[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, run) => all.slice(run * size, (run + 1) * size));
}

/** The same without halves of signs, which no address can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

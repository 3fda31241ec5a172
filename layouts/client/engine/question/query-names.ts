/** Finds the vocabulary's names in a question: a run of words that is what somebody or some place is called. */
import { planOf } from "../../../../scripts/site-plan.ts";
import type { FiledValue } from "../files/opened-catalogue.ts";
import type { NamedRun, TypedWord } from "./clauses.ts";
import { keyOf, partsOf, type Stems } from "./query-terms.ts";

/** Names of more words, and further names of the same, are not looked for: each may cost a leaf. */
const LONGEST = 6;
const MOST_OTHERS = 12;

const known = new WeakMap<FiledValue, readonly string[]>();

/** The longest names in the question, from left to right; no word belongs to two of them. */
export function namedRuns(
  words: readonly TypedWord[],
  filed: readonly FiledValue[],
  stems: Stems,
): NamedRun[] {
  const wanted = new Map<string, FiledValue[]>();
  for (let from = 0; from < words.length; from++)
    for (let to = endOfRun(words, from); to > from; to--) wanted.set(keyOfRun(words, from, to), []);
  if (wanted.size === 0) return [];
  for (const value of filed)
    if (planOf(value.facet).isNamed)
      for (const key of new Set([...keysOf(value), ...surnamesOf(value)]))
        wanted.get(key)?.push(value);
  const runs: NamedRun[] = [];
  for (let from = 0; from < words.length; ) {
    let to = endOfRun(words, from);
    while (to > from && wanted.get(keyOfRun(words, from, to))?.length === 0) to--;
    const values = wanted.get(keyOfRun(words, from, to)) ?? [];
    if (to > from) runs.push(runOf({ words, from, to, values, stems }));
    from = Math.max(to, from + 1);
  }
  return runs;
}

/** How far a name that begins here can go: phrases are no part of one, and an excluded word is one alone. */
function endOfRun(words: readonly TypedWord[], from: number): number {
  if (words[from]?.isExcluded === true) return words[from].isPhrase ? from : from + 1;
  let to = from;
  while (to < words.length && to - from < LONGEST && isPlain(words[to])) to++;
  return to;
}

function isPlain(word: TypedWord | undefined): boolean {
  return word !== undefined && !word.isPhrase && !word.isExcluded;
}

function keyOfRun(words: readonly TypedWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .flatMap(({ parts }) => parts.map(({ surface }) => surface))
    .join(" ");
}

/** The names of a value as they are compared; a segment's values are asked with every question. */
export function keysOf(value: FiledValue): readonly string[] {
  let keys = known.get(value);
  if (keys === undefined) {
    keys = [...new Set(value.names.map(keyOf))];
    known.set(value, keys);
  }
  return keys;
}

/** Readers type surnames. A short one is too often a word, or a part of another name. */
const SHORTEST = 4;

function surnamesOf({ facet, names }: FiledValue): string[] {
  if (planOf(facet).who !== "person") return [];
  return names.map((name) => keyOf(surnameOf(name))).filter((key) => key.length >= SHORTEST);
}

function surnameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

interface NameCandidate {
  readonly words: readonly TypedWord[];
  readonly from: number;
  readonly to: number;
  readonly values: readonly FiledValue[];
  readonly stems: Stems;
}

function runOf({ words, from, to, values, stems }: NameCandidate): NamedRun {
  const said = keyOfRun(words, from, to);
  const names = new Map<string, string>();
  for (const value of values) {
    const isWhole = keysOf(value).includes(said);
    for (const whole of value.names) {
      const name = isWhole ? whole : surnameOf(whole);
      if (!names.has(keyOf(name))) names.set(keyOf(name), name);
    }
  }
  names.delete(said);
  const others = [...names.values()].slice(0, MOST_OTHERS);
  return {
    from,
    to,
    text: words
      .slice(from, to)
      .map(({ text }) => text)
      .join(" "),
    filed: values,
    others: others.map((name) => ({ name, parts: partsOf(name, stems) })),
  };
}

/** Finds a term by another of its names: "Kiev" is Kyiv's, and whoever writes it can be told. */
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Terms } from "./vocabulary.ts";

/** The id of the term that has this name, in any language, or is so called; undefined for none or several. */
export function idByName(name: string, terms: Terms): string | undefined {
  const wanted = fold(name);
  const ids = [...terms].flatMap(([id, { name: own, names, aka }]) =>
    [own, ...names.values(), ...aka].some((one) => fold(one) === wanted) ? [id] : [],
  );
  return ids.length === 1 ? ids[0] : undefined;
}

/** " Write `kyiv`." for another name of a term, else the nearest id as a question, else "". */
export function hintFor(written: string, terms: Terms): string {
  const id = idByName(written, terms);
  return id === undefined ? didYouMean(written, terms.keys()) : ` Write \`${id}\`.`;
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Finds a term by another of its names: "Kiev" is Kyiv's, and whoever writes it can be told. */
import { adviser } from "../../diagnostics/suggest.ts";
import type { Terms } from "./terms.ts";

/** The id of the term that has this name, in any language, or is so called; undefined for none or several. */
export function idByName(name: string, terms: Terms): string | undefined {
  let ids = idsByName.get(terms);
  if (ids === undefined) {
    ids = foldAll(terms);
    idsByName.set(terms, ids);
  }
  return ids.get(foldedName(name));
}

/** Folding a vocabulary for each unknown word of a file would take minutes where both are long. */
const idsByName = new WeakMap<Terms, Map<string, string | undefined>>();

/** Ids by folded name; undefined where several have it. */
function foldAll(terms: Terms): Map<string, string | undefined> {
  const ids = new Map<string, string | undefined>();
  for (const [id, { name, names, aka }] of terms)
    for (const folded of new Set([name, ...names.values(), ...aka].map(foldedName)))
      ids.set(folded, ids.has(folded) ? undefined : id);
  return ids;
}

/** The id of the term with this Wikidata id; undefined for none or several. */
export function idByQid(qid: string, terms: Terms): string | undefined {
  let ids = idsByQid.get(terms);
  if (ids === undefined) {
    ids = new Map();
    for (const [id, term] of terms)
      if (term.qid !== undefined) ids.set(term.qid, ids.has(term.qid) ? undefined : id);
    idsByQid.set(terms, ids);
  }
  return ids.get(qid);
}

const idsByQid = new WeakMap<Terms, Map<string, string | undefined>>();

/** For a list of findings: " Write `kyiv`." for another name of a term, else the nearest id as a question, else "". */
export function hinter(terms: Terms): (written: string) => string {
  const didYouMean = adviser();
  return (written) => {
    const id = idByName(written, terms);
    return id === undefined ? didYouMean(written, terms.keys()) : ` Write \`${id}\`.`;
  };
}

/** A name as it is compared: small letters without marks and signs. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

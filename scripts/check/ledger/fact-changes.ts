/** Compares the facts of a text with those that were published, and says the difference as an editor would. */

import { shown } from "../yaml/repeat-words.ts";
import { spokenForms } from "./fact-dates.ts";
import { withoutRegrouped } from "./fact-scales.ts";
import { wordsOf } from "./fact-words.ts";
import { countsOf, FACT_KINDS, type FactKind, type Facts } from "./facts.ts";
import { isSealed } from "./seal.ts";
import { ratingsApart, sourcesApart } from "./shown-source.ts";

/** What went and what came, of one kind; at least one of them is not empty. */
export interface FactChange {
  readonly kind: FactKind;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** How many words of a kind a message names. */
const NAMED = 3;

/**
 * What changed between two texts in a language. No change is: a fact that is said once more or once less while
 * nothing takes its place, except a negation; a weekday that became its own date; a link on a name that
 * stood there; a source more; a number in words for one in digits. What a side does not know is not compared.
 */
export function changesOf(before: Facts, after: Facts, lang: string): FactChange[] {
  const changes = FACT_KINDS.flatMap((kind) => {
    const old = before[kind];
    const now = after[kind];
    if (old === undefined || now === undefined) return [];
    const change = changeOf(kind, old, now);
    if (kind === "quantities") return [exchanged(change)];
    if (kind === "numbers") return [{ ...change, ...withoutRegrouped(change) }];
    return [kind === "names" ? withoutNumbers(change, lang) : change];
  });
  return withoutRepeated(withoutRespelt(changes, lang)).filter(
    ({ gone, come }) => gone.length + come.length > 0,
  );
}

/** What changed, from the first to the last, as a sentence begins with it. */
export function sayChanges(changes: readonly FactChange[]): string {
  return changes
    .map(sayChange)
    .join("; ")
    .replace(/^a former/, "A former");
}

/** "“50” became “60”", "“not” is gone", "“Kerry” is new", "rating C3 became A2", "a former name is gone". */
export function sayChange(change: FactChange): string {
  if (change.kind !== "sources") return say(change.gone, change.come);
  const { gone, come, isRating } = sourcesApart(change.gone, change.come);
  const ratings = ratingsApart(change.gone, change.come);
  if (!isRating && ratings !== undefined)
    return `${say(gone, come)}, and rating ${ratings[0]} became ${ratings[1]}`;
  if (!isRating) return say(gone, come);
  const old = gone.join();
  const now = come.join();
  if (old === "") return `rating ${now} is new`;
  return now === "" ? `rating ${old} is gone` : `rating ${old} became ${now}`;
}

function say(gone: readonly string[], come: readonly string[]): string {
  if (gone.length === 1 && come.length === 1) return `${quoted(gone)} became ${quoted(come)}`;
  const is = (words: readonly string[]) => (words.length === 1 ? "is" : "are");
  return [
    gone.length === 0 ? "" : `${quoted(gone)} ${is(gone)} gone`,
    come.length === 0 ? "" : `${quoted(come)} ${is(come)} new`,
  ]
    .filter((said) => said !== "")
    .join(" and ");
}

function changeOf(kind: FactKind, before: string, after: string): FactChange {
  if (before === after) return { kind, gone: [], come: [] };
  const old = countsOf(before, kind);
  const now = countsOf(after, kind);
  const less = [...old.keys()].filter((word) => (now.get(word) ?? 0) < (old.get(word) ?? 0));
  const more = [...now.keys()].filter((word) => (old.get(word) ?? 0) < (now.get(word) ?? 0));
  // A negation more or less turns a statement round. Of all else a count says nothing unless one took another's place.
  const isExchange = kind === "negations" || (less.length > 0 && more.length > 0);
  const gone = isExchange ? less : less.filter((word) => !now.has(word));
  const come = isExchange ? more : more.filter((word) => !old.has(word));
  const isLinked = gone.length === 0 && come.every((word) => /^(?:who|place):/.test(word));
  // Another source for what stood there takes nothing back.
  const isAdded = kind === "sources" && gone.length === 0;
  return { kind, gone, come: isLinked || isAdded ? [] : come };
}

/** "Once" and "first" may go, and are no change until another comes instead; a limit or a minus stands for itself. */
function exchanged({ kind, gone, come }: FactChange): FactChange {
  if (gone.length > 0 && come.length > 0) return { kind, gone, come };
  const isSign = (word: string) => /^(?:[-≥≤<>]|minus$|.*\+$)/.test(word);
  return { kind, gone: gone.filter(isSign), come: come.filter(isSign) };
}

/** A line may be older than the knowledge that "Two" is no name. */
function withoutNumbers({ kind, gone, come }: FactChange, lang: string): FactChange {
  const { read } = wordsOf(lang);
  const isName = (word: string) =>
    read(word).number === undefined && read(word).negation === undefined;
  return { kind, gone: gone.filter(isName), come: come.filter(isName) };
}

/** Takes out dates that are only said otherwise: "Thursday" became `2025-06-05`, which was a Thursday. */
function withoutRespelt(changes: readonly FactChange[], lang: string): readonly FactChange[] {
  const dates = changes.find(({ kind }) => kind === "dates");
  if (dates === undefined) return changes;
  const respelt = new Set<string>();
  const spoken = (from: readonly string[], to: readonly string[]) => {
    const others = new Set(to);
    for (const date of from.filter((word) => /^\d{3,}/.test(word))) {
      const forms = spokenForms(date, lang);
      const found = forms.filter((form) => others.has(form));
      // A year alone is too little to say which date became which.
      if (found.length === 0) continue;
      if (found.every((form) => /^\d+$/.test(form)) && forms.length > 1) continue;
      for (const word of [date, ...forms]) respelt.add(word);
    }
  };
  spoken(dates.come, dates.gone);
  spoken(dates.gone, dates.come);
  const keep = (words: readonly string[]) => words.filter((word) => !respelt.has(word));
  return changes.map(({ kind, gone, come }) =>
    kind === "dates" || kind === "numbers"
      ? { kind, gone: keep(gone), come: keep(come) }
      : { kind, gone, come },
  );
}

/** Takes out figures whose number or name is said to have changed already: "60" became "90", and so "≥60" did. */
function withoutRepeated(changes: readonly FactChange[]): readonly FactChange[] {
  const said = (side: "gone" | "come") =>
    new Set(
      changes.flatMap((change) =>
        /^(?:figures|quantities)$/.test(change.kind) ? [] : change[side],
      ),
    );
  const gone = said("gone");
  const come = said("come");
  const isRepeated = (word: string, words: ReadonlySet<string>) =>
    words.has(word) || words.has(/[$€£¥₽﷼]?\d[\d.,:]*/.exec(word)?.[0] ?? word);
  return changes.map((change) => {
    if (!/^(?:figures|quantities)$/.test(change.kind)) return change;
    return {
      kind: change.kind,
      gone: change.gone.filter((word) => !isRepeated(word, gone)),
      come: change.come.filter((word) => !isRepeated(word, come)),
    };
  });
}

function quoted(words: readonly string[]): string {
  const sealed = words.filter(isSealed).length;
  const clear = words.filter((word) => !isSealed(word));
  const former = sealed === 1 ? "a former name" : `${sealed} former names`;
  const named = clear.slice(0, NAMED).map((word) => `“${shown(word.replaceAll("_", " "))}”`);
  const more = clear.length - named.length;
  const all = sealed === 0 ? named : [...named, former];
  if (more > 0) return `${all.join(", ")} and ${more} more`;
  const last = all.pop() ?? "";
  return all.length === 0 ? last : `${all.join(", ")} and ${last}`;
}

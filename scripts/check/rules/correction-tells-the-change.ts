import type { Briefing } from "../briefing.ts";
import { oldSides } from "../language/said-instead.ts";
import { type FactChange, sayChanges } from "../ledger/fact-changes.ts";
import { spokenForms } from "../ledger/fact-dates.ts";
import { countsOf, FACT_KINDS, factsOf, findFacts } from "../ledger/facts.ts";
import type { LedgerLine } from "../ledger/ledger.ts";
import { neverShown } from "../ledger/never-shown.ts";
import { isSealed, isShown } from "../ledger/seal.ts";
import { sourcesApart } from "../ledger/shown-source.ts";
import { lineOf, sincePublished } from "../ledger/since-published.ts";
import { whyNotPublic } from "../ledger/successor.ts";
import { visibleTextOf } from "../ledger/visible-text.ts";
import type { ArchiveRule } from "../rule.ts";
import { oldestFirst } from "../schema/note-order.ts";
import type { Finding } from "../yaml/finding.ts";
import { shown } from "../yaml/repeat-words.ts";

export const correctionTellsTheChange: ArchiveRule = {
  id: "correction-tells-the-change",
  reason:
    "A note about one mistake lets every other change pass beside it. What changed stands in the note, and what the note says was there before is there no longer.",
  level: "warning",
  *check(briefing, { ledger, settings, textOf, now }) {
    const { meta, broken, path } = briefing;
    const line = meta.corrections.length === 0 ? undefined : lineOf(briefing, ledger);
    if (
      line === undefined ||
      line.withdrawn === true ||
      meta.corrections.length <= line.corrections ||
      meta.status === "withdrawn" ||
      broken.size > 0 ||
      whyNotPublic(briefing, { settings, now }) !== undefined
    )
      return;
    const lang = meta.lang ?? settings.lang;
    const text = textOf(path);
    yield* checkNotes(briefing, line, text);
    yield* checkOldSides(briefing, line, lang);
    const { changes } = sincePublished(briefing, line, { text, lang }) ?? { changes: [] };
    const told = toldIn(briefing, line, lang);
    const untold = changes.flatMap((change) => untoldOf(change, told) ?? []);
    if (untold.length === 0) return;
    yield {
      field: ["corrections", newNotes(meta, line.corrections).at(-1)?.[0] ?? 0, "text"],
      message: `${sayChanges(untold)} since readers first saw this, and no new note says so. Name it in \`text:\` or \`was:\`.`,
    };
  },
};

/** What was there before stands there no longer. A word or two may stand elsewhere by right, once anything changed. */
function* checkNotes(
  { meta, textHash }: Briefing,
  line: LedgerLine,
  file: string,
): Generator<Finding> {
  const texts = visibleTextOf(meta, file).map(({ text }) => spaced(text));
  for (const [index, { was, kind }] of newNotes(meta, line.corrections)) {
    if (was === undefined || kind === "retraction") continue;
    const words = spaced(was);
    const isAsked = words.split(" ").length >= 3 || isShown(line, textHash);
    if (!isAsked || !texts.some((text) => text.includes(words))) continue;
    yield {
      field: ["corrections", index, "was"],
      message: `“${shown(was)}” is said to have stood here before, and the text still has it. Mend the text, or quote the words that are gone.`,
    };
  }
}

/** A figure that a note says stood here before was in what readers saw: find-and-replace changes the note, too. */
function* checkOldSides({ meta }: Briefing, line: LedgerLine, lang: string): Generator<Finding> {
  for (const [index, { text, was, kind }] of newNotes(meta, line.corrections)) {
    if (kind === "retraction") continue;
    const sides = [
      { field: "was", old: was ?? "" },
      ...oldSides(text).map((old) => ({ field: "text", old })),
    ];
    for (const { field, old } of sides) {
      const never = neverShown(old, line, lang);
      if (never === undefined) continue;
      yield {
        field: ["corrections", index, field],
        message: `“${shown(never)}” is said to have stood here before, and readers were never shown it. Quote what they saw: a find-and-replace may have changed the note, too.`,
      };
      break;
    }
  }
}

/** The notes since a publication, with their places: the latest by their dates, for desks write at either end. */
function newNotes({ corrections }: Briefing["meta"], from: number) {
  return oldestFirst(corrections).slice(from);
}

interface NoteTexts {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly lang: string;
}

/** The words of the new notes, and their facts. */
function toldIn({ meta }: Briefing, line: LedgerLine, lang: string): NoteTexts {
  const pieces = newNotes(meta, line.corrections)
    .flatMap(([, { text, was = "" }]) => [text, was])
    .map((text) => ({ text, things: [] }));
  const facts = factsOf(findFacts(pieces, lang));
  const words = new Set(
    FACT_KINDS.flatMap((kind) => [...countsOf(facts[kind] ?? "", kind).keys()]),
  );
  // A sealed name is told where a note has it, and only who has the key sees that.
  for (const name of countsOf(facts.names ?? "", "names").keys())
    words.add(line.seal?.word(line.id, "names", name) ?? name);
  return { text: spaced(pieces.map(({ text }) => text).join("\n")).toLowerCase(), words, lang };
}

/** What of a change no note names. Where one took another's place, the new one is enough. */
function untoldOf(change: FactChange, told: NoteTexts): FactChange | undefined {
  const { kind } = change;
  if (kind === "negations") return undefined;
  if (kind === "sources") {
    const { gone, come } = sourcesApart(change.gone, change.come);
    // What a sealed source was called, no note can be asked for.
    const isTold = [...gone, ...come].some(
      (word) => isSealed(word) || told.text.includes(word.toLowerCase()),
    );
    return isTold ? undefined : change;
  }
  const isTold = (word: string) => isWordTold(word, told);
  const come = change.come.filter((word) => !isTold(word));
  const gone = change.gone.filter((word) => !isTold(word));
  if (come.length === 0 && (gone.length === 0 || change.come.length > 0)) return undefined;
  // "Not 50" says of the pair enough, too.
  if (change.gone.length === 1 && change.come.length === 1 && gone.length === 0) return undefined;
  return { kind, gone, come };
}

function isWordTold(word: string, { text, words, lang }: NoteTexts): boolean {
  if (words.has(word)) return true;
  // A note names a country, and nobody reads its code.
  if (/^place:[A-Z]{2}$/.test(word)) return true;
  const link = /^(?:who|place):(.*)$/.exec(word)?.[1];
  if (link !== undefined) return text.includes(link.replaceAll("-", " ").toLowerCase());
  if (/^\d{4}-/.test(word))
    return spokenForms(word, lang).some((form) => !/^\d+$/.test(form) && words.has(form));
  return /^\p{L}/u.test(word) && text.includes(word.replaceAll("_", " ").toLowerCase());
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

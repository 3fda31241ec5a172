/** What the word under the cursor is: a field's description, or what an id or key stands for. */

import { ownWords } from "./briefing-words.ts";
import { FORMS, type Form, formsAt } from "./form.ts";
import { partsOf } from "./loose-parts.ts";
import type { OfferedWord, Words } from "./offered-words.ts";
import { yamlCursor } from "./yaml-cursor.ts";

export interface Hover {
  /** Plain text: it holds the words of strangers. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What stands at `offset` of a briefing's text. Never throws, whatever the text. */
export function hoverAt(text: string, offset: number, archive: Words): Hover | undefined {
  return hoverIn({ text, form: FORMS.briefing }, offset, archive);
}

/** The same of a page of the desk's own. */
export function pageHoverAt(text: string, offset: number, archive: Words): Hover | undefined {
  return hoverIn({ text, form: FORMS.page }, offset, archive);
}

function hoverIn(
  { text, form }: { readonly text: string; readonly form: Form },
  offset: number,
  archive: Words,
): Hover | undefined {
  const { yaml, yamlStart, yamlEnd, bodyStart } = partsOf(text);
  if (offset >= yamlStart && offset <= yamlEnd) {
    const place = { form, words: archive, sources: () => ownWords(yaml).sources };
    return moved(hoverInYaml(yaml, offset - yamlStart, place), yamlStart);
  }
  if (offset < bodyStart || offset > text.length) return undefined;
  const word = wordAt(text, offset);
  const before = text.slice(Math.max(bodyStart, word.from - 100), word.from);
  const own = () => ownWords(yaml);
  const list = /(?:\[@|[;,]\s*@)$/.test(before)
    ? own().sources
    : /\]\(place:$/.test(before)
      ? archive.place
      : /\]\(who:$/.test(before)
        ? [...own().entities, ...archive.person]
        : /\]\(brief:$/.test(before)
          ? archive.briefing
          : [];
  return shown(word, meaningOf(word.id, list));
}

/** What stands at `offset` of `archive.yaml` or of a file of the vocabulary. */
export function settingsHoverAt(
  text: string,
  offset: number,
  { kind, words }: { kind: "archive" | "vocabulary"; words: Words },
): Hover | undefined {
  return hoverInYaml(text, offset, { form: FORMS[kind], words, sources: () => [] });
}

interface HoverPlace {
  readonly form: Form;
  readonly words: Words;
  readonly sources: () => readonly OfferedWord[];
}

function hoverInYaml(yaml: string, offset: number, place: HoverPlace): Hover | undefined {
  const word = wordAt(yaml, offset);
  if (word.id === "") return undefined;
  const isKey = /^["']?\s*:(?:\s|$)/.test(yaml.slice(word.to, word.to + 50));
  const cursor = yamlCursor(yaml, isKey ? word.from : word.to);
  if (cursor === undefined) return undefined;
  const path = isKey ? [...cursor.path, word.id] : cursor.path;
  const forms = formsAt(place.form, path);
  const named = forms.flatMap(({ refers }) =>
    refers === undefined ? [] : refers === "source" ? place.sources() : place.words[refers],
  );
  const meaning = isKey ? undefined : meaningOf(word.id, named);
  return shown(word, meaning ?? forms.find(({ description }) => description)?.description);
}

interface WordAt {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Longer than any id; a text without a space is not searched from end to end. */
const LONGEST = 200;

function wordAt(text: string, offset: number): WordAt {
  const before = /[\w.-]*$/.exec(text.slice(Math.max(0, offset - LONGEST), offset))?.[0] ?? "";
  const behind = /^[\w.-]*/.exec(text.slice(offset, offset + LONGEST))?.[0] ?? "";
  return { id: before + behind, from: offset - before.length, to: offset + behind.length };
}

function meaningOf(id: string, words: readonly OfferedWord[]): string | undefined {
  const word = words.find((known) => known.id === id);
  return word === undefined ? undefined : [word.name, ...word.aka].join(" · ");
}

function shown({ from, to }: WordAt, text: string | undefined): Hover | undefined {
  return text === undefined || text === "" ? undefined : { text, from, to };
}

function moved(hover: Hover | undefined, by: number): Hover | undefined {
  return hover && { ...hover, from: hover.from + by, to: hover.to + by };
}

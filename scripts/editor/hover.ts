/** What the word under the cursor is: a field's description, or what an id or key stands for. */

import { ownWords } from "./briefing-words.ts";
import { FORMS } from "./form.ts";
import { partsOf } from "./loose-parts.ts";
import {
  hasFrontMatter,
  type Named,
  type NamingFile,
  namedAt,
  wordAt,
  yamlPlace,
} from "./named-at.ts";
import type { KnownWords, OfferedWord } from "./offered-words.ts";

export interface Hover {
  /** Plain text: it holds the words of strangers. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What stands at `offset` of a file. Never throws, whatever the text. */
export function hoverAt(file: NamingFile, offset: number, archive: KnownWords): Hover | undefined {
  if (offset < 0 || offset > file.text.length) return undefined;
  const named = namedAt(file, offset);
  const meaning = named?.isDefinition === false ? meaningOf(named, file, archive) : undefined;
  if (named !== undefined && meaning !== undefined) return shown(named, meaning);
  const { yaml, yamlStart, yamlEnd } = yamlOf(file);
  if (offset < yamlStart || offset > yamlEnd) return undefined;
  const word = wordAt(yaml, offset - yamlStart);
  const forms = word.id === "" ? [] : (yamlPlace(FORMS[file.kind], yaml, word)?.forms ?? []);
  const described = forms.find(({ description }) => description)?.description;
  return shown({ from: word.from + yamlStart, to: word.to + yamlStart }, described);
}

function yamlOf(file: NamingFile) {
  const { text } = file;
  if (hasFrontMatter(file)) return partsOf(text);
  return { yaml: text, yamlStart: 0, yamlEnd: text.length };
}

function meaningOf({ kind, id }: Named, file: NamingFile, archive: KnownWords): string | undefined {
  const own = () => ownWords(yamlOf(file).yaml);
  const lists: Readonly<Record<Named["kind"], () => readonly OfferedWord[]>> = {
    topic: () => archive.topic,
    place: () => archive.place,
    party: () => [...(file.kind === "briefing" ? own().entities : []), ...archive.person],
    source: () => own().sources,
    briefing: () => archive.briefing,
    rule: () => archive.rule,
    anchor: () => [],
  };
  const word = lists[kind]().find((known) => known.id === id);
  return word === undefined ? undefined : [word.name, ...word.aka].join(" · ");
}

function shown(
  { from, to }: Pick<Hover, "from" | "to">,
  text: string | undefined,
): Hover | undefined {
  return text === undefined || text === "" ? undefined : { text, from, to };
}

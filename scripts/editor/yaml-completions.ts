/** What to offer at a cursor in YAML: the fields of a mapping, the words of a value. */
import { type Completion, offer, type ReplacedText, spanOf } from "./completion.ts";
import { type Form, formsAt } from "./form.ts";
import type { KnownWords, OfferedWord } from "./offered-words.ts";
import { yamlCursor } from "./yaml-cursor.ts";
import type { YamlCursor } from "./yaml-place.ts";

/** A text of which the part from `start` to `end` is YAML. */
export interface InYaml {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface OfferedWords {
  readonly form: Form;
  readonly words: KnownWords;
  /** Read only where a source is due. */
  readonly sources: () => readonly OfferedWord[];
}

export function yamlCompletions(
  { text, start, end }: InYaml,
  at: number,
  offered: OfferedWords,
): readonly Completion[] {
  const cursor = yamlCursor(text.slice(start, end), at - start);
  if (cursor === undefined) return [];
  const span = spanOf(text, at, cursor.word);
  const forms = formsAt(offered.form, cursor.path);
  const values = forms.flatMap((form) => valuesOf(form, { cursor, span, offered }));
  const fields =
    cursor.slot === "start"
      ? forms.flatMap((form) => [
          ...fieldsOf(form, cursor, span),
          ...keysOf(form, { cursor, span, offered }),
        ])
      : [];
  return [...fields, ...distinct(values)];
}

function fieldsOf(
  { properties = {} }: Form,
  { siblings }: YamlCursor,
  span: ReplacedText,
): Completion[] {
  return Object.entries(properties)
    .filter(([name]) => !siblings.has(name))
    .map(([name, { title = "", description = "" }]) => ({
      label: name,
      insert: `${name}: `,
      detail: title,
      description,
      kind: "field",
      filter: name,
      ...span,
    }));
}

/** The keys of a mapping whose keys name something: rules, in the settings. */
function keysOf(
  { propertyNames }: Form,
  { cursor, span, offered: { words } }: CompletionPlace,
): Completion[] {
  const refers = propertyNames?.refers;
  if (refers === undefined || refers === "source") return [];
  const free = words[refers].filter(({ id }) => !cursor.siblings.has(id));
  return offer(free, span, (id) => `${id}: `);
}

interface CompletionPlace {
  readonly cursor: YamlCursor;
  readonly span: ReplacedText;
  readonly offered: OfferedWords;
}

/** The words of a value; of a list's items in brackets where the list is still to be opened. */
function valuesOf(form: Form, place: CompletionPlace): Completion[] {
  if (form.items !== undefined && place.cursor.slot === "value") {
    return formsAt(form.items, []).flatMap((item) =>
      wordsOf(item, place).map((choice) => ({
        ...choice,
        insert: `[${choice.insert}]`,
        filter: `[${choice.filter}`,
      })),
    );
  }
  return wordsOf(form, place);
}

function wordsOf(form: Form, { span, offered: { words, sources } }: CompletionPlace): Completion[] {
  const { refers, description = "", default: byDefault } = form;
  if (refers !== undefined) return offer(refers === "source" ? sources() : words[refers], span);
  return (form.enum ?? []).map((word) => ({
    label: word,
    insert: word,
    detail: word === byDefault ? "when absent" : "",
    description,
    kind: "choice",
    filter: word,
    ...span,
  }));
}

/** A choice that two forms of a value have (a name, a list of names) is offered once. */
function distinct(choices: readonly Completion[]): Completion[] {
  return [...new Map(choices.map((choice) => [choice.insert, choice])).values()];
}

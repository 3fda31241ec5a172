/** JSON Schemas (draft 7) for editors: the format's alone, or with the words of one archive. */
import type { Referent } from "../check/schema/refers.ts";
import { FORMS, type Form } from "./form.ts";
import type { KnownWords, OfferedWord } from "./offered-words.ts";

export type SchemaName = keyof typeof FORMS;

const TITLES: Readonly<Record<SchemaName, string>> = {
  briefing: "The front matter of a Dateline briefing",
  page: "The front matter of a page of a Dateline archive",
  archive: "Settings of a Dateline archive",
  vocabulary: "Vocabulary of a Dateline archive",
};

/** A schema as the text of its file. Without words it says the same for every archive. */
export function schemaText(name: SchemaName, words?: KnownWords): string {
  const definitions = words === undefined ? {} : definitionsOf(words);
  const used = new Set<string>();
  const body = written(FORMS[name], (named) => {
    if (definitions[named] === undefined) return {};
    used.add(named);
    // Draft 7 passes over what stands beside a `$ref`; inside `allOf` both count.
    return { allOf: [{ $ref: `#/definitions/${named}` }] };
  });
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    ...body,
    title: TITLES[name],
    ...(used.size === 0
      ? {}
      : { definitions: Object.fromEntries([...used].sort().map((id) => [id, definitions[id]])) }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function definitionsOf(words: KnownWords): Readonly<Record<string, Form>> {
  const offered = Object.entries(words).filter(([, list]) => list.length > 0);
  return Object.fromEntries(
    offered.map(([named, list]) => [
      named,
      // A writer or a party need not be in the vocabulary, so those in it are a suggestion.
      named === "person" || named === "party"
        ? { examples: list.map(({ id }) => id) }
        : choiceOf(list),
    ]),
  );
}

function choiceOf(words: readonly OfferedWord[]): Form {
  return { enum: words.map(({ id }) => id), enumDescriptions: words.map(({ name }) => name) };
}

/** A form with its references as `refer` states them, and texts as YAML gives them. */
function written(form: Form, refer: (named: Referent) => Form): Form {
  const inner = (part: Form) => written(part, refer);
  const { refers, properties, propertyNames, additionalProperties, items, anyOf, ...rest } = form;
  return {
    ...rest,
    ...(form.type === "string" ? { type: typesOf(form) } : {}),
    ...(refers === undefined ? {} : refer(refers)),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inner) }),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(properties === undefined ? {} : { properties: mapValues(properties, inner) }),
    ...(propertyNames === undefined ? {} : { propertyNames: inner(propertyNames) }),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            additionalProperties === false ? false : inner(additionalProperties),
        }),
  };
}

/** We read every value as text; an editor's YAML reads `2022` as a number, and must not complain. */
function typesOf({ pattern = "", enum: words }: Form): string | readonly string[] {
  if (words !== undefined) return "string";
  const matches = new RegExp(pattern);
  const types = ["string", ...(matches.test("2022") ? ["number"] : [])];
  return matches.test("true") ? [...types, "boolean"] : types.length === 1 ? "string" : types;
}

function mapValues(record: Readonly<Record<string, Form>>, map: (form: Form) => Form) {
  return Object.fromEntries(Object.entries(record).map(([name, form]) => [name, map(form)]));
}

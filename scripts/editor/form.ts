/** The checked types as plain data: JSON Schema nodes to walk, made from the same zod types that check. */
import * as z from "zod";
import { settings } from "../check/archive/settings.ts";
import { pageFields } from "../check/own/page-schema.ts";
import type { Referent } from "../check/schema/refers.ts";
import { frontMatter } from "../check/schema/schema.ts";
import { termsByText } from "../check/schema/vocabulary.ts";

/** A node of JSON Schema, as far as our types use it. */
export interface Form {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  /** What VS Code and Red Hat's YAML extension show beside each word of `enum`. */
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly string[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Form>>;
  readonly propertyNames?: Form;
  readonly additionalProperties?: false | Form;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
  readonly allOf?: readonly Form[];
  readonly $ref?: string;
  /** What its texts name; no keyword of JSON Schema, and taken out of what is written. */
  readonly refers?: Referent;
}

/** A type as data: what may be written, before defaults. */
function formOf(schema: z.ZodType): Form {
  const { $schema: _, ...form } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      // zod leaves out the examples of a text that is parsed further, for they might be of its result.
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
  return form as Form;
}

export const FORMS = {
  /** The front matter of a briefing. */
  briefing: formOf(frontMatter),
  /** The front matter of a page of the desk's own. */
  page: formOf(pageFields),
  /** `archive.yaml`. */
  archive: formOf(settings),
  /** A file of `vocabulary/`. */
  vocabulary: formOf(termsByText),
} as const;

/** A step from a value into one of its parts: a key, or any item of a list. */
export type PathStep = string | typeof ITEM;
export const ITEM = Symbol("item of a list");

/** Every form that a value at a path may have; none when there can be no such value. */
export function formsAt(root: Form, path: readonly PathStep[]): readonly Form[] {
  let forms = branches(root);
  for (const step of path) {
    forms = forms.flatMap((form) => partOf(form, step)).flatMap(branches);
    if (forms.length === 0) return [];
  }
  return forms;
}

function partOf(form: Form, step: PathStep): readonly Form[] {
  if (step === ITEM) return form.items === undefined ? [] : [form.items];
  const { properties = {}, additionalProperties = false } = form;
  const known = Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (known !== undefined) return [known];
  return additionalProperties === false ? [] : [additionalProperties];
}

/** A choice stands for its alternatives, which keep its description where they have none. */
function branches(form: Form): readonly Form[] {
  if (form.anyOf === undefined) return [form];
  const { description } = form;
  return form.anyOf
    .flatMap(branches)
    .map((branch) => (description === undefined ? branch : { description, ...branch }));
}

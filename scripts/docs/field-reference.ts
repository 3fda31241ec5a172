/** The reference of every field, as Markdown tables made from the types that check. */
import { FORMS, type Form } from "../editor/form.ts";

/** Front matter first, then each mapping inside it, then the settings and the vocabulary. */
export function fieldReference(): string {
  const mappings = new Map<string, Form>();
  for (const form of Object.values(FORMS)) collect(form, mappings);
  const sections = [...mappings].map(([title, form]) => sectionOf(title, form));
  return `${[...sections, typesSection()].join("\n\n")}\n`;
}

/** Mappings with fields of their own, by title: each once, in the order in which they are met. */
function collect(form: Form, mappings: Map<string, Form>): void {
  const { title = "", properties } = form;
  if (properties !== undefined) {
    if (mappings.has(title)) return;
    mappings.set(title, form);
  }
  for (const part of partsOf(form)) collect(part, mappings);
}

function partsOf({ properties = {}, additionalProperties, items, anyOf = [] }: Form): Form[] {
  return [
    ...Object.values(properties),
    ...(additionalProperties ? [additionalProperties] : []),
    ...(items === undefined ? [] : [items]),
    ...anyOf,
  ];
}

function sectionOf(title: string, { properties = {}, required = [] }: Form): string {
  const rows = Object.entries(properties)
    // What must be there comes first; otherwise the order is the format's own.
    .sort(([a], [b]) => Number(required.includes(b)) - Number(required.includes(a)))
    .map(([name, form]) => {
      const shown = required.includes(name) ? `**\`${name}\`**` : `\`${name}\``;
      return `| ${shown} | ${cell(typeOf(form))} | ${cell(rulesOf(form))} |`;
    });
  const heading = title.charAt(0).toUpperCase() + title.slice(1);
  return [
    `### ${heading}`,
    "",
    "| field | type | what it is |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function typeOf(form: Form): string {
  const { title = "text", properties, additionalProperties, items, anyOf, refers } = form;
  if (anyOf !== undefined) return choiceOf(anyOf);
  if (items !== undefined) return `list: ${typeOf(items)}`;
  if (properties !== undefined) return title;
  if (additionalProperties)
    return `${form.propertyNames?.title ?? "word"} → ${typeOf(additionalProperties)}`;
  if (title === "key" && refers !== undefined) return `key of a ${refers}`;
  return form.enum === undefined ? title : form.enum.map((word) => `\`${word}\``).join(" · ");
}

/** "name, or a person, or a list of these". */
function choiceOf(branches: readonly Form[]): string {
  const single = branches.filter(({ items }) => items === undefined).map(typeOf);
  const lists = branches.flatMap(({ items }) => (items === undefined ? [] : [typeOf(items)]));
  const isOfThese = lists.length === 1 && lists[0] === single.join(", or ");
  return [...single, ...(isOfThese ? ["a list of these"] : lists)].join(", or ");
}

/** The description, and what holds when the field is absent. */
function rulesOf({ description = "", default: byDefault }: Form): string {
  const hasDefault = typeof byDefault === "string" && byDefault !== "";
  return hasDefault ? `${description} \`${byDefault}\` when absent.` : description;
}

/** How the small typed texts are written, one row a type. */
function typesSection(): string {
  const types = new Map<string, readonly string[]>();
  const visit = (form: Form): void => {
    const { title, examples } = form;
    if (title !== undefined && examples !== undefined) types.set(title, examples);
    for (const part of partsOf(form)) visit(part);
  };
  for (const form of Object.values(FORMS)) visit(form);
  const rows = [...types].map(
    ([title, examples]) => `| ${title} | ${examples.map((text) => `\`${text}\``).join(" ")} |`,
  );
  return ["### How values are written", "", "| type | as in |", "| --- | --- |", ...rows].join(
    "\n",
  );
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

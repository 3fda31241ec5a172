/** Reads citations back as strictly as the programs that they are for: what is not in its form is refused. */
import * as z from "zod";

/** Fields by name; those that may come again are lists. */
export type ReadFields = ReadonlyMap<string, readonly string[]>;

const PRINTS: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
};

/** The one entry of a BibTeX file, printed as TeX prints it. @throws where BibTeX or TeX would do anything else. */
export function readBibtex(text: string): ReadFields {
  const [whole, key = "", fields = ""] = /^@misc\{([\w-]+),\n([\s\S]*)\n\}\n$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`No entry: ${text}`);
  const found = new Map([["key", [key]]]);
  let rest = fields;
  while (rest !== "") {
    const [head, name = "", macro] = /^([a-z]+) = (?:([a-z]{3})(?=,|$)|(?=\{))/.exec(rest) ?? [];
    if (head === undefined) throw new Error(`No field: ${rest}`);
    rest = rest.slice(head.length);
    const end = macro === undefined ? endOfBraces(rest) : 0;
    const value = macro ?? rest.slice(1, end - 1);
    const names = name === "author" ? value.split(/(?<=\}) and (?=\{)/) : [value];
    found.set(name, name === "url" ? names : names.map(printed));
    rest = rest.slice(end);
    if (rest !== "" && !rest.startsWith(",\n")) throw new Error(`After a field: ${rest}`);
    rest = rest.slice(2);
  }
  return found;
}

/** BibTeX counts braces, and looks at no backslash before them. */
function endOfBraces(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at + 1;
  }
  throw new Error(`Braces are open: ${text}`);
}

function printed(value: string): string {
  const inner = /^\{([\s\S]*)\}$/.exec(value)?.[1] ?? value;
  const read =
    /\\([a-z]+)\{\}|\\([$&#%_])|(?<=[-`',<>!?])(\{\})(?=[-`',<>])|([-`',<>])(?=\4)|[!?](?=`)|[\\{}$&#%_~^\n]/g;
  return inner.replace(read, (found, command, sign, group) => {
    const prints = group === undefined ? (sign ?? PRINTS[command]) : "";
    if (prints === undefined) throw new Error(`TeX acts on ${found} in ${value}`);
    return prints;
  });
}

/** The one reference of an RIS file. @throws where a line is no field, or it has no end. */
export function readRis(text: string): ReadFields {
  const found = new Map<string, string[]>();
  const lines = text.split("\r\n");
  if (lines.pop() !== "" || lines.pop() !== "ER  - ") throw new Error(`No end: ${text}`);
  for (const line of lines) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n\u2028\u2029]*)$/.exec(line) ?? [];
    if (tag === undefined || value === undefined || tag === "ER")
      throw new Error(`No field: ${line}`);
    found.set(tag, [...(found.get(tag) ?? []), value]);
  }
  return found;
}

/**
 * As much of CSL's schema as we write, and nothing beside it: what is taken here, that takes too
 * (citation-style-language/schema, `schemas/input/csl-data.json` at 00412663).
 */
const CSL = z.tuple([
  z.strictObject({
    id: z.string(),
    type: z.literal("webpage"),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    title: z.string(),
    "container-title": z.string(),
    publisher: z.string(),
    issued: z.strictObject({
      "date-parts": z.tuple([z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)])]),
    }),
    URL: z.url(),
    language: z.string(),
    note: z.string().optional(),
  }),
]);

/** The one item of a file in CSL-JSON. @throws where CSL's schema has it otherwise. */
export function readCsl(text: string): z.output<typeof CSL>[0] {
  return CSL.parse(JSON.parse(text))[0];
}

/** The citations that a page offers as files, by their names: what a browser would save. */
export function filesOffered(html: string): ReadonlyMap<string, string> {
  const links = html.matchAll(
    /<a href="data:[a-z.+/-]+;charset=utf-8,([^"]*)" download="([^"]+)"/g,
  );
  return new Map(
    [...links].map(([, data = "", file = ""]) => [
      file.slice(file.lastIndexOf(".") + 1),
      decodeURIComponent(data),
    ]),
  );
}

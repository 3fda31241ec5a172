/** Judges JSON-LD by schema.org's vocabulary: that each type is one, has the property, and the property takes the value. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./cli.ts";

/** The vocabulary as types of TypeScript (`schema-dts`, Apache-2.0): the one place where it is installed whole. */
const TEXT = readFileSync(join(PROJECT, "node_modules/schema-dts/dist/schema.d.ts"), "utf8");

interface Type {
  readonly parents: readonly string[];
  /** What each property takes. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

/** Values that are texts in JSON. */
const TEXTS = ["Text", "URL", "Date", "DateTime", "IdReference"];

function readTypes(): Map<string, Type> {
  const types = new Map<string, Type>();
  // A type without properties of its own has no base but its parent's.
  for (const [, name = "", parents = ""] of TEXT.matchAll(
    /^export interface (\w+)Leaf extends ([\w, ]+) \{/gm,
  ))
    types.set(name, { parents: namesIn(parents), properties: new Map() });
  for (const [, name = "", parents = "", body = ""] of TEXT.matchAll(
    /^interface (\w+)Base extends ([^{]+)\{\n(.*?)^\}/gms,
  )) {
    const properties = [...body.matchAll(/^ {4}"([\w-]+)"\?: SchemaValue<([^,]+), /gm)].map(
      ([, property = "", takes = ""]) => [property, takes.split(" | ")] as const,
    );
    types.set(name, { parents: namesIn(parents), properties: new Map(properties) });
  }
  return types;
}

const namesIn = (parents: string) =>
  parents
    .split(",")
    .map((parent) => parent.trim())
    .filter((parent) => parent.endsWith("Base"))
    .map((parent) => parent.slice(0, -"Base".length));

const TYPES = readTypes();
/** Members of enumerations, which stand for themselves. */
const MEMBERS = new Set([...TEXT.matchAll(/"https:\/\/schema\.org\/(\w+)"/g)].map(([, id]) => id));

function isA(type: string, wanted: string): boolean {
  if (type === wanted) return true;
  return TYPES.get(type)?.parents.some((parent) => isA(parent, wanted)) ?? false;
}

function takenBy(type: string, property: string): readonly string[] | undefined {
  const own = TYPES.get(type);
  const found = own?.properties.get(property);
  if (found !== undefined) return found;
  for (const parent of own?.parents ?? []) {
    const inherited = takenBy(parent, property);
    if (inherited !== undefined) return inherited;
  }
  return undefined;
}

/** What of a thing, and of those in it, the vocabulary does not know; each with the way to it. */
export function faultsOf(thing: unknown, at = ""): string[] {
  if (typeof thing !== "object" || thing === null) return [`${at}: ${thing} is no thing`];
  const { "@type": type = "", "@context": _, ...properties } = thing as Record<string, unknown>;
  if (typeof type !== "string" || !TYPES.has(type)) return [`${at}: ${type} is no type`];
  return Object.entries(properties).flatMap(([property, value]) => {
    const here = `${at}/${type}.${property}`;
    // An action says what it asks for: https://schema.org/docs/actions.html
    const asks = property.endsWith("-input") && isA(type, "Action");
    const takes = asks ? ["Text"] : takenBy(type, property);
    if (takes === undefined) return [`${here}: no such property`];
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0) return [`${here}: empty`];
    return values.flatMap((one) => faultsOfValue(one, takes, here));
  });
}

function faultsOfValue(value: unknown, takes: readonly string[], at: string): string[] {
  if (typeof value === "number") return takes.some((one) => isNumber(one)) ? [] : [`${at}: number`];
  if (typeof value === "string") {
    if (value.trim() === "") return [`${at}: blank`];
    const isMember = MEMBERS.has(value.replace(/^https:\/\/schema\.org\//, ""));
    if (isMember && takes.some((one) => one.endsWith("Enumeration"))) return [];
    return takes.some((one) => TEXTS.includes(one))
      ? faultsOfText(value, takes, at)
      : [`${at}: text`];
  }
  const faults = faultsOf(value, at);
  const type = String((value as { "@type"?: unknown })["@type"]);
  return takes.some((wanted) => isA(type, wanted)) ? faults : [...faults, `${at}: a ${type}`];
}

const isNumber = (type: string) => ["Number", "Integer", "Float"].includes(type);

/** What takes dates alone, or addresses alone, takes no other text. */
function faultsOfText(value: string, takes: readonly string[], at: string): string[] {
  if (takes.includes("Text")) return [];
  if (takes.includes("Date"))
    return /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) ? [] : [`${at}: no date`];
  return URL.canParse(value) ? [] : [`${at}: no address`];
}

/** Every block of JSON-LD of a page. */
export function linkedIn(html: string): Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = ""]) => JSON.parse(json),
  );
}

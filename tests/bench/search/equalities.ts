/** Holds the worker's answers against the model: orders and numbers must be equal, every time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Query } from "../../../layouts/client/search-api.ts";
import type { Catalogue, SearchIndex } from "../../../scripts/search/format/search-files.ts";
import { fold } from "../../../scripts/search/format/words.ts";
import type { Model } from "./model.ts";
import type { Answer } from "./worker-page.ts";

/** What was asked, and in how many cases the answer was another than it must be. */
export interface Equality {
  readonly name: string;
  readonly asked: number;
  /** A sentence each. */
  readonly differences: readonly string[];
}

/** The first results, and their order. */
export function compareOrder(query: Query, answer: Answer, model: Model): string[] {
  const wanted = model.find(query).slice(0, answer.paths.length);
  const at = wanted.findIndex(({ address }, index) => address !== answer.paths[index]);
  if (at === -1) return [];
  return [`${spell(query)}: ${at + 1}. is ${answer.paths[at]}, not ${wanted[at]?.address}.`];
}

/** How many results there are, in all and shown. */
export function compareTotal(query: Query, answer: Answer, model: Model): string[] {
  const wanted = model.find(query).length;
  if (answer.total === wanted) return [];
  return [`${spell(query)}: ${answer.total} found, not ${wanted}.`];
}

export function compareShown(query: Query, answer: Answer, most: number): string[] {
  const wanted = Math.min(answer.total, most);
  if (answer.paths.length === wanted) return [];
  return [`${spell(query)}: ${answer.paths.length} shown, not ${wanted}.`];
}

/** Topics that nothing found has may be left out, or be told with 0. */
export function compareTopics(query: Query, answer: Answer, model: Model): string[] {
  const wanted = model.countTopics(query);
  const told = new Map(answer.topics);
  return [...new Set([...wanted.keys(), ...told.keys()])].flatMap((id) => {
    const [is, must] = [told.get(id) ?? 0, wanted.get(id) ?? 0];
    return is === must ? [] : [`${spell(query)}: topic ${id} has ${is}, not ${must}.`];
  });
}

/** A query as it would be typed. */
export function spell({ words, filters, after, before, order }: Query): string {
  const minus = (isExcluded: boolean) => (isExcluded ? "-" : "");
  return [
    ...words.map(({ text, isExcluded }) => minus(isExcluded) + text),
    ...filters.map(({ field, value, isExcluded }) => `${minus(isExcluded)}${field}:${value}`),
    ...(after === undefined ? [] : [`after:${after}`]),
    ...(before === undefined ? [] : [`before:${before}`]),
    ...(order === "relevance" ? [] : [`order:${order}`]),
  ].join(" ");
}

/** Every name in the catalogues of a built site, folded. */
export function namesIn(site: string): Set<string> {
  const folder = join(site, "search");
  const { segments } = read<SearchIndex>(join(folder, "index.json"));
  const names = segments.flatMap(({ key }) => {
    const { facets } = read<Catalogue>(join(folder, key, "catalogue.json"));
    return Object.values(facets).flatMap((values) =>
      values.flatMap(({ name, aka }) => [name, ...(aka ?? [])]),
    );
  });
  return new Set(names.map(fold));
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8")) as Content;
}

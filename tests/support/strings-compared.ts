/** Compares what was parsed back from a built site with the strings that were written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { listedPerson } from "../../scripts/render/listed-names.ts";
import { FRAGMENT } from "../../scripts/search/format/fragment.ts";
import type { VolumeCatalogue } from "../../scripts/search/format/search-files.ts";
import { readFragment } from "../../scripts/search/write/read-fragment.ts";
import { filesOf } from "./pages.ts";
import { type ParsedPage, parsePages, strangeIn } from "./strings-parsed.ts";
import { comparedAt, expectedOf, nameOfPlace, normal } from "./strings-places.ts";
import type { Entry } from "./strings-written.ts";

/** What was looked at, and what was not as it was written. */
export interface Compared {
  looked: number;
  readonly differences: string[];
}

/** So many pages are handed to the browser at once. */
const AT_ONCE = 100;

/** Every HTML page of a site: of what it is made, its links and cards, and the places of a briefing's page. */
export async function comparePages(
  page: Page,
  site: string,
  entries: readonly Entry[],
  compared: Compared,
): Promise<number> {
  const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
  const names = namesOf(entries);
  const standing = standingOf(entries);
  const files = filesOf(site).filter((file) => file.endsWith(".html"));
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const batch = files.slice(from, from + AT_ONCE).map((file) => {
      const path = `/${file.replace(/index\.html$/, "")}`;
      const html = readFileSync(join(site, file), "utf8");
      return { path, html, isBriefing: byAddress.has(path) };
    });
    for (const parsed of await parsePages(page, batch))
      comparePage(parsed, { byAddress, names, standing, compared });
  }
  return files.length;
}

interface Expected {
  readonly byAddress: ReadonlyMap<string, Entry>;
  readonly names: ReadonlyMap<string, string>;
  readonly standing: ReadonlyMap<string, string>;
  readonly compared: Compared;
}

/** Words of ours that lead to what has a name, and one that a body has of its own. */
const NO_NAMES = new Set(["Somebody", "The story so far", "The briefing as it is now"]);

/** What each address is called wherever it is linked to, and at the head of its own page. */
function namesOf(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap((entry, index): [string, string][] => [
      [entry.address, normal("title", entry)],
      [`/topics/topic-${entry.number}/`, normal("topic", entry)],
      [`/places/place-${entry.number}/`, normal("place", entry)],
      [`/names/name-${entry.number}/`, normal("name", entry)],
      ...(index % 2 === 0 && index < entries.length - 1
        ? [[`/threads/${entry.id}/`, normal("story title", entry)] as [string, string]]
        : []),
    ]),
  );
}

/** What stands over the list of a topic, and over a story. */
function standingOf(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap((entry): [string, string][] => [
      [`/topics/topic-${entry.number}/`, normal("about", entry)],
      [`/threads/${entry.id}/`, normal("story about", entry)],
    ]),
  );
}

function comparePage(page: ParsedPage, { byAddress, names, standing, compared }: Expected): void {
  const { path, h1, lede, links, summaries, said } = page;
  const expect = (what: string, found: string, expected: string) => {
    compared.looked++;
    if (found !== expected)
      compared.differences.push(`${path} ${what}: ${shown(found)} is not ${shown(expected)}`);
  };
  for (const thing of strangeIn(page)) compared.differences.push(`${path} holds ${thing}`);
  const own = names.get(path);
  if (own !== undefined) expect("h1", h1, own);
  const about = standing.get(path);
  if (about !== undefined) expect("standing text", lede, about);
  for (const [href, text] of links) {
    const [address = ""] = href.split("#");
    const name = names.get(address);
    if (name === undefined || NO_NAMES.has(text)) continue;
    // People stand by their surnames in the list of all.
    const listed =
      path === "/names/" ? listedPerson(name, { sort: undefined, alphabet: "" }).text : name;
    expect(`link to ${href}`, text, listed);
  }
  for (const [href, summary] of summaries) {
    const entry = byAddress.get(href);
    expect(`card of ${href}`, summary, entry === undefined ? "?" : normal("summary", entry));
  }
  const entry = byAddress.get(path);
  if (entry === undefined) return;
  expectedOf(entry).forEach((expected, index) => {
    const found = comparedAt(index, said[index] ?? "(absent)");
    expect(nameOfPlace(index), found, comparedAt(index, expected));
  });
}

function shown(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}

/** What the search keeps of each briefing, and what it is filed under. */
export function compareSearch(site: string, entries: readonly Entry[], compared: Compared): void {
  const expect = (what: string, found: string | undefined, expected: string) => {
    compared.looked++;
    if (found !== expected)
      compared.differences.push(`${what}: ${shown(found ?? "(absent)")} is not ${shown(expected)}`);
  };
  const files = filesOf(site);
  const fragments = new Map(
    files
      .filter((file) => file.endsWith(FRAGMENT))
      .map((file) => readFragment(join(site, file)))
      .map((fragment) => [fragment.url, fragment] as const),
  );
  const names = new Map<string, string>();
  for (const file of files.filter((file) =>
    /^search\/(?:volumes\/.+|.+\/catalogue)\.json$/.test(file),
  )) {
    const { facets } = JSON.parse(readFileSync(join(site, file), "utf8")) as VolumeCatalogue;
    const kind = file.startsWith("search/volumes/") ? "volume" : "segment";
    for (const [facet, values] of Object.entries(facets))
      for (const { id, name } of values) names.set(`${kind} ${facet} ${id}`, name);
  }
  for (const entry of entries) {
    const fragment = fragments.get(entry.address);
    const of = (what: string) => `${entry.address} in the search, ${what}`;
    expect(of("title"), spaced(fragment?.meta.title ?? ""), spaced(normal("title", entry)));
    expect(of("summary"), spaced(fragment?.meta.summary ?? ""), spaced(normal("summary", entry)));
    for (const kind of ["volume", "segment"]) {
      const { number } = entry;
      expect(of("topic"), names.get(`${kind} topic topic-${number}`), normal("topic", entry));
      expect(of("place"), names.get(`${kind} place place-${number}`), normal("place", entry));
      expect(of("name"), names.get(`${kind} person name-${number}`), normal("name", entry));
    }
  }
}

/** White space where it is told apart no more: Pagefind keeps one sign of a run, HTML shows one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

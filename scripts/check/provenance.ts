/** Who told whom: the chain through which a source reached us, what it is called, and by what it is known again. */
import type { Source } from "./source-schema.ts";

/** More hands than any report goes through. `via-has-no-cycle` refuses more. */
export const LONGEST_CHAIN = 20;

export type Sources = ReadonlyMap<string, Source>;

/** A source where it stands in a chain. */
export interface Step {
  readonly key: string;
  readonly source: Source;
}

/**
 * The chain of attribution of a source: itself, then the source in which we read it, and so on. It ends before
 * a key that has no source or that comes again: `citation-has-source` and `via-has-no-cycle` speak of those.
 */
export function chainOf(key: string, sources: Sources): Step[] {
  const chain = new Map<string, Source>();
  let next: string | undefined = key;
  while (next !== undefined && !chain.has(next) && chain.size < LONGEST_CHAIN) {
    const source = sources.get(next);
    if (source === undefined) break;
    chain.set(next, source);
    next = source.via;
  }
  return [...chain].map(([at, source]) => ({ key: at, source }));
}

/** What a source is called in a sentence: its description, name, title or host. */
export function labelOf(source: Source): string {
  return source.described ?? source.name ?? source.title ?? hostOf(source) ?? "source";
}

export function hostOf({ url }: Source): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, "");
}

/** Hosts where anybody publishes: two posts there are no more one voice than two letters in one mailbag. */
const PLATFORMS = [
  "archive.org",
  "archive.ph",
  "bsky.app",
  "doi.org",
  "facebook.com",
  "github.com",
  "instagram.com",
  "linkedin.com",
  "medium.com",
  "reddit.com",
  "t.me",
  "telegram.me",
  "threads.net",
  "tiktok.com",
  "truthsocial.com",
  "twitter.com",
  "vk.com",
  "weibo.com",
  "x.com",
  "youtu.be",
  "youtube.com",
];

/** The host that publishes a source and answers for it; undefined on a platform, which answers for nobody. */
export function publisherOf(source: Source): string | undefined {
  const host = hostOf(source);
  if (host === undefined || source.kind === "social") return undefined;
  const isPlatform = PLATFORMS.some((name) => host === name || host.endsWith(`.${name}`));
  return isPlatform ? undefined : host;
}

/** A name as it is compared: `AXIOS` is Axios. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** Something by which a report is known again under another key. */
export interface Mark {
  readonly id: string;
  readonly label: string;
}

/** Two sources that share a mark are one report, or two reports of one publisher. The most telling comes first. */
export function marksOf({ key, source }: Step): Mark[] {
  const host = publisherOf(source);
  return [
    { id: `key ${key}`, label: labelOf(source) },
    ...(source.name === undefined
      ? []
      : [{ id: `name ${foldName(source.name)}`, label: source.name }]),
    ...(host === undefined ? [] : [{ id: `host ${host}`, label: host }]),
  ];
}

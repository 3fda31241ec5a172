/** Which dialect an element of a feed belongs to: known by its namespace, under one prefix, whatever the feed calls it. */

/** An export of WordPress or Blogger: what its owner sees, not what a site shows to everyone. */
const EXPORTS =
  /^https?:\/\/(?:[\w-]+\.)*(?:wordpress\.(?:org|com)\/export\b|schemas\.google\.com\/blogger\/2018\b)/i;

const PREFIXES: readonly (readonly [prefix: string, namespace: RegExp])[] = [
  ["excerpt", /^https?:\/\/(?:[\w-]+\.)*wordpress\.(?:org|com)\/export\/[^/]*\/excerpt/i],
  ["wp", /^https?:\/\/(?:[\w-]+\.)*wordpress\.(?:org|com)\/export\b/i],
  ["blogger", /^https?:\/\/schemas\.google\.com\/blogger\//i],
  ["access", /^https?:\/\/(?:www\.)?bloglines\.com\/about\/specs\/fac/i],
  ["dcterms", /^https?:\/\/purl\.org\/dc\/terms\b/i],
];
/** Namespaces of RSS, RDF, Atom and XHTML, whose elements are the feed's own even without a prefix. */
const NATIVE =
  /^https?:\/\/(?:www\.w3\.org\/(?:2005\/atom|1999\/)|purl\.org\/(?:atom|rss)\b|my\.netscape\.com\/|backend\.userland\.com\/rss|(?:blogs|cyber)\.(?:law\.)?harvard\.edu\/|(?:www\.)?rssboard\.org\/)/i;

/** True for a namespace that only an export declares. */
export function isOfExport(namespace: string): boolean {
  return EXPORTS.test(namespace.trim());
}

/** The prefix under which an element or attribute is read; its own where the namespace is none of ours. */
export function prefixOf(namespace: string, prefix: string): string {
  const known = PREFIXES.find(([, pattern]) => pattern.test(namespace.trim()))?.[0];
  return known ?? prefix;
}

/** True where an element without a prefix is not the feed's own, as in `<title xmlns="urn:other">`. */
export function isForeign(namespace: string, own: ReadonlySet<string>): boolean {
  return namespace !== "" && !own.has(namespace) && !NATIVE.test(namespace.trim());
}

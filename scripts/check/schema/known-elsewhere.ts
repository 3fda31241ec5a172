/** Fields as other generators and systems call them, each with what stands for it here. */

/** Another word for a field of ours: the key alone is to be changed. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a briefing": {
    language: "lang",
    locale: "lang",
    author: "authors",
    by: "authors",
    byline: "authors",
    description: "summary",
    excerpt: "summary",
    abstract: "summary",
    lede: "summary",
    headline: "title",
    published_at: "date",
    pubdate: "date",
    pub_date: "date",
    modified: "updated",
    lastmod: "updated",
    country: "places",
    countries: "places",
    location: "places",
    tags: "topics",
    tag: "topics",
    category: "topics",
    categories: "topics",
    keywords: "topics",
  },
  "a source": {
    link: "url",
    href: "url",
    language: "lang",
    published: "date",
    published_at: "date",
    retrieved: "accessed",
    archive_url: "archived",
  },
  "the archive's settings": {
    name: "title",
    site: "url",
    base_url: "url",
    language: "lang",
    locale: "lang",
    timezone: "zone",
    licence: "license",
    menu: "nav",
    navigation: "nav",
    base_path: "path_prefix",
  },
};

const FILE_NAME =
  "The file's name makes the address; an old address goes into `aliases:`, as in [/2025/envoy-warns/].";
const LAYOUT = "Dateline chooses the layout itself. Delete this line.";
/** What is done otherwise here, of a briefing. */
const ADVICE: Readonly<Record<string, string>> = {
  draft: "Write `status: draft`, or delete this line: a briefing without a status is a draft.",
  // A day in one system and yes or no in another, so nothing is mended.
  published: "Write the day as `date:`, and whether it is out as `status: published`.",
  slug: FILE_NAME,
  permalink: FILE_NAME,
  url: FILE_NAME,
  layout: LAYOUT,
  template: LAYOUT,
};

/** The field of ours that another word stands for; `what` is the object that it was written in. */
export function fieldFor(name: string, what: string): string | undefined {
  const fields = RENAMED[what] ?? {};
  const word = fold(name);
  return Object.hasOwn(fields, word) ? fields[word] : undefined;
}

/** What to do about a key that no field of ours answers to. */
export function adviceFor(name: string, what: string): string | undefined {
  const word = fold(name);
  return what === "a briefing" && Object.hasOwn(ADVICE, word) ? ADVICE[word] : undefined;
}

function fold(name: string): string {
  return name
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll("-", "_");
}

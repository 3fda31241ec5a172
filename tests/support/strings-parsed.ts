/** Reads built files back with Chromium's own parsers, which run nothing and load nothing. */
import type { Page } from "playwright-core";
import { LOOKED_AT } from "./strings-places.ts";

/** What stands on a page. */
export interface ParsedPage {
  readonly path: string;
  readonly h1: string;
  /** What stands under it, where anything does. */
  readonly lede: string;
  /** What it is made of, each once: names of elements and attributes, addresses, and scripts by type and address. */
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly addresses: readonly string[];
  readonly scripts: readonly (readonly [type: string, src: string])[];
  readonly refreshes: readonly string[];
  /** Every link within the site with its words; a name that is isolated from its arrow or language, alone. */
  readonly links: readonly (readonly [href: string, text: string])[];
  /** Summaries of the briefings that it lists, by address. */
  readonly summaries: readonly (readonly [href: string, text: string])[];
  /** What stands at each place that was looked at; empty for a page that is no briefing's. */
  readonly said: readonly string[];
}

/** What our pages are made of: anything else was made by a string. */
const ELEMENTS = new Set(
  "html head meta title link script body a header nav p main footer article div span h1 h2 h3 h4 h5 h6 time small i section aside ul ol li dl dt dd strong em s code pre blockquote table thead tbody tr th td hr br bdi q figure figcaption svg g path rect text form input button label noscript details summary fieldset legend kbd circle caption b ins del".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "abbr action as aria-atomic aria-busy aria-controls aria-current aria-describedby aria-expanded aria-hidden aria-label aria-labelledby aria-live async autocapitalize autocomplete autocorrect charset class content crossorigin cx cy d datetime dir download enterkeyhint for height hidden href hreflang http-equiv id lang maxlength media method name open placeholder preserveAspectRatio property r rel reversed role rx scope spellcheck src start tabindex text-anchor transform vector-effect title type value viewBox width x y".split(
    " ",
  ),
);

/** Elements, attributes and addresses of a page that no layout of ours writes. */
export function strangeIn(page: ParsedPage): string[] {
  const { elements, attributes, addresses, scripts, refreshes } = page;
  const isOurs = (name: string) => ATTRIBUTES.has(name) || /^data-[a-z-]+$/.test(name);
  const leads = (address: string) =>
    address === "data:," ||
    // A citation as a file; what it holds, `strings-forms.ts` reads.
    /^data:application\/[a-z.+-]+;charset=utf-8,[^\s"<>\\^`{|}#&[\]]+$/.test(address) ||
    (URL.canParse(address, "https://desk.example") &&
      /^(?:https?|mailto):$/.test(new URL(address, "https://desk.example").protocol));
  return [
    ...elements.filter((name) => !ELEMENTS.has(name)).map((name) => `<${name}>`),
    ...attributes.filter((name) => !isOurs(name)).map((name) => `${name}=`),
    ...addresses.filter((address) => !leads(address)),
    ...scripts
      .filter(([type, src]) => type !== "application/ld+json" && !/^\/assets\/[\w.-]+$/.test(src))
      .map(([type, src]) => `a script ${type} ${src}`),
    ...refreshes.filter((content) => !/^0; url=\/\d{4}\/[\w/-]+$/.test(content)),
  ];
}

/** Parses HTML files; `briefings` are the addresses of those that are briefings' pages. */
export function parsePages(
  page: Page,
  files: readonly { readonly path: string; readonly html: string; readonly isBriefing: boolean }[],
): Promise<ParsedPage[]> {
  return page.evaluate(
    ({ files, places }) => {
      const parser = new DOMParser();
      const words = (node: Element | null | undefined) => node?.textContent ?? "(absent)";
      const madeOf = (root: Document) => {
        const all = [...root.querySelectorAll("*")];
        const having = (name: string) => all.flatMap((element) => element.getAttribute(name) ?? []);
        return {
          elements: [...new Set(all.map(({ localName }) => localName))],
          attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
          addresses: [...new Set([...having("href"), ...having("src"), ...having("action")])],
          scripts: [...root.scripts].map(
            (script) => [script.type, script.getAttribute("src") ?? ""] as const,
          ),
          refreshes: [...root.querySelectorAll('[http-equiv="refresh" i]')].map(
            (meta) => meta.getAttribute("content") ?? "",
          ),
        };
      };
      const linkedIn = (root: Document) => {
        const linked = JSON.parse(words(root.querySelector('script[type="application/ld+json"]')));
        const { headline, description, correction, citation, author, about } = linked;
        const named = ["Thing", "Place", "Person"].map(
          (type) => about.find((thing: { "@type": string }) => thing["@type"] === type)?.name,
        );
        return [headline, description, correction[0].text, author[0].name, ...named, ...citation];
      };
      return files.map(({ path, html, isBriefing }) => {
        const root = parser.parseFromString(html, "text/html");
        const links = [...root.querySelectorAll('a[href^="/"]')].map(
          (link) =>
            [link.getAttribute("href") ?? "", words(link.querySelector("bdi") ?? link)] as const,
        );
        const cards = [...root.querySelectorAll(".card")];
        const said = isBriefing
          ? places.map(([at, attribute]) => {
              const found = root.querySelector(at);
              return attribute === ""
                ? words(found)
                : (found?.getAttribute(attribute) ?? "(absent)");
            })
          : [];
        return {
          path,
          ...madeOf(root),
          h1: words(root.querySelector("h1")),
          lede: words(root.querySelector("p.lede")),
          links,
          summaries: cards.map(
            (card) =>
              [
                card.querySelector("h2 a, h3 a")?.getAttribute("href") ?? "",
                words(card.querySelector(":scope > p:not(.when)")),
              ] as const,
          ),
          said: isBriefing ? [...said, ...linkedIn(root)] : said,
        };
      });
    },
    { files, places: LOOKED_AT },
  );
}

/** An entry of a feed. */
export interface ParsedEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** HTML. */
  readonly content: string;
}

/** Parses an Atom feed. @throws when it is not well-formed. */
export function parseFeed(page: Page, xml: string): Promise<ParsedEntry[]> {
  return page.evaluate((xml) => {
    const root = new DOMParser().parseFromString(xml, "application/xml");
    const fault = root.querySelector("parsererror");
    if (fault !== null) throw new Error(`Not well-formed: ${fault.textContent}`);
    return [...root.querySelectorAll("feed > entry")].map((entry) => {
      const of = (name: string) => entry.querySelector(`:scope > ${name}`)?.textContent ?? "";
      if (entry.querySelector(":scope > :not(author) > *, :scope > author > * > *") !== null)
        throw new Error(`A string became an element: ${entry.innerHTML}`);
      const categories = [...entry.querySelectorAll(":scope > category")];
      return {
        ...{ id: of("id"), title: of("title"), summary: of("summary"), content: of("content") },
        authors: [...entry.querySelectorAll(":scope > author > name")].map(
          ({ textContent }) => textContent ?? "",
        ),
        topics: categories.map((category) => category.getAttribute("label") ?? ""),
      };
    });
  }, xml);
}

/** The entries of a JSON Feed. */
export function parseJsonFeed(json: string): ParsedEntry[] {
  interface Item extends Pick<ParsedEntry, "id" | "title" | "summary"> {
    readonly content_html: string;
    readonly authors?: readonly { readonly name: string }[];
    readonly tags?: readonly string[];
  }
  const { items } = JSON.parse(json) as { readonly items: readonly Item[] };
  return items.map(({ id, title, summary, authors = [], tags = [], content_html: content }) => ({
    ...{ id, title, summary, content, topics: tags },
    authors: authors.map(({ name }) => name),
  }));
}

/** What a reader of feeds makes of the HTML of an entry. */
export interface ParsedContent {
  readonly text: string;
  /** Names of elements and of attributes, each once. */
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly addresses: readonly string[];
}

export function parseContents(page: Page, contents: readonly string[]): Promise<ParsedContent[]> {
  return page.evaluate((contents) => {
    const parser = new DOMParser();
    return contents.map((html) => {
      const { body } = parser.parseFromString(html, "text/html");
      const all = [...body.querySelectorAll("*")];
      return {
        text: body.textContent ?? "",
        elements: [...new Set(all.map(({ localName }) => localName))],
        attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))],
        addresses: all.flatMap((element) => element.getAttribute("href") ?? []),
      };
    });
  }, contents);
}

/** What feeds are called in a list of subscriptions (OPML). @throws when it is not well-formed. */
export function parseSubscriptions(page: Page, xml: string): Promise<string[]> {
  return page.evaluate((xml) => {
    const root = new DOMParser().parseFromString(xml, "application/xml");
    const fault = root.querySelector("parsererror, outline > *");
    if (fault !== null) throw new Error(`Not well-formed: ${fault.textContent}`);
    return [...root.querySelectorAll("opml > body > outline")].map(
      (outline) => outline.getAttribute("text") ?? "",
    );
  }, xml);
}

/** The addresses in a site map. @throws when it is not well-formed. */
export function parseSitemap(page: Page, xml: string): Promise<string[]> {
  return page.evaluate((xml) => {
    const root = new DOMParser().parseFromString(xml, "application/xml");
    const fault = root.querySelector("parsererror");
    if (fault !== null) throw new Error(`Not well-formed: ${fault.textContent}`);
    return [...root.querySelectorAll("loc")].map((loc) => loc.textContent ?? "");
  }, xml);
}

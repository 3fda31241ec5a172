/** What may lie in `pages/` and `static/`, by name alone: pages of a desk's own, and files that a host asks for. */
import { MENU_PAGES, RESERVED } from "../site-plan.ts";
import { isDeviceName, type Key, parseKey } from "./identity.ts";

/** Folders beside the years, each with files of one kind. */
export const PAGES = "pages/";
export const STATIC = "static/";

/** As many pages as a menu and a footer hold, and few enough to be read in every build. */
export const MOST_PAGES = 100;
/** As many as any host and every search engine ask for. */
export const MOST_STATIC = 50;

/** Long enough for any name, and short enough for an address. */
const LONGEST_NAME = 60;

/** The page that the site has a text of its own for, until the desk writes one. */
export const ABOUT = "about";

/** Steps of our own addresses, without endings, for some hosts take `/404` for `/404.html`; and names by which a menu calls our pages. */
const OURS: ReadonlySet<string> = new Set([
  ...[...RESERVED].map((step) => step.replace(/\..*$/, "")),
  ...MENU_PAGES,
]);

/** Why a file below `pages/` is none; undefined where its name is a page's. */
export function whyNoPage(path: string): string | undefined {
  const name = nameOfPage(path);
  if (name.includes("/"))
    return "A page lies in pages/ itself, for its file name is its address. Move it up.";
  if (!path.endsWith(".md"))
    return "A page is Markdown, as in pages/methods.md. What a host asks for lies in static/.";
  if (parseKey(name) === undefined || name.length > LONGEST_NAME)
    return `A page's file name is its address: up to ${LONGEST_NAME} small letters, digits and single hyphens, as in pages/methods.md.`;
  if (/^\d{4}$/.test(name))
    return `/${name}/ lists the briefings of a year. Name this page by a word.`;
  if (isDeviceName(name))
    return `Windows keeps the name \`${name}\` for a device, and nobody there could check this archive out. Choose another.`;
  if (name !== ABOUT && OURS.has(name))
    return `\`${name}\` is the site's own, made from the briefings. Choose another name.`;
  return undefined;
}

/** The name of a page whose file has a page's name. */
export function pageNameOf(path: string): Key | undefined {
  return path.startsWith(PAGES) && whyNoPage(path) === undefined
    ? parseKey(nameOfPage(path))
    : undefined;
}

function nameOfPage(path: string): string {
  return path.slice(PAGES.length).replace(/\.md$/, "");
}

/** What a static file holds, and so by what its bytes are judged. */
export type StaticKind =
  | "host"
  | "nothing"
  | "ico"
  | "png"
  | "security"
  | "did"
  | "trust"
  | "token";

interface StaticName {
  readonly name: RegExp;
  readonly kind: StaticKind;
  /** Bytes at most. */
  readonly largest: number;
}

/**
 * Every name that is allowed. None is that of a page or folder of ours, and no file system takes one for it; a test
 * holds both. What is not here may act on readers (HTML, scripts, SVG) or on the host (`_redirects`, `.htaccess`).
 */
const STATIC_NAMES: readonly StaticName[] = [
  { name: /^CNAME$/, kind: "host", largest: 300 },
  { name: /^\.nojekyll$/, kind: "nothing", largest: 0 },
  { name: /^favicon\.ico$/, kind: "ico", largest: 256 * 1024 },
  { name: /^apple-touch-icon\.png$/, kind: "png", largest: 256 * 1024 },
  { name: /^\.well-known\/security\.txt$/, kind: "security", largest: 16 * 1024 },
  { name: /^\.well-known\/trust\.txt$/, kind: "trust", largest: 64 * 1024 },
  { name: /^\.well-known\/atproto-did$/, kind: "did", largest: 2048 },
  { name: /^google[0-9a-f]{8,32}\.html$/, kind: "token", largest: 200 },
  { name: /^yandex_[0-9a-f]{8,32}\.html$/, kind: "token", largest: 400 },
  { name: /^BingSiteAuth\.xml$/, kind: "token", largest: 400 },
  { name: /^[0-9a-f]{32}\.txt$/, kind: "token", largest: 200 },
];

/** The same in words, for whoever wrote another name. */
const STATIC_ALLOWED =
  "CNAME, .nojekyll, favicon.ico, apple-touch-icon.png, security.txt, trust.txt and atproto-did in .well-known/, and the files by which Google, Bing, Yandex and IndexNow know a site's owner";

/** Names that a desk may look for here, and what to do instead. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:robots\.txt|sitemap\.xml|_headers|404\.html|index\.html|manifest\.json|check\.json)$/i,
    "Dateline makes this file itself. Delete it here.",
  ],
  [
    /^(?:_redirects|\.htaccess)$/i,
    "Such a file can take any page from its readers. Write old addresses into `aliases:` of the briefing that they lead to, and other rules into the host's own settings.",
  ],
  [
    /^(?:icon|logo|favicon)\.(?:svg|png)$/i,
    "A picture of the site is named in `theme:` of archive.yaml, and lies in theme/ beside the briefings' folder.",
  ],
  [
    /\.html?$/i,
    "A page is written as Markdown, in pages/. Of HTML only files by which a search engine knows a site's owner may lie here.",
  ],
  [/\.md$/i, "A page of text lies in pages/."],
];

/** What a path below `static/` may hold; undefined where its name is not allowed. */
export function staticNamed(path: string): StaticName | undefined {
  const below = path.slice(STATIC.length);
  return STATIC_NAMES.find(({ name }) => name.test(below));
}

/** Why a file below `static/` may not lie there. */
export function whyNotStatic(path: string): string {
  const below = path.slice(STATIC.length);
  const instead = ELSEWHERE.find(([name]) => name.test(below))?.[1];
  return `${instead ?? "No host asks for a file of this name, and what nobody asks for is not published."} Allowed are ${STATIC_ALLOWED}.`;
}

/** What is passed over in `static/`: copies that editors and file managers leave. All else that begins with a dot is told. */
export function isLeftBehind(name: string): boolean {
  return /^(?:\.DS_Store|\._.*|\.gitkeep|\.gitignore|\.gitattributes|\..*\.sw[a-p]|\.#.*)$/.test(
    name,
  );
}

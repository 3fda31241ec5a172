/** What the gallery shows: a page of each kind, and in which ways a reader meets it. */

/** A page of the sample archive, by the heading that it stands under in the gallery. */
export interface Scene {
  /** Of its picture's file. */
  readonly name: string;
  readonly title: string;
  /** The kind of page that draws it. */
  readonly kind: string;
  /** Address from the root of the site. */
  readonly path: string;
}

/** Every kind of page that people read, and each dress that a briefing can have. */
export const SCENES: readonly Scene[] = [
  { name: "home", title: "Home", kind: "home", path: "/" },
  {
    name: "report",
    title: "A report with one origin",
    kind: "briefing",
    path: "/2025/06/12/envoy-warned-senators-of-costly-iranian-reply/",
  },
  {
    name: "right-to-left",
    title: "The same in Persian, right to left",
    kind: "briefing",
    path: "/2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/",
  },
  {
    name: "assessment",
    title: "An assessment",
    kind: "briefing",
    path: "/2022/08/02/assessment-return-to-the-deal-this-autumn/",
  },
  {
    name: "sitrep",
    title: "A situation report",
    kind: "briefing",
    path: "/2022/07/18/sitrep-2-iran-week/",
  },
  {
    name: "advisory",
    title: "An advisory",
    kind: "briefing",
    path: "/2025/06/14/advisory-jordan-lebanon-syria-reopen/",
  },
  {
    name: "transcript",
    title: "A transcript",
    kind: "briefing",
    path: "/2022/07/14/biden-and-lapid-on-iran-in-their-words/",
  },
  {
    name: "withdrawn",
    title: "A withdrawn briefing",
    kind: "briefing",
    path: "/2025/06/12/us-fears-over-an-iranian-reply/",
  },
  { name: "archive", title: "The archive", kind: "calendar", path: "/archive/" },
  { name: "year", title: "A year", kind: "calendar", path: "/2022/" },
  { name: "month", title: "A month", kind: "month", path: "/2022/07/" },
  { name: "topics", title: "All topics", kind: "directory", path: "/topics/" },
  { name: "topic", title: "A topic", kind: "group", path: "/topics/nuclear-programme/" },
  { name: "place", title: "A place", kind: "group", path: "/places/om/" },
  { name: "people", title: "People and organisations", kind: "directory", path: "/names/" },
  { name: "person", title: "A person", kind: "group", path: "/names/witkoff/" },
  { name: "body", title: "A body, named and a source", kind: "group", path: "/names/axios/" },
  { name: "sources", title: "All sources", kind: "directory", path: "/sources/" },
  { name: "stories", title: "All stories", kind: "story-list", path: "/threads/" },
  {
    name: "story",
    title: "A story",
    kind: "thread",
    path: "/threads/2025-06-11-two-accounts-of-a-call-on-iran/",
  },
  { name: "search", title: "A search", kind: "search", path: "/search/?q=sanctions" },
  { name: "corrections", title: "Corrections", kind: "corrections", path: "/corrections/" },
  { name: "feeds", title: "Feeds", kind: "feeds", path: "/feeds/" },
  { name: "about", title: "About", kind: "about", path: "/about/" },
  { name: "not-found", title: "No page", kind: "not-found", path: "/404.html" },
];

/** A way in which a page is met: the window, and what its reader or machine prefers. */
export interface Way {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  readonly media: "screen" | "print";
}

export const WAYS: readonly Way[] = [
  { name: "light", width: 1280, height: 1280, scheme: "light", media: "screen" },
  { name: "dark", width: 1280, height: 1280, scheme: "dark", media: "screen" },
  { name: "phone", width: 390, height: 844, scheme: "light", media: "screen" },
  // A sheet of A4 at 96 dots an inch.
  { name: "paper", width: 794, height: 1123, scheme: "light", media: "print" },
];

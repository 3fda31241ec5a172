/** The colours of the style sheet by their names in it, and every pair of them that meets on a page. */

/** As in `layouts/styles/tokens.css`; a test compares. */
export const COLOURS = {
  light: {
    paper: "#fdfcf9",
    ink: "#1c1b19",
    soft: "#5d5a53",
    line: "#dcd8ce",
    tint: "#f3f0e8",
    link: "#0b4a8f",
    alert: "#8f1d12",
  },
  dark: {
    paper: "#161618",
    ink: "#e8e6e1",
    soft: "#a8a49b",
    line: "#37363a",
    tint: "#212124",
    link: "#8ec1ff",
    alert: "#ff9d8f",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ColourMode = keyof typeof COLOURS;
export type ColourName = keyof (typeof COLOURS)["light"];
export type Colours = Readonly<Record<ColourName, string>>;

export interface ColourPair {
  readonly over: ColourName;
  readonly under: ColourName;
  /** WCAG 2.2: 4.5 for text (1.4.3), 3 for what is no text and must be seen (1.4.11). */
  readonly least: 4.5 | 3;
  /** What a reader sees in these two. */
  readonly what: string;
}

/** `line` is in none: hairlines and frames only decorate, and nothing is lost without them. */
export const PAIRS: readonly ColourPair[] = [
  { over: "ink", under: "paper", least: 4.5, what: "text" },
  { over: "ink", under: "tint", least: 4.5, what: "text in a notice" },
  { over: "soft", under: "paper", least: 4.5, what: "labels and dates" },
  { over: "soft", under: "tint", least: 4.5, what: "labels in a notice" },
  { over: "link", under: "paper", least: 4.5, what: "links" },
  { over: "link", under: "tint", least: 4.5, what: "links in a notice" },
  { over: "alert", under: "paper", least: 4.5, what: "the mark of a corrected briefing" },
  { over: "alert", under: "tint", least: 4.5, what: "the edge of a notice" },
  { over: "paper", under: "ink", least: 4.5, what: "the words of a button" },
  { over: "paper", under: "soft", least: 4.5, what: "the number of a month with many briefings" },
  { over: "paper", under: "link", least: 4.5, what: "the words of a button in the accent" },
];

/** How often the heuristic rules were right on real texts: alerts drawn by `npm run bench:heuristics`, judged by hand. */

export interface Judged {
  /** Alerts in the whole corpus. */
  readonly alerts: number;
  /** Alerts read: 30 drawn by a hash of their place, or all if there are fewer. */
  readonly judged: number;
  /** Those at which an editor of a sourced archive would agree that something is missing. Torn counts as wrong. */
  readonly right: number;
}

export interface Corpus {
  readonly name: string;
  readonly what: string;
  readonly rules: Readonly<Record<string, Judged>>;
}

const none: Judged = { alerts: 0, judged: 0, right: 0 };

export const PRECISION: readonly Corpus[] = [
  {
    name: "White House",
    what: "2,317 releases of the White House, May 2021 to August 2022, imported as they were published",
    rules: {
      "day-has-date": { alerts: 350, judged: 30, right: 29 },
      "days-add-up": none,
      "weekday-agrees": { alerts: 1, judged: 1, right: 1 },
      "events-are-in-order": none,
      "attribution-is-specific": none,
      "figure-has-source": { alerts: 835, judged: 30, right: 19 },
      "quote-attribution": { alerts: 6, judged: 6, right: 0 },
      "quotation-is-original": none,
      "briefing-is-new": { alerts: 3, judged: 3, right: 3 },
    },
  },
  {
    name: "18F",
    what: "509 posts of 18F, an office of the US government, read as reports",
    rules: {
      "day-has-date": { alerts: 91, judged: 30, right: 24 },
      "days-add-up": none,
      "weekday-agrees": { alerts: 1, judged: 1, right: 1 },
      "events-are-in-order": none,
      "attribution-is-specific": none,
      "figure-has-source": { alerts: 77, judged: 30, right: 14 },
      "quote-attribution": { alerts: 49, judged: 30, right: 3 },
      "quotation-is-original": none,
      "briefing-is-new": none,
    },
  },
];

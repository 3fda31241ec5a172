/** How often the heuristic rules were right on real texts: alerts drawn by `npm run bench:heuristics`, judged by hand. */

export interface JudgedAlerts {
  /** Alerts in the whole corpus. */
  readonly alerts: number;
  /** Alerts read: 30 drawn by a hash of their place, or all if there are fewer. */
  readonly judged: number;
  /** Those at which an editor of a sourced archive would agree that something is missing. Torn counts as wrong. */
  readonly right: number;
}

export interface AlertCorpus {
  readonly name: string;
  readonly what: string;
  /** Whether rules were narrowed while its alerts were read. */
  readonly isTuned: boolean;
  /** A rule that is not named was not read there. */
  readonly rules: Readonly<Record<string, JudgedAlerts>>;
}

/** The day of the last reading of every corpus. */
export const READ_ON = "2026-11-30";

const none: JudgedAlerts = { alerts: 0, judged: 0, right: 0 };
const silent = {
  "days-add-up": none,
  "sums-add-up": none,
  "figures-agree": none,
  "events-are-in-order": none,
  "quotation-is-original": none,
  "briefing-is-new": none,
};

export const PRECISION: readonly AlertCorpus[] = [
  {
    name: "White House",
    what: "2,317 releases of the White House, May 2021 to August 2022, imported as they were published",
    isTuned: true,
    rules: {
      ...silent,
      "day-has-date": { alerts: 1622, judged: 30, right: 26 },
      "weekday-agrees": { alerts: 1, judged: 1, right: 1 },
      "attribution-is-specific": { alerts: 12, judged: 12, right: 12 },
      "figure-has-source": { alerts: 837, judged: 30, right: 19 },
      "quote-attribution": { alerts: 6, judged: 6, right: 0 },
      "link-is-unwrapped": { alerts: 18, judged: 18, right: 18 },
      "briefing-is-new": { alerts: 4, judged: 4, right: 3 },
    },
  },
  {
    name: "18F",
    what: "509 posts of 18F, an office of the US government, read as reports",
    isTuned: true,
    rules: {
      ...silent,
      "day-has-date": { alerts: 240, judged: 30, right: 24 },
      "weekday-agrees": { alerts: 1, judged: 1, right: 1 },
      "attribution-is-specific": { alerts: 2, judged: 2, right: 0 },
      "figure-has-source": { alerts: 68, judged: 30, right: 14 },
      "quote-attribution": { alerts: 47, judged: 30, right: 3 },
      "link-is-unwrapped": { alerts: 11, judged: 11, right: 11 },
    },
  },
  {
    name: "DigitalGov",
    what: "417 posts of DigitalGov of 2014, read as reports",
    isTuned: false,
    rules: {
      ...silent,
      "day-has-date": { alerts: 163, judged: 30, right: 25 },
      "weekday-agrees": none,
      "attribution-is-specific": none,
      "sums-add-up": { alerts: 2, judged: 2, right: 1 },
      "link-is-unwrapped": { alerts: 4, judged: 4, right: 3 },
    },
  },
  {
    name: "State",
    what: "17 releases of the State Department on Iran",
    isTuned: false,
    rules: {
      ...silent,
      "day-has-date": { alerts: 4, judged: 4, right: 4 },
      "weekday-agrees": none,
      "attribution-is-specific": { alerts: 1, judged: 1, right: 1 },
      "link-is-unwrapped": { alerts: 2, judged: 2, right: 2 },
    },
  },
  {
    name: "Press",
    what: "71 texts of American newspapers of 1961 from the Brown corpus, read as reports of made-up days",
    isTuned: false,
    rules: {
      "days-add-up": none,
      "sums-add-up": none,
      "events-are-in-order": none,
      "briefing-is-new": none,
      "day-has-date": { alerts: 578, judged: 30, right: 28 },
      "attribution-is-specific": { alerts: 40, judged: 30, right: 21 },
      "link-is-unwrapped": none,
    },
  },
  {
    name: "Press, narrowed",
    what: "the same after what was wrong in it was mended",
    isTuned: true,
    rules: {
      "attribution-is-specific": { alerts: 25, judged: 25, right: 24 },
      "figures-agree": none,
    },
  },
  {
    name: "Essays",
    what: "223 reviews, essays and manuals of 1961 from the Brown corpus, read the same way",
    isTuned: true,
    rules: {
      "day-has-date": { alerts: 166, judged: 30, right: 24 },
      "days-add-up": none,
      "sums-add-up": none,
      "attribution-is-specific": { alerts: 18, judged: 18, right: 13 },
      "events-are-in-order": none,
      "figures-agree": none,
    },
  },
  {
    name: "Wires",
    what: "6,377 wires of Reuters of 1987, read as reports",
    isTuned: false,
    rules: {
      "day-has-date": { alerts: 9683, judged: 30, right: 28 },
      "attribution-is-specific": { alerts: 2970, judged: 30, right: 23 },
      "briefing-is-new": { alerts: 200, judged: 30, right: 30 },
      "link-is-unwrapped": none,
      "sums-add-up": { alerts: 7, judged: 7, right: 0 },
      "events-are-in-order": { alerts: 8, judged: 8, right: 0 },
      "figures-agree": { alerts: 2, judged: 2, right: 0 },
      "days-add-up": { alerts: 3, judged: 3, right: 1 },
    },
  },
];

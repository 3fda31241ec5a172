/** What each sample page says of its sources stands beside a count by hand. */
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { Parties } from "../../scripts/check/voices/parties.ts";
import { standingOfAll } from "../../scripts/check/voices/standing.ts";
import { heardIn } from "../../scripts/check/voices/uses.ts";
import { addressOf } from "../../scripts/read/identity.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { NOW } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";
import { read, textOf } from "../support/pages.ts";

const site = inject("site");
const { checked } = checkFolder(readFolder(join(PROJECT, "briefings")), NOW);
const parties = checked === undefined ? undefined : new Parties(checked.vocabulary);

/**
 * Counted by hand, from the list of sources alone: how many voices are independent of each other, and the sentence. What
 * is told of several in one report is one; offices of a government are one; a text with a government in it is its own.
 */
const BY_HAND: readonly [id: string, independent: number, sentence: string][] = [
  [
    "2021-06-15-us-and-eu-set-sanctions-relief-beside-iranian-steps",
    1,
    "Three statements, one party in each: the US government.",
  ],
  ["2021-06-21-white-house-sees-same-decision-maker-in-tehran", 1, ""],
  [
    "2021-06-24-no-deal-yet-after-six-rounds-us-official-says",
    1,
    "Four entries, two statements of one party, the US government.",
  ],
  [
    "2021-06-29-biden-reports-strikes-on-militia-sites",
    1,
    "Three statements of one party, the US government.",
  ],
  [
    "2021-07-29-talks-wait-for-irans-new-president",
    2,
    "Five entries, two independent voices: the US government and the government of Germany.",
  ],
  [
    "2021-08-06-us-command-says-tanker-drone-was-made-in-iran",
    1,
    "Five entries, four statements, one party in each: the US government.",
  ],
  [
    "2021-08-07-digest-a-summer-without-a-seventh-round",
    1,
    "12 entries, ten statements, one party in each: the US government. Not known to be independent of them: a reporter, in a question to the White House.",
  ],
  [
    "2022-02-09-deal-in-sight-but-time-short-white-house-says",
    1,
    "Three statements of one party, the US government.",
  ],
  [
    "2022-02-23-detained-americans-stay-on-a-separate-track",
    1,
    "Five entries, three statements of one party, the US government.",
  ],
  [
    "2022-02-24-white-house-close-to-possible-iran-deal",
    2,
    "Four entries, two independent voices: the US government and the US Congress.",
  ],
  [
    "2022-03-11-russia-ties-nuclear-talks-to-ukraine-sanctions",
    2,
    "Nine entries, two independent voices: the US government and the government of Russia. Not known to be independent of them: a reporter, in a question at the White House.",
  ],
  [
    "2022-03-14-missiles-from-iran-hit-erbil",
    2,
    "Six entries, two independent voices: the US government and the government of Iran.",
  ],
  [
    "2022-03-30-us-sanctions-missile-propellant-network",
    1,
    "Three statements of one party, the US government.",
  ],
  [
    "2022-04-26-backgrounder-what-the-2015-deal-did",
    1,
    "Nine entries, six statements of one party, the US government. Not known to be independent of them: the Iran Primer, US Institute of Peace.",
  ],
  [
    "2022-06-09-iaea-board-presses-iran-over-safeguards",
    2,
    "Five entries, two independent voices: the US government and the government of Russia.",
  ],
  [
    "2022-06-09-iaea-board-presses-iran-over-safeguards-ar",
    2,
    "خمسة مداخل، صوتان مستقلان: \u2068الحكومة الأمريكية\u2069 و\u2068الحكومة الروسية\u2069.",
  ],
  [
    "2022-06-16-us-lists-petrochemical-front-companies",
    1,
    "Three statements of one party, the US government.",
  ],
  [
    "2022-07-06-us-lists-fifteen-in-iranian-oil-trade",
    1,
    "Three entries, two statements of one party, the US government.",
  ],
  ["2022-07-11-sitrep-1-iran-week", 1, "Two statements of one party, the US government."],
  [
    "2022-07-14-biden-and-lapid-on-iran-in-their-words",
    2,
    "Three entries, two independent voices: the US government and the government of Israel.",
  ],
  [
    "2022-07-18-sitrep-2-iran-week",
    2,
    "Ten entries, two independent voices: the US government and the government of Iran.",
  ],
  [
    "2022-07-20-no-sign-yet-of-iranian-drones-in-russia",
    2,
    "Eight entries, two independent voices: the US government and the government of Iran.",
  ],
  [
    "2022-08-01-us-lists-six-companies-over-iranian-oil",
    1,
    "Seven entries, five statements of one party, the US government.",
  ],
  [
    "2022-08-02-assessment-return-to-the-deal-this-autumn",
    3,
    "18 entries, three independent voices: the US government, the European Union and the government of Iran.",
  ],
  [
    "2025-06-11-two-accounts-of-a-call-on-iran",
    2,
    "14 entries, two independent voices: the US government and the government of Iran. Not known to be independent of them: LIGA.net and a source familiar with the details of the leaders' conversation.",
  ],
  [
    "2025-06-12-envoy-warned-senators-of-costly-iranian-reply",
    1,
    "Seven entries, one report behind them all: Axios.",
  ],
  [
    "2025-06-12-envoy-warned-senators-of-costly-iranian-reply-fa",
    1,
    "هفت مدخل، و پشت همه یک گزارش: \u2068اکسیوس\u2069.",
  ],
  [
    "2025-06-12-israeli-official-names-a-day-for-a-strike",
    2,
    "Ten entries, two independent voices: the government of Israel and the US government.",
  ],
  [
    "2025-06-12-us-thins-out-staff-as-oman-confirms-talks",
    4,
    "12 entries, four independent voices: the US government, the government of Iraq, the government of Oman and the government of Iran.",
  ],
  [
    "2025-06-13-advisory-airspace-closed",
    1,
    "Six entries, not known to be independent of each other.",
  ],
  [
    "2025-06-13-alert-quote-no-words-on-a-strike",
    1,
    "Nine entries, four statements of one party, the US government.",
  ],
  [
    "2025-06-13-factcheck-which-attack-came-first",
    2,
    'Ten entries, two independent voices: the government of Israel and the government of Iran. Not known to be independent of them: US fears of an "Iranian response".',
  ],
  [
    "2025-06-14-advisory-jordan-lebanon-syria-reopen",
    2,
    "Ten entries, two independent voices: the government of Jordan and the government of Syria. Not known to be independent of them: eTurboNews.",
  ],
  [
    "2025-06-14-muscat-round-called-off-after-israeli-strikes",
    5,
    "21 entries, five independent voices.",
  ],
];

test("every page is counted by hand", () => {
  const shown = (checked?.briefings ?? []).filter(({ meta }) => meta.status !== "withdrawn");
  expect(BY_HAND.map(([id]) => id)).toEqual(shown.map(({ id }) => id));
});

test.each(BY_HAND)("%s has %i", (id, independent, sentence) => {
  const briefing = checked?.briefings.find((one) => one.id === id);
  if (briefing === undefined || parties === undefined) throw new Error("The sample is broken.");
  const standing = standingOfAll(heardIn(briefing), briefing.meta, parties);
  expect(standing.independent.length).toBe(independent);
  // What is for partners has no page in the public site.
  if (briefing.meta.tlp !== undefined) return;
  const html = read(site, `${addressOf(briefing.id).slice(1)}index.html`);
  const said = /<p class="standing">.*?<strong>(.*?)<\/strong>/s.exec(html)?.[1] ?? "";
  if (sentence === "") expect(textOf(said)).toMatch(/^One source: .+\.$/);
  else expect(textOf(said)).toBe(sentence);
  // The number in the sentence is that of the list, in which every source has its address.
  const listed = html.match(/class="entry"/g)?.length ?? 0;
  if (listed > 1) expect(listed).toBe(standing.entries);
  // Nothing is drawn as a relay that passes nobody on.
  const passing = new Set([...briefing.meta.sources.values()].flatMap(({ via }) => via ?? []));
  const relays = Number(/aria-label="\d+ unnamed, \d+ named, (\d+) relays?"/.exec(html)?.[1] ?? 0);
  expect(relays).toBeLessThanOrEqual(passing.size);
  const ids = [...html.matchAll(/ id="source_([^"]+)"/g)].map(([, id]) => id);
  expect(ids.sort()).toEqual([...briefing.meta.sources.keys()].sort());
});

/** The English phrases that count from the day of writing: what each can mean, and where it means no day at all. */
import type { Day } from "../../../read/dates.ts";
import { MONTHS, WEEKDAY, WEEKDAYS } from "../english.ts";
import type { Candidates } from "./relative-meanings.ts";
import * as meant from "./relative-meanings.ts";
import { season } from "./relative-seasons.ts";
import { IS_NO_DAY, IS_THAT_DAY, IS_THE_AGE } from "./relative-today.ts";

export interface Phrase {
  /** Tried on a text that was cut where such words can end. `words` are what the finding is about, if not all of it. */
  readonly pattern: RegExp;
  readonly mean: (published: Day, match: RegExpExecArray) => Candidates;
  /** What stands before or after where the words are a habit, a name, a figure of speech, or count from something else. */
  readonly not: {
    readonly before?: RegExp;
    readonly after?: RegExp;
    /** Both, with a bar where the words stand. */
    readonly around?: RegExp;
  };
  /** True for words that name no day, only from when they count: "in the coming days". */
  readonly isOpen?: true;
  /** What must stand around them, as for `not.around`, where the words alone can be a duration: "in two weeks". */
  readonly needs?: RegExp;
}

const COUNT =
  "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[12]?\\d|3[01])";
const UNIT = "(day|week|fortnight|month)s?";
/** "The last few days", "the next two months". */
const SOME = `(?:(?:few|couple of|several|${COUNT.slice(1, -1)}|24|36|48|72) )?(?:hours|days|weeks|months)`;
/** What is still to come is told so: "over the next two weeks the team built it" is told of a past. */
const TO_COME =
  /\b(?:will|[’']ll|may|might|could|would|can|shall|should|must|going to|to be|expects?|expected|likely|plans?|planned|due|ready|hopes?|intends?|aims?|wants?|stay tuned|look(?:ing)? forward)\b/i;
/** "Every Sunday", "Good Friday", "the third Thursday"; "the next Monday" counts from what was told before it. */
const HABIT =
  /(?:\b(?:Fox News|Trends on|Reception|Taco|Casual|Throwback|Meatless|every|each|every other|most|any|a|that|per|one|Good|Black|Cyber|Super|Bloody|Palm|Easter|Ash|Holy|Maundy|Giving|Fat|Shrove|Whit|first|second|third|fourth|the next|the previous) |day (?:through|to) |day[–-])$/i;
const AFTER_WEEKDAY = new RegExp(
  `^(?:[,;] today\\b|(?: of)? (?:last|this|next) week\\b| (?:in|of) (?:${MONTHS.join("|")})\\b| (?:through|to) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[–-](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)| (?:Times|Telegraph|Mirror|Express|Post|Mail|Herald|Night|prayers?|Mosque|mosque|School|school|mornings|afternoons|evenings|nights)\\b)`,
);
/** "The Friday before a launch" counts from the launch; "he left Friday before the launch" does not. */
const COUNTED = /\bthe \|(?: before| after)\b/i;
/** "A better tomorrow", "the leaders of yesterday": no day at all; "planned for tomorrow" is one. */
const FIGURE =
  /\b(?:of|(?<!\b(?:planned|scheduled|set|due|called|fixed|expected|announced|slated) )for|like|a|on|better|brighter|today and) $/i;
/** "The last week" is a length, "her last week" no week of the calendar, "a year ago this week" an anniversary. */
const NO_CALENDAR =
  /\b(?:the|a|an|every|each|his|her|its|their|our|my|your|whose|one|ago|observe|celebrate) $/i;
/** "Up from 20,000 a month ago" compares, "since it took office a month ago" measures, and what "you built a month ago" is an example. */
const COMPARED =
  /\b(?:(?:up|down|rose|fell) from|than|compared (?:with|to)|since|you)\b[^.;:]{0,50}$/i;
/** "This week of remembrance", "last month and a half", "Last Week Tonight". */
const NO_SPAN = /^(?: of (?!(?:next|last|this)\b)| and a half\b| Tonight\b)/;
/** "What they did last week and what they’re doing this week" is asked anew each time; so is what is done "every Monday". */
const EACH_WEEK =
  /\b(?:what|who|where|how)\b[^.|]{0,60}\|[^.|]{0,40}\b(?:last|this|next) week\b|\b(?:last|this|next) week\b[^.|]{0,20}\b(?:what|who|where|how)\b[^.|]{0,40}\||\b(?:every|each) (?:day|week|month|morning|evening|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[^.|]{0,60}\|/;
/** Verbs of one moment: what "resumes in two weeks" is dated, what is "built in two weeks" is not. */
const MOMENT =
  /\b(?:resumes?|reopens?|returns?|begins?|expires?|convenes?|(?:is|are|falls?) due|takes? effect|(?:will|to) (?:meet|vote|open|start|end|rule|arrive|visit|decide|travel|gather|resume|reopen|return|begin|expire|convene))\b[^.,;:!?]{0,50} \|/;

export const PHRASES: readonly Phrase[] = [
  {
    pattern: new RegExp(`\\b(${WEEKDAY})(?: of)? (last|this|next) week$`),
    mean: meant.weekdayOfWeek,
    not: { before: HABIT },
  },
  {
    pattern: new RegExp(
      `\\b(?:(last|this|next|past|coming|previous) )?(?<words>${WEEKDAYS.join("|")})$`,
    ),
    mean: meant.weekday,
    not: { before: HABIT, after: AFTER_WEEKDAY, around: COUNTED },
  },
  {
    pattern: /\b(the day before )?yesterday$/i,
    mean: meant.yesterday,
    not: { before: FIGURE, after: /^,? (?:and )?today\b/ },
  },
  {
    pattern: /(?<!from )\b(the day after )?tomorrow$/i,
    mean: meant.tomorrow,
    not: { before: FIGURE, after: /^[’']s/ },
  },
  {
    pattern: /\b(?:tonight|this (?:morning|afternoon|evening))$/i,
    mean: meant.today,
    not: { before: /\b(?:Week|Entertainment) $/, after: /^ Show\b/ },
  },
  { pattern: /\blast night$/i, mean: meant.lastNight, not: { before: NO_CALENDAR } },
  { pattern: /\bthe night before last$/i, mean: meant.nightBeforeLast, not: {} },
  {
    pattern: /\b(last|next|this(?: past| coming)?) week$/i,
    mean: meant.week,
    not: { before: NO_CALENDAR, after: NO_SPAN, around: EACH_WEEK },
  },
  {
    pattern: /\b(last|next|this(?: past| coming)?|(?:over|during|at) the) weekend$/i,
    mean: meant.weekend,
    not: { before: NO_CALENDAR, after: NO_SPAN },
  },
  {
    pattern: /\b(last|next|this) month$/i,
    mean: meant.month,
    not: { before: NO_CALENDAR, after: NO_SPAN },
  },
  {
    pattern: /\b(last|next|this(?: past| coming)?) year$/i,
    mean: meant.year,
    not: { before: NO_CALENDAR, after: NO_SPAN },
  },
  {
    pattern: /\b(last|next|this(?: past| coming)?) (spring|summer|autumn|fall|winter)$/i,
    mean: season,
    not: { before: NO_CALENDAR, after: NO_SPAN },
  },
  {
    pattern: /\bthe (week|weekend|month|year) ((?:after) next|before last)$/i,
    mean: meant.overNext,
    not: {},
  },
  {
    // "At the end of the month" is a habit within a sentence.
    pattern:
      /(?:(?<=\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Ss]ince|[Ff]rom|[Tt]owards?) )|(?<=(?:^|[.!?] )(?:In|Around) ))the (beginning|start|middle|end) of the (week|month|year)$/,
    mean: meant.part,
    not: {},
  },
  {
    pattern: new RegExp(`\\b(?:in|over|during|within) the (?:coming|next) ${SOME}$`, "i"),
    mean: meant.open,
    isOpen: true,
    not: {
      around: new RegExp(`^(?!.*${TO_COME.source})`, "i"),
      after: /^ (?:of|after|following)\b/,
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:in|over|during|within) the (?:last|past) ${SOME}|in recent (?:hours|days|weeks|months))$`,
      "i",
    ),
    mean: meant.open,
    isOpen: true,
    not: { after: /^ (?:of|before)\b/ },
  },
  {
    pattern: /\bwithin (?:hours|days|weeks|months)$/i,
    mean: meant.open,
    isOpen: true,
    not: { after: /^ (?:of|after|or)\b/ },
    needs: new RegExp(`${TO_COME.source}[^|]*\\|`, "i"),
  },
  {
    pattern:
      /(?:(?<=\b(?:published|released|announced|attacked|struck|hit|fired|launched|killed|arrested|crossed|issued|broadcast|detained|wounded|bombed|shelled|evacuated|said|reported|seized|clashed) )overnight|(?<=^|[.!?] )Overnight)$/,
    mean: meant.lastNight,
    not: { after: /^ (?:stays?|shifts?|success|delivery|guests?|shipping)\b/ },
  },
  { pattern: /\b(?:earlier|later) today$/i, mean: meant.today, not: {} },
  {
    pattern: /\btoday$/i,
    mean: meant.today,
    not: { before: IS_NO_DAY, after: IS_THE_AGE },
    needs: IS_THAT_DAY,
  },
  {
    // "Photos from one month ago" are of an age, and "prices from a year ago" compare.
    pattern: new RegExp(
      `(?<!-|\\bfrom (?=\\w+ (?:month|year)))\\b${COUNT} (day|week|fortnight|month|year)s? ago$`,
      "i",
    ),
    mean: meant.ago,
    not: { before: COMPARED },
  },
  {
    // Of a month from now a writer means no day and no month: "three months from now, when nobody remembers".
    pattern: new RegExp(`\\b${COUNT} (day|week|fortnight)s? from (now|today|tomorrow)$`, "i"),
    mean: meant.ahead,
    not: {},
  },
  { pattern: new RegExp(`\\bin ${COUNT} ${UNIT}[’']s? time$`, "i"), mean: meant.ahead, not: {} },
  {
    pattern: new RegExp(`\\bin ${COUNT} ${UNIT}$`, "i"),
    mean: meant.ahead,
    not: { after: /^(?: (?:of|or)\b|[’']s? time)/ },
    needs: MOMENT,
  },
];

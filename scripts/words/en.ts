/** The words of the frame in English: other languages are written from these. */

import { counter, spelled } from "./counter.ts";
import { listed } from "./joined-list.ts";
import type { DateWords, DraftWords, FrameWords, GroupWords, Likelihood, Words } from "./words.ts";

export const lang = "en";
export const dir = "ltr";
export const number = String;
export const digits = (text: string): string => text;
export const decimal = ".";
export const comma = ", ";
export const and = " and ";
export const colon = ": ";
export const semicolon = "; ";
export const stop = ".";
export const quoted = (text: string): string => `“${text}”`;
export const alphabet = "";

/** "The White House" within a sentence. */
const within = (name: string): string => name.replace(/^The (?=\p{L})/u, "the ");

export const list = (names: readonly string[]): string => listed(names.map(within), comma, and);

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

export const dates: DateWords = {
  months: MONTHS,
  letters: [..."JFMAMJJASOND"],
  weekdays: WEEKDAYS,
  weekdayLetters: [..."MTWTFSS"],
  day: (date, month, year) => `${date} ${MONTHS[month - 1]} ${year}`,
  dayOfYear: (date, month) => `${date} ${MONTHS[month - 1]}`,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  days: (from, to, month, year) => `${from}–${to} ${MONTHS[month - 1]} ${year}`,
  daysOfYear: (from, to, month) => `${from}–${to} ${MONTHS[month - 1]}`,
  decade: (year) => `${year}s`,
  span: (from, to) => `${from} to ${to}`,
  instant: (day, time, zone) => `${day}, ${time} ${zone}`,
  zone: (offset) => `UTC${offset}`,
  possibly: (date) => `possibly ${date}`,
  about: (date) => `about ${date}`,
  possiblyAbout: (date) => `possibly about ${date}`,
};

export const frame: FrameWords = {
  skip: "Skip to the text",
  site: "Site",
  aboutSite: "About this site",
  search: "Search",
  searchArchive: "Search the archive",
  license: "License: {license}",
  report: "Report an error",
  errorOn: (address) => `Error on ${address}`,
  printedFrom: (address) => `Printed from ${address}`,
  correctionsOf: (title) => `${title}: corrections`,
  clearMarks: "Clear highlights",
  moved: "This page is now at {page}.",
  notFound: {
    title: "Not found",
    heading: "There is no page here",
    text: "A briefing never loses its address, so the link may be mistyped. {search} for its words, or look in the {archive} under its month.",
    search: "Search",
    archive: "archive",
  },
};

export const menu: Words["menu"] = {
  home: "Latest",
  archive: "Archive",
  topics: "Topics",
  places: "Places",
  names: "People",
  threads: "Stories",
  search: "Search",
  about: "About",
  corrections: "Corrections",
  sources: "Sources",
  feed: "Feed",
  feeds: "Feeds",
  changes: "CSV",
};

export const groups: Words["groups"] = {
  topics: {
    title: "Topics",
    of: "Topic",
    intro: "What the briefings are about.",
    by: "by topic",
  },
  places: {
    title: "Places",
    of: "Place",
    intro: "Countries and places that the briefings speak of.",
    by: "by place",
  },
  names: {
    title: "People and organisations",
    of: "Name",
    intro: "Who is named in the briefings.",
    by: "by name",
  },
  sources: {
    title: "Sources",
    of: "Source",
    intro: "Where the briefings have their facts from.",
    by: "by source",
  },
  threads: {
    title: "Stories",
    of: "Story",
    intro: "What was told in several briefings, the last that went on first.",
    by: "by story",
  },
} satisfies Record<string, GroupWords>;

export const facets: Words["facets"] = {
  topic: "Topic",
  place: "Place",
  person: "Person",
  organisation: "Organisation",
  source: "Source",
  type: "Type",
  lang: "Language",
  thread: "Story",
};

export const types: Words["types"] = {
  report: "Report",
  analysis: "Analysis",
  assessment: "Assessment",
  sitrep: "Situation report",
  alert: "Alert",
  advisory: "Advisory",
  backgrounder: "Backgrounder",
  factcheck: "Fact check",
  digest: "Digest",
  transcript: "Transcript",
  statement: "Statement",
  opinion: "Opinion",
};

export const marks: Words["marks"] = {
  corrected: "Corrected",
  superseded: "Superseded",
  withdrawn: "Withdrawn",
};

export const notes: Words["notes"] = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  retraction: "Withdrawn",
  redaction: "Name withheld",
};

export const likelihoods: readonly Likelihood[] = [
  ["almost no chance", "remote"],
  ["very unlikely", "highly improbable"],
  ["unlikely", "improbable"],
  ["roughly even chance", "roughly even odds"],
  ["likely", "probable"],
  ["very likely", "highly probable"],
  ["almost certain", "nearly certain"],
];

const briefings = counter("briefing", "briefings");
const is = (count: number): string => (count === 1 ? "rests" : "rest");

export const briefing: Words["briefing"] = {
  updated: (date) => `Updated ${date}`,
  minutes: counter("minute", "minutes"),
  cite: "Cite",
  save: "Save for a program:",
  placeLink: "Link to this place; arrow keys lead to the others",
  by: "By {name}",
  todo: "What to do",
  noEnd: "No end is given.",
  holdsUntil: (date) => `Holds until ${date}.`,
  outOfDate: (date) => `Out of date since ${date}.`,
  overdue: (date) => `The next report was due ${date}; none is published here.`,
  machine: {
    assisted: "Written with the help of a machine",
    generated: "Written by a machine",
    translated: "Translated by a machine",
    unreviewed: {
      assisted: "Written with the help of a machine.",
      generated: "Written by a machine. Nobody is named who reviewed it.",
      translated: "Translated by a machine. Nobody is named who reviewed it.",
    },
    reviewed: "{did}, reviewed by {names}.",
  },
  notices: {
    withdrawn: "This briefing is withdrawn.",
    withdrawnMore:
      "Its text is no longer published. The address stays, so that nobody who cited it is left without an answer. What is noted below says when and why.",
    superseded: "Superseded.",
    readInstead: "Read instead: {briefings}. What follows is kept as it was published.",
    itSaid: "It said: {words}",
  },
  facts: {
    reviewedBy: "Reviewed by",
    approvedBy: "Approved by",
    event: "Event",
    asOf: "As of",
    firstPublic: "First public",
    expires: "Expires",
    sitrep: "Situation report",
    nextReport: "Next report",
    glide: "GLIDE",
  },
  reportNumber: (report, period) => `No. ${report}, ${period}`,
  know: {
    title: "How we know this",
    theSource: "The source",
    allSources: "All sources",
    claims: (counts) =>
      `Claims: ${counts.map(([state, count]) => `${count} ${state}`).join(", ")}.`,
  },
  judgements: {
    title: "Key judgements",
    judgement: "Judgement",
    likelihood: "Likelihood",
    confidence: "Confidence",
    due: "Due",
    outcome: "Outcome:",
    confidences: { low: "low", moderate: "moderate", high: "high" },
    withConfidence: (confidence) => `${confidence} confidence`,
    range: (word, from, to) => `${word}: ${from} to ${to} %`,
    open: "open",
  },
  figures: {
    title: "Key figures",
    more: "More figures",
    figure: "Figure",
    value: "Value",
    asOf: "As of",
    same: (report) => `as in report ${report}`,
    changed: ({ difference, isMore, report, before }) =>
      `${difference} ${isMore ? "more" : "fewer"} than in report ${report} (${before})`,
  },
  claims: "Claims",
  states: {
    confirmed: "confirmed",
    reported: "reported",
    disputed: "disputed",
    denied: "denied",
    unverified: "unverified",
    retracted: "retracted",
  },
  alternatives: "Alternatives",
  gaps: "What is missing",
  contents: "Contents",
  story: "The story so far",
  wholeStory: (count) => `All ${count} of this story`,
  replaces: "This replaces",
  related: "Related",
  neighbours: "Neighbours in the archive",
  alsoFiled: "Also filed under",
  topics: "Topics",
  places: "Places",
  names: "Names",
  card: "About this briefing",
  table: "Table",
  sources: {
    title: "Sources",
    sameReport: "The same report",
    speakers: "Who speaks in it",
    relayed: "Relayed by",
    relayedBy: "Relayed by {names}.",
    relayedAlsoBy: "Relayed also by {names}.",
    from: "from {names}",
    through: "through {names}",
    allFrom: (outlet) => `All from ${outlet}`,
    archived: "Archived copy.",
    archivedAt: (date) => `Archived copy of ${date}.`,
    belongsTo: (party) => `Belongs to ${party}`,
    unnamed: (reason) => `Unnamed: ${reason}`,
    inLanguage: (language) => `In ${language}`,
    read: (date) => `Read ${date}`,
    bases: {
      "on-record": "On the record",
      background: "On background, not to be named",
      "deep-background": "On deep background, not to be identified in any way",
      "chatham-house": "Under the Chatham House Rule: neither speaker nor affiliation is revealed",
      leak: "Leaked",
      unknown: "On terms that are not known",
    },
    quotes: {
      verbatim: "Quoted word for word",
      translated: "Quoted in translation",
      "back-translated":
        "Quoted in a translation of a translation, so not in the words that were used",
      paraphrase: "Paraphrased",
    },
    rated: (rating, reliability, credibility) => `Rated ${rating}: ${reliability}, ${credibility}`,
    ratedAgain: (rating) => `Rated ${rating}`,
    reliability: [
      "completely reliable",
      "usually reliable",
      "fairly reliable",
      "not usually reliable",
      "unreliable",
      "reliability cannot be judged",
    ],
    credibility: [
      "confirmed by other sources",
      "probably true",
      "possibly true",
      "doubtful",
      "improbable",
      "truth cannot be judged",
    ],
    via: "via",
    chain: (names) => names.join(", via "),
    whoToldWhom: "Who told whom.",
    dashed: "Dashed: not named.",
    bold: "Bold: here several of them meet.",
    drawing: (chains) => `Who told whom: ${chains.join("; ")}.`,
    thisBriefing: "This briefing",
  },
  inOtherLanguages: "In other languages",
  lastChanged: "Last changed: {date}",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const entries = (count: number): string => capital(spelled(count, "entry", "entries"));
const statements = (count: number, party: { readonly name: string; readonly isJoint: boolean }) =>
  `${spelled(count, "statement")}${party.isJoint ? ", one party in each:" : " of one party,"} ${within(party.name)}.`;

export const standing: Words["standing"] = {
  oneReport: (count, report) =>
    `${entries(count)}, one report behind them ${count === 2 ? "both" : "all"}: ${within(report)}.`,
  onlyStatements: (count, party) => capital(statements(count, party)),
  someStatements: (count, some, party) => `${entries(count)}, ${statements(some, party)}`,
  notIndependent: (count) => `${entries(count)}, not known to be independent of each other.`,
  independent: (count, voices, names) =>
    `${entries(count)}, ${spelled(voices, "independent voice")}${names.length === 0 ? "" : `: ${list(names)}`}.`,
  unknown: (names) => `Not known to be independent of them: ${list(names)}.`,
  othersUnknown: (count) =>
    `${capital(spelled(count, "other"))} are not known to be independent of them.`,
  oneSource: (name) => `One source: ${name}.`,
  thisDesk: "this desk",
  glyph: (unnamed, named, relays) =>
    `${unnamed} unnamed, ${named} named, ${counter("relay", "relays")(relays)}`,
};

export const lists: Words["lists"] = {
  briefings,
  over: (count, span) => `${briefings(count)}, ${span}`,
  named: (period, count) => `${period}, ${briefings(count)}`,
  none: "None yet.",
  parts: "Parts of this list",
  partsAgain: "Parts of this list, again",
  newest: "Newest",
  months: "Months",
  monthsAgain: "Months, again",
  years: "Years",
  earlier: "Earlier in this month",
  letter: (of) => `${of} by first letter`.trim(),
  digits: "0–9",
  all: "A to Z",
  searchInThese: "Search in these",
  home: {
    empty: "Nothing is published here yet.",
    latest: "Latest",
    archive: "Archive",
    topics: "Topics",
    languages: "In other languages",
    stories: "Stories",
    storiesOf: (all) => `Stories, ${all} in all`,
    more: "More",
    allByMonth: (count) => `All ${briefings(count)}, by month`,
    corrected: "Corrected and withdrawn",
    judged: "Our judgements, by date due",
    next: "Next reports",
    due: (date) => `Due ${date}`,
    wasDue: (date) => `Was due ${date}`,
    about: "About",
  },
  archive: {
    title: "Archive",
    byMonth: (words) => `${words}. Briefings a month:`,
    byYear: (words) => `${words}. Briefings a year:`,
    endsIn: (digit) => `Years that end in ${digit}`,
    fromTo: (from, to) => `${from} to ${to}`,
  },
  about: {
    title: "About",
    heading: "About {title}",
    corrections: "Corrections",
    correctionsText:
      "What we correct, clarify or withdraw is listed on the page of {page}, newest first, and stands on the briefing itself. A briefing keeps its address, whatever becomes of it.",
    pageName: "corrections",
    count: (count) => `${briefings(count)} in this archive`,
  },
  corrections: {
    title: "Corrections",
    intro:
      "What we got wrong, and what is right. Newest first, and as a {feed}; all that was ever published or changed as a {table} (CSV).",
    feed: "feed",
    table: "table",
    none: "None so far.",
    subtitle: "What we got wrong, and what is right.",
    of: (kind, title) => `${kind}: ${title}`,
    said: (note, before) => `${note} It said: “${before}”`,
    told: (kind, date, note) => `${kind}, ${date}: ${note}`,
  },
  group: {
    person: "Person",
    organisation: "Organisation",
    people: "People",
    organisations: "Organisations",
    countries: "Countries and territories",
    places: "Places in them",
    namedIn: (count) => `Named in ${briefings(count)}`,
    sourceOf: (count) => `Source of ${briefings(count)}`,
    with: "Most often with",
    who: "Who",
    where: "Where",
    what: "What",
    open: "Open judgements",
    noDay: "No day named",
    due: "Due {date}",
    also: (names) => `Also: ${names}`,
    map: (countries) => `Map: ${countries} and what lies around`,
    leans: "What the archive leans on",
    leaning: (count, alone) =>
      `${briefings(count)}, ${alone === 0 ? "none rests" : `${alone} ${is(alone)}`} on it alone`,
    leanings: (count, alone) =>
      `Of ${briefings(count)}, ${alone} ${is(alone)} on one origin alone.`,
    relays: "Who is passed on by whom",
    part: (title, period) => `${title}, ${period}`,
  },
  story: {
    line: ({ briefings: count, span, here, hollow }) =>
      [
        `${count} briefings, ${span}`,
        ...(here === undefined ? [] : [`this is number ${here}`]),
        ...(hollow === 0 ? [] : [`${hollow} corrected, superseded or withdrawn`]),
      ].join("; "),
    sameDay: "the same day",
    nextDay: "the next day",
    days: (count) => `${count} days later`,
    weeks: (count) => `${count} weeks later`,
    months: (count) => `${count} months later`,
    years: (count) => `${count} years later`,
    goesOnFrom: "Goes on from",
    branches: (count) => `From here the story goes on in ${count} ways:`,
    newSources: "New sources",
    andMore: (names, more) => `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    changed: (from, to) => `was ${from}, now ${to}`,
    mended: (kind, date) => `${kind} of ${date}`,
  },
};

export const feeds: Words["feeds"] = {
  intro:
    "A feed tells you of what is new without an account: put its address into a feed reader. The newest come first, by when they became public.",
  all: "All briefings",
  allHas: "The newest 30, with their whole texts.",
  correctionsHas: "The newest 50: what we got wrong, and what is right.",
  opml: "All of these and the topics as one file for a feed reader (OPML)",
  groups: "Feeds of one topic, place, name, source or story",
  groupsHas:
    "The newest 20, with their summaries. Each that has three briefings or more has a feed, and its page links to it.",
  more: (count) => `${count} more`,
};

export const history: Words["history"] = {
  title: "History",
  intro:
    "What readers saw before, the newest first. Words that were added are underlined, words that were taken out are struck through.",
  back: "The briefing as it is now",
  whatChanged: "What changed in the text",
  version: (number) => `Version ${number}`,
  now: "now",
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  between: (from, to) => `${from} to ${to}`,
  first: "The first that is kept.",
  against: (number) => `What changed since version ${number}:`,
  same: "The words are the same. What they link to, which sources they cite or what the briefing is filed under has changed.",
  gone: (day) => `A version of ${day} is not kept.`,
  added: "added: ",
  removed: "taken out: ",
  fields: {
    title: "Headline",
    summary: "Summary",
    dateline: "Dateline",
    sourcing: "Sourcing",
    source: "Source",
    event_date: "When it happened",
    state: "Claim",
    likelihood: "Likelihood",
    confidence: "Confidence",
    by: "Judged until",
    alternatives: "Alternative",
    gaps: "What is missing",
    label: "Figure",
    value: "Figure",
    unit: "Figure",
    as_of: "Figure, as of",
    number: "Report number",
    period: "Period",
  },
};

export const search: Words["search"] = {
  title: "Search",
  skip: "Skip to the results",
  how: "How to search",
  ways: [
    ["oil sanctions", "both words, in any form"],
    ['"nuclear deal"', "these words in this order"],
    ['-draft -"early note" -topic:oil', "none of these"],
    ["topic:… place:… who:… source:… type:… lang:… thread:…", "an id or a part of a name"],
    ["after:2022-01 before:2022-04-15", "since then, and up to the day before"],
    ["order:newest order:oldest", "in place of the best match"],
  ],
  keys: "{slash} leads to the field, {down} and {up} along the results, {escape} back.",
  narrow: "Narrow it down",
  searching: "Searching…",
  found: "Briefings found",
  noScript: "Searching needs JavaScript in your browser. Browsing does not.",
  examples: "For example",
  phraseExample: "these words in this order, without that one",
  topicExample: "a topic, the newest first",
  nameExample: (year) => `who is named, since ${year}`,
  browse: "Or browse {ways}.",
  byMonth: "by month",
  or: " or ",
  nothing: (text) => `Nothing found for “${text}”.`,
  count: (found) => `${briefings(found)} found.`,
  partUnsearched: "A part of the archive could not be searched.",
  unsearched: "The archive, or a part of it, could not be searched.",
  offlineUnsearched: "You are offline, and the archive, or a part of it, could not be searched.",
  failed: "The search index could not be loaded. Try again, or browse below.",
  offlineFailed:
    "You are offline, and the search index could not be loaded. The search goes on when you are back.",
  again: "Try again",
  showMore: "Show more",
  more: (all) => `Show all ${all}`,
  fewer: "Show fewer",
  order: "Order",
  relevance: "Best match",
  newest: "Newest first",
  oldest: "Oldest first",
  from: "From",
  to: "To",
  allDates: "All dates",
  byDate: "Briefings by date",
  highestInMonth: (count) => `Highest: ${count} in a month`,
  highestInYear: (count) => `Highest: ${count} in a year`,
  bar: (period, count) => `${period}: ${count}`,
  briefings,
  atLeast: (count) => `at least ${count}`,
  notCounted: "not counted",
  foundIn: "Found in",
  notLoaded: "A briefing of this day was found; its text could not be loaded.",
  link: "Link to this search",
  sameNewest: "The same, newest first",
  page: "Its page in the archive",
  without: "Search again without",
  dates: "the dates",
  unknown: "No briefing has “{word}”.",
  unknownLeftOut: "No briefing has “{word}”, so it was left out.",
  unknownFilter: "Nothing is filed under “{filter}”.",
  instead: "With another word in place of “{word}” there are some.",
  didYouMean: "Did you mean {words}?",
  also: "Also searched for {names}, which “{word}” is called too.",
  missing: (spans) => `${spans} could not be searched, and is missing from all numbers.`,
};

export const drafts: DraftWords = {
  news: ["What happened", "Why it matters", "What next"],
  assessment: ["Evidence", "Assumptions", "Indicators to watch", "What has changed"],
  sitrep: ["Situation", "Needs", "Response", "Next report"],
  advisory: ["What to do", "Who is affected", "Since when and until when", "What has changed"],
};

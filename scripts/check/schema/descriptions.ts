/** What each field is, in one plain sentence: what an editor shows and the field reference prints. */

export const BRIEFING = {
  title: "What happened, as a headline of 8 to 120 characters without a full stop.",
  date: "The day of publication, or its instant; in the archive's zone it is the day in the file's name.",
  summary:
    "The bottom line in 40 to 400 characters: what a reader could act on if they read nothing else.",
  topics: "What it is about: ids from vocabulary/topics.yaml, the main one first.",
  sources: "Who says so: each source under a key that the text cites as [@key].",
  status: "How far it has come; without it a briefing is a draft and is not published.",
  tlp: "How far it may travel, by the Traffic Light Protocol; the archive's own label when absent.",
  embargo: "The instant before which nobody may see it; then it is news, whatever its date.",
  embargo_zone: "The time zone in which the embargo is shown.",
  lang: "The language it is written in; the archive's own when absent.",
  type: "What kind of briefing it is.",
  authors: "Who wrote it: a name, or a list of names.",
  reviewed_by:
    "Who read it before it was published: a name, or a list of names. Asked for where a machine wrote or translated the text.",
  approved_by:
    "Who moved it from review to published: a name, or a list of names. A rule that an archive may ask for wants somebody who did not write it.",
  listed:
    "Write false to keep it out of lists, feeds, the site map, search and search engines: its page and its address stay, for whom a link leads there.",
  dateline: "The place, and day if wanted, that opens the text: Vienna, 9 June.",
  places: "Where it happens: countries by ISO 3166 code, other places by id from vocabulary.",
  entities:
    "People and organisations that only this briefing names, each under an id for who: links.",
  event_date: "When it happened, as far as that is known.",
  as_of: "The instant up to which it takes account of what was known.",
  updated: "When its text last changed.",
  expires: "When it stops being true or useful.",
  related: "Briefings that a reader of this one may want.",
  follows: "The earlier briefing that this one goes on from; together they make a thread.",
  story:
    "What the story that begins here is called, and what it is about: for its first briefing alone.",
  supersedes: "The briefings that this one replaces; each of them says `status: superseded`.",
  translation_of: "The briefing that this one translates.",
  aliases: "Old addresses at which it was found and must still be found.",
  corrections: "What was wrong or has changed since publication, and when it was mended.",
  claims: "Its statements one by one, each with its sources and whether they hold.",
  judgements: "What the desk concludes, with how likely it is and how sure the desk is.",
  alternatives: "Other readings of the same facts that were weighed.",
  gaps: "What is not known and would matter.",
  sourcing: "A few words on the sources as a whole: how good they are and where they are thin.",
  sitrep: "What a situation report counts: its number, its period and its figures.",
  ai: "What a machine did: nothing, helped, translated, or wrote the text. The page says the last two under its title.",
} as const;

export const STORY = {
  title: "The name of the whole story, as its page and lists of stories have it.",
  about: "A sentence or two that stay true as the story goes on.",
} as const;

export const PERSON = {
  name: "The name as readers see it.",
  id: "An id of theirs that stays when the name changes.",
  role: "What they are: Editor, Desk officer.",
} as const;

export const CORRECTION = {
  date: "The day on which it was mended.",
  kind: "What the note is: an error mended, a meaning made clear, news added, all taken back, or a name withheld.",
  text: "What is right, and what was wrong, in a sentence.",
  was: "The words that stood there before.",
} as const;

export const ENTITY = {
  name: "The name as readers see it.",
  kind: "Whether it is a person or an organisation.",
  aka: "Other spellings of the name.",
  qid: "Its Wikidata id.",
} as const;

export const SOURCE = {
  kind: "What kind of source it is.",
  name: "Who speaks: an outlet, a person, an office.",
  short: "The name in citations, of one that the vocabulary does not have.",
  title: "The title of the page, paper or programme.",
  url: "Where a reader finds it.",
  date: "When it was published or said.",
  accessed: "The day on which we read it.",
  lang: "The language it is in.",
  described: "Words for a source that is not named: a US official.",
  basis: "On what terms it spoke.",
  why_unnamed: "Why it is not named.",
  via: "The key of the source in which we read it: who told us what this one says.",
  party:
    "For whom it speaks, where vocabulary/ does not say so: an id there, or a name; of a joint text all of them.",
  access: "How close it stood to what it tells.",
  rating: "The Admiralty rating: A to F for the source, 1 to 6 for what it says.",
  descriptor: "A few words that tell readers what to make of it.",
  quotes: "Whether its words are its own, translated, translated back, or retold.",
  archived: "Where a copy is kept.",
  archived_at: "When the copy was made.",
  sha256: "The SHA-256 of the copy, so that a change would show.",
} as const;

export const CLAIM = {
  id: "The id by which the claim is linked to: #claim-id.",
  text: "The claim in one sentence.",
  sources: "The keys of the sources that say so.",
  state: "Whether it holds, as far as is known.",
} as const;

export const JUDGEMENT = {
  text: "The judgement in one sentence.",
  likelihood: "How likely it is, in a word of the ICD 203 scale.",
  confidence: "How sure the desk is of its judgement.",
  basis: "The keys of the sources that it rests on.",
  by: "The day by which it will have come true or not.",
  outcome: "What came of it, once that is known.",
} as const;

export const SITREP = {
  number: "The report's number in its series; it follows the last one's.",
  period: "The days that it covers.",
  next: "When the next one is due.",
  glide: "The disaster's GLIDE number.",
  figures: "What is counted, each figure with its source.",
} as const;

export const FIGURE = {
  label: "What is counted.",
  value: "The number, as readers see it.",
  unit: "What the number counts: parties, people, US dollars.",
  as_of: "The day or period for which it holds.",
  source: "The key of the source that gives it.",
} as const;

export const LEDGER = {
  names:
    "How names and sources stand in the ledger: `clear` (the default), or `hashed` with the key in DATELINE_LEDGER_KEY.",
} as const;

export const SETTINGS = {
  format: "The form in which the archive is written: 1, until there is another.",
  title: "The archive's name, at the head of every page.",
  description: "What the archive holds, in a sentence or two, for search engines and feeds.",
  url: "The address at which it is published: scheme and host, and the folder where it stands in one.",
  path_prefix:
    "The folder of the host that it stands in; that of `url` when absent. --path-prefix says otherwise.",
  output:
    "The folder that the site goes into, below the one that holds the briefings' folder; _site when absent. --output says otherwise.",
  publisher: "Who publishes it; the title when absent.",
  notice:
    "What readers must know first, in a sentence or two: at the foot of every page, and above the corrections.",
  lang: "The language of briefings that name none.",
  zone: "The time zone in which days begin and instants are shown.",
  tlp: "The Traffic Light Protocol label of briefings that have none.",
  about: "The text of the page about the archive, in Markdown.",
  license:
    "Under what terms the briefings may be used, as an SPDX id or in words: at the foot of every page, and in feeds.",
  feedback:
    "Where readers report an error, linked from the foot of every page: a mail's subject then names the page.",
  nav: "The menu at the head of every page, in this order: names of pages, and links to elsewhere. The usual one when absent.",
  footer: "A few lines for the foot of every page, in Markdown.",
  calendar:
    "Write solar-hijri, and on pages in Persian the day of the Solar Hijri calendar stands behind each Gregorian one, in brackets.",
  pin: "The briefing that leads the home page, by its id, for readers who may see it; the newest, or the newest of a story, when absent.",
  theme: "How the pages look.",
  cards:
    "Where others link here, a picture stands for the page: `site` for one that all pages share, `briefings` for one of each briefing, with its title.",
  profiles: "How much rules weigh, for each kind of text that the desk writes.",
  ledger: "How the ledger is kept.",
  keep_versions:
    "Whether `npm run publish` keeps each text that it replaces, and the page of a briefing shows what changed: true, or false when absent.",
  outputs:
    "In what forms each briefing stands beside its page: markdown (index.md), json (index.json, ninjs 3.1). None when absent.",
} as const;

export const LICENSE = {
  text: "The terms in a few words, as readers see them.",
  url: "Where they stand in full.",
} as const;

export const NAV_LINK = {
  text: "The words of the link.",
  url: "Where it leads.",
} as const;

export const THEME = {
  accent:
    "The colour of links and buttons. It must be legible: check says which colour near it is.",
  logo: "A file in theme/, beside the briefings' folder, for the head of every page: SVG or PNG, at most 64 KiB.",
  icon: "The same for the browser's tab: square.",
  type: "The typefaces of the text, of those that readers' systems have.",
  width: "How long its lines are: 60, 75 or 90 digits wide.",
} as const;

export const ACCENT = {
  light: "On light paper, in hexadecimal; between quotation marks where it begins with #.",
  dark: "On dark paper; when absent the nearest that is legible there.",
} as const;

const LEVELS = "rules with the level that the desk gives them: off, warning or error.";
export const PROFILE = {
  news: `In reports and whatever has no profile of its own, ${LEVELS}`,
  assessment: `In assessments and analyses, ${LEVELS}`,
  sitrep: `In situation reports, ${LEVELS}`,
  advisory: `In advisories and alerts, ${LEVELS}`,
} as const;

export const TERM = {
  name: "The name as readers see it.",
  short:
    "The name in citations: Blinken, AP. Without it a person is cited by the last word of the name, all else by the whole.",
  names: "The name in other languages, each under its language tag.",
  aka: "Other spellings, transliterations and abbreviations.",
  role: "What a person is or was, and when.",
  about: "What it is, in a sentence or two that stand on its page.",
  sort: "The words of the name by which it stands in lists from A to Z: Bagheri Kani. A person's last word when absent.",
  iso: "The ISO 3166 code of the country that a place lies in.",
  hosts: "Host names at which an organisation publishes.",
  part_of: "The organisation above this one: a ministry is part of its government.",
  of: "The organisation that a person speaks for; the person's own id where it is none.",
  qid: "Its Wikidata id.",
  medtop: "Its code among the IPTC Media Topics.",
} as const;

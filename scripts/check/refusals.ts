/** What the reader and the parser refuse, each with its reason: a file that breaks one of these cannot be read safely. */
import type { RuleWords } from "./rule.ts";

const refuse = (id: string, reason: string): RuleWords => ({
  id,
  reason,
  level: "error",
  isFixed: true,
});

export const REFUSALS: readonly RuleWords[] = [
  refuse(
    "file-is-known",
    "Only briefings, settings and vocabulary live in the briefings folder. A file that nothing reads is a file that somebody believes to be published.",
  ),
  refuse(
    "file-is-regular",
    "A symbolic link, device or pipe can lead a build to another file, or hang it. Only regular files are opened.",
  ),
  refuse(
    "file-is-readable",
    "A file that cannot be read cannot be checked, and an archive that lacks it is not the archive.",
  ),
  refuse(
    "file-is-small",
    "A briefing is short. What is longer than 256 KiB is another document, and would slow every reader's page and every build.",
  ),
  refuse(
    "file-is-utf8",
    "The web and every tool behind it read UTF-8. Other bytes would be guessed at, and names would be the first to suffer.",
  ),
  refuse(
    "text-is-visible",
    'Characters that nobody sees change what a reader or reviewer sees ("Trojan Source", CVE-2021-42574), hide a message from the second reader, or cut a word in two for the search. The joints that scripts and emoji are written with may stay.',
  ),
  refuse(
    "merge-is-finished",
    "Where a merge left both texts with its marks between them, nobody has decided yet which one holds. Published, readers would see both, and the marks.",
  ),
  refuse(
    "change-is-finished",
    "A renaming or a redaction changes several files. Between the first and the last of them the archive says two things, and nothing is published until it says one.",
  ),
  refuse(
    "file-name-is-dated",
    "The file name is the briefing's id for ever and its address follows from it, so it carries the day and a slug that every file system and every browser spells alike.",
  ),
  refuse(
    "file-is-in-its-year",
    "One folder for each year means that no second file can have the same id, so the same address.",
  ),
  refuse(
    "page-name-is-address",
    "A page of the desk's own stands at its file's name. A name that is the site's own, a year's or no address at all would take a page from its readers, or have none.",
  ),
  refuse(
    "version-file-is-named",
    "Texts that readers saw before are kept by the publication alone. What else lies among them somebody believes to be one.",
  ),
  refuse(
    "version-is-as-shown",
    "A kept version says what readers saw, to the word, and the ledger has its hash. Another text under its name would put words into the desk's mouth.",
  ),
  refuse(
    "page-cites-nothing",
    "A citation leads to the list of sources of its briefing. A page of the desk's own has none.",
  ),
  refuse(
    "about-is-written-once",
    "Where the page About is written twice, one text is published and somebody believes in the other.",
  ),
  refuse(
    "static-file-is-asked-for",
    "What lies in `static/` is published as it is. So only names are taken that a host or a search engine asks for, and none that could act on a reader or cover a page.",
  ),
  refuse(
    "static-file-has-form",
    "A file that is published as it is holds what its name says, to the last byte: nothing that a browser would run, and no word of whoever made a picture.",
  ),
  refuse(
    "folder-is-small",
    "Pages and static files are read whole in every build. More than a menu or a host can ask for are something else.",
  ),
  {
    id: "static-file-agrees",
    reason:
      "A host that is told another name than `url:` sends readers elsewhere than feeds do, and a security contact is heeded until its day alone.",
    level: "warning",
  },
  refuse(
    "front-matter-opens",
    "Front matter opens at the first character with `---` alone on its line and closes with another. Anything else is guessed at differently by every tool, and some run it as code.",
  ),
  refuse(
    "yaml-is-valid",
    "YAML that parsers disagree on means different things to different readers. What one cannot read for certain is refused.",
  ),
  refuse(
    "yaml-is-plain",
    "Directives, anchors, aliases, tags and merge keys make a text mean what it does not say, and let a small file grow without end. Front matter is plain keys, lists and texts.",
  ),
  refuse(
    "key-is-unique",
    "A key that stands twice has two values. Parsers keep one of them, and not all the same.",
  ),
  refuse(
    "key-is-known",
    "A misspelt field is a field that nobody reads: a `tpl:` that should have been `tlp:` publishes what was to stay in the house. So every unknown key is an error.",
  ),
  refuse(
    "field-is-present",
    "Five fields make a briefing findable and trustworthy: title, date, summary, topics, sources. Without them it is a note.",
  ),
  refuse(
    "field-has-form",
    "Each field has one form, so that people, search and other programs read the same thing in it.",
  ),
  refuse(
    "date-is-real",
    "A date is written year-month-day and is in the calendar. Tools that guess turn 30 February into 2 March and 12/06 into whichever month they like.",
  ),
  refuse(
    "url-is-web",
    "A source's address is a whole http or https address without a user name or password: one that a reader can follow, and that runs nothing.",
  ),
  refuse(
    "title-is-a-headline",
    "A title stands in lists, feeds and search results, where a full stop at its end looks like a mistake.",
  ),
  refuse(
    "id-is-unique",
    "One id names one thing. Two of the same make a link that could mean either.",
  ),
  refuse(
    "settings-are-present",
    "An archive says what it is called and where it is published; feeds and addresses are made from it.",
  ),
  refuse(
    "vocabulary-is-present",
    "Every briefing has a topic from the vocabulary, so there must be one.",
  ),
  refuse(
    "ledger-has-form",
    "The ledger is the desk's memory of what readers were shown. It is written by the build alone; a line that a tool or a merge has bent remembers nothing.",
  ),
  {
    id: "ledger-key-is-at-hand",
    reason:
      "Where names in the ledger are hashed, only the key tells whether one changed. A check without it must not look like one that found nothing; a publication without it is refused.",
    level: "warning",
  },
  refuse(
    "markdown-is-plain",
    "Lists and quotations nested hundreds deep have no reader, and exhaust the programs that try.",
  ),
  refuse(
    "heading-is-below-title",
    "The title is the page's only heading of the first level; screen readers and search outline a page by its headings.",
  ),
  refuse(
    "citation-is-readable",
    "A citation that cannot be read would be printed as it stands, and its statement would have no source.",
  ),
  refuse(
    "link-is-readable",
    "A link that Markdown takes for words would be printed with its brackets, and lead nowhere.",
  ),
  refuse(
    "link-is-safe",
    "A link leads to the web, to a place in the archive or to a heading. Other schemes (`javascript:`, `file:`) act instead of leading.",
  ),
  refuse(
    "image-is-absent",
    "Briefings hold no images: a picture without its source, rights and description is a liability. A link to it keeps all three where they are.",
  ),
  refuse(
    "link-is-visible",
    "A published briefing that names a withheld one tells its readers that it exists.",
  ),
  refuse(
    "suppression-has-reason",
    "A rule is silenced for one passage and for a reason that the next editor can read. `brief-ok` names a rule that may be silenced, and says why.",
  ),
  refuse(
    "format-is-known",
    "An archive of a newer form says what this program cannot read. Read as the old form it would be published wrong.",
  ),
  refuse(
    "colour-is-legible",
    "People read in sunlight, on old screens and with old eyes. WCAG 2.2 AA asks for a contrast of 4.5 for text.",
  ),
  refuse(
    "picture-is-plain",
    "A picture of the theme is opened by every reader. SVG can run scripts and load files from elsewhere, so that of it only shapes are taken.",
  ),
  {
    id: "sheet-loads-nothing",
    reason:
      "A site asks no other host for anything, so that nobody else learns who reads it. What a style sheet of the desk's own wants to load is refused by every page's policy and would be missing.",
    level: "warning",
  },
  {
    id: "suppression-is-needed",
    reason:
      "A `brief-ok` that silences nothing any more will one day silence something that nobody meant.",
    level: "warning",
  },
  {
    id: "rule-has-its-name",
    reason:
      "A rule that got another name is still understood by its old one, in `brief-ok` and in `profiles:`. Whoever reads it next looks for the name of now.",
    level: "warning",
  },
];

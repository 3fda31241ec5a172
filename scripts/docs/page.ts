/** The one page of documentation that is made from the types and the rules: `briefings/README.md`. */
import { fieldReference } from "./field-reference.ts";
import { PRECISION, READ_ON } from "./precision.ts";
import { precisionTable, profileTable, ruleReference } from "./rule-reference.ts";

/** Where the page stands, from the project's root: beside the briefings, where writers look. */
export const PAGE = "briefings/README.md";

/** The page's whole text. */
export function page(): string {
  return `<!-- Made by \`npm run docs\` from the types and rules in scripts/check/. Change those, not this page. -->

# Writing briefings: every field, every rule

A briefing is a Markdown file, \`2025/2025-06-12-envoy-warns-senators.md\`, with front matter. Its file name is its
id for ever. \`npm run new -- "Title"\` begins one, \`npm run check\` says what is wrong with it and what to write
instead, \`npm run check -- --fix\` mends what has one right answer.

[Fields](#fields) · [In the text](#in-the-text) · [Profiles and levels](#profiles-and-levels) ·
[Silencing a rule](#silencing-a-rule) · [How often the rules are right](#how-often-the-rules-are-right) · [Rules](#rules)

## Fields

Bold fields are required. Every other is there when you need it. A field that is not named here is an error, and so
is a value of another form: nothing is guessed.

${fieldReference().trim()}

## In the text

CommonMark, with tables. HTML is shown as text, except comments (\`<!-- … -->\`), which no reader sees.

| writing | meaning |
| --- | --- |
| \`[@axios]\` \`[@axios, para 3]\` \`[@official; @wsj]\` | a citation: shows who says it, and through whom we know |
| \`[Thursday](date:2025-06-05)\` | a date that later readers and machines can see; [EDTF](https://www.loc.gov/standards/datetime/) is allowed: \`2024-04~\` |
| \`[Muscat](place:muscat)\` \`[Oman](place:OM)\` | a place: an id of the vocabulary, or a country's ISO 3166 code |
| \`[Witkoff](who:witkoff)\` | a person or organisation of the vocabulary, or of the briefing's own \`entities:\` |
| \`[earlier note](brief:2025-06-09-netanyahu-call)\` | another briefing, by its id |
| \`[below](#what-next)\` \`[this claim](#claim-still)\` | a heading or claim of this briefing |
| \`> words\`, then \`> — Name, role [@key]\` | a quotation with its speaker |

Readers are told who backs what by one rule. Brackets stand for all before them, back to the brackets before, in their
paragraph, item or cell: so of sentences that follow each other and are each cited to the same, only the last shows
them. What the sentence says, the day of a text or where it was read, is not said again in them; a bare name is
otherwise what it was last in its section, or in the cell above. Where it was read is said the first time, each time
for one whose name is another's too. Each name leads to its entry in the list of sources, and its \`title\` has the
whole chain. An opening without brackets sums up what stands below.

## Profiles and levels

A rule is \`off\`, a \`warning\` or an \`error\`. Errors stop the build; warnings are for the writer. The level depends
on the briefing's \`type:\`, which has a profile:

${profileTable()}

A desk moves rules in \`archive.yaml\`, and a profile can do nothing else:

\`\`\`yaml
profiles:
  news: { quote-attribution: warning, figure-has-source: warning }
  sitrep: { figure-has-source: error }
\`\`\`

In a draft everything warns at most: one writer's unfinished work stops no other's build. Only a file that cannot be read
as a briefing at all, draft or not, is an error.

## Silencing a rule

In one place, and with the reason: \`<!-- brief-ok quote-attribution: house motto -->\` inside a paragraph or on a line
of its own before one; in front matter \`# brief-ok rule: reason\` beside a field or on the line above it. When it
silences nothing any more, that is reported too.

## How often the rules are right

The heuristic rules look for what a person would look for, in English text, and err. Measured on real texts that were
not written for them, and read for the last time on ${READ_ON} (${PRECISION.map(({ what }) => what).join("; ")}): 30 alerts of each rule in each corpus, drawn by
\`npm run bench:heuristics\`, or all where there were fewer, read one by one. *Right* means that an editor of a sourced
archive would agree that something is missing there; where the reader was torn, it counts as wrong, and so does every
\`brief-ok\` of a writer. *Tuned*: rules were narrowed while these alerts were read. *Unseen*: the alerts are those of
rules that had not met the text.

${precisionTable()}

A rule that looks at words is on by itself where nine of ten of its alerts were right on unseen releases, posts or
news: \`day-has-date\` in 85 of 94, and what was wrong has been mended since. \`attribution-is-specific\` was right in 21, 22 and 23 of 30 on unseen wires, each time after it had been narrowed by
what was wrong in others: it is off until a desk asks for it. \`events-are-in-order\`, \`figures-agree\`, \`sums-add-up\` and \`days-add-up\`
hold two numbers or dates of one text against each other. In texts that editors had read they hardly speak, and then
mostly wrongly: one of their 20 alerts in 6,377 wires was right, and though they were narrowed for what they had got wrong,
they are off until a desk asks for them, as for drafts that nobody has read yet. So are \`quote-attribution\` and
\`figure-has-source\`, which a desk of situation reports may want as an error there.

## Rules

${ruleReference()}
`;
}

/** Snippets for VS Code: a new briefing, its sources and its links, with the archive's words to choose from. */
import { LIKELIHOODS } from "../check/schema/analysis-schema.ts";
import { STATUSES } from "../check/schema/schema.ts";
import { FORMS, formsAt } from "./form.ts";
import type { KnownWords, OfferedWord } from "./offered-words.ts";

interface Snippet {
  readonly scope: "markdown";
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** A list of choices that is longer is no help: the newest briefings, and the first of the rest. */
const MOST = 300;

/** The text of `dateline.code-snippets`. */
export function snippetsText(words: KnownWords): string {
  const snippets = [...frontMatter(words), ...links(words)];
  const byName = snippets.map((snippet) => [`Dateline: ${snippet.description}`, snippet]);
  return `${JSON.stringify(Object.fromEntries(byName), null, 2)}\n`;
}

function frontMatter(words: KnownWords): Snippet[] {
  const basis = formsAt(FORMS.briefing, ["sources", "key", "basis"])[0]?.enum ?? [];
  return [
    snippet("briefing", "a new briefing, dated by its file name", [
      "---",
      "title: ${1:What happened, in 8 to 120 characters}",
      // The day is in the file's name, and must be the same.
      "date: ${TM_FILENAME_BASE/^(\\d{4}-\\d{2}-\\d{2}).*$/$1/}",
      `status: ${choice(2, STATUSES)}`,
      "summary: ${3:The bottom line, in 40 to 400 characters.}",
      `topics: [${choice(4, idsOf(words.topic))}]`,
      "sources:",
      "  ${5:key}: { name: ${6:Who says so}, url: ${7:https://www.example.org/} }",
      "---",
      "",
      "$0 [@$5].",
    ]),
    snippet("source", "a source", [
      "${1:key}: { name: ${2:Who says so}, url: ${3:https://www.example.org/}, date: ${4:2025-06-12} }",
    ]),
    snippet("source-unnamed", "a source that is not named", [
      `\${1:official}: { described: \${2:a US official}, basis: ${choice(3, basis)}, via: \${4:key}, rating: \${5:C3} }`,
    ]),
    snippet("correction", "a correction", [
      "corrections:",
      "  - date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
      "    kind: ${1|correction,clarification,update,retraction,redaction|}",
      "    text: ${2:What is right, and what was wrong.}",
    ]),
    snippet("judgement", "a judgement with its likelihood", [
      "judgements:",
      "  - text: ${1:What the desk concludes.}",
      `    likelihood: ${choice(2, LIKELIHOODS[0])}`,
      "    basis: [${3:key}]",
    ]),
  ];
}

function links({ place, person, briefing }: KnownWords): Snippet[] {
  return [
    snippet("cite", "a citation", ["[@${1:key}]"]),
    snippet("date", "a day that later readers can see", [
      "[${1:Thursday}](date:${2:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE})",
    ]),
    snippet("place", "a link to a place", [`[\${1:Muscat}](place:${choice(2, idsOf(place))})`]),
    snippet("who", "a link to a person or organisation", [
      `[\${1:Name}](who:${choice(2, idsOf(person))})`,
    ]),
    snippet("brief", "a link to another briefing", [
      `[\${1:earlier note}](brief:${choice(2, idsOf(briefing))})`,
    ]),
    snippet("quote", "a quotation with its speaker", [
      "> ${1:words}",
      ">",
      "> — ${2:Name, role} [@${3:key}]",
    ]),
  ];
}

function snippet(prefix: string, description: string, body: readonly string[]): Snippet {
  return { scope: "markdown", prefix, description, body };
}

function idsOf(words: readonly OfferedWord[]): string[] {
  return words.slice(0, MOST).map(({ id }) => id);
}

/** A stop with choices; a plain one where there is nothing to choose from. */
function choice(stop: number, words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[\\,|]/g, "\\$&"));
  return escaped.length === 0 ? `\${${stop}:id}` : `\${${stop}|${escaped.join(",")}|}`;
}

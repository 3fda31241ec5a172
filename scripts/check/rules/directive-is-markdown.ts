import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /:::+|(?:!!!|\?\?\?\+?) [a-z]{2,20}\b|\[![a-z][\w-]{1,30}(?:\|[^\]\n]{0,60})?\][+-]?/giy,
    signs: [":::", "!!! ", "??? ", "???+ ", "[!"],
    opens: ":!?[",
    instead: "Write a quotation or a paragraph, and say in words what it warns of.",
  },
  {
    pattern:
      /\.\. [a-z][a-z0-9_-]{1,30}::|(?:image|include|video|audio|toc)::\S{1,200}\[|\[(?:source|quote|verse|NOTE|TIP|WARNING|CAUTION|IMPORTANT)(?:,[^\]\n]{0,100})?\]$|ifn?def::|#\+(?:begin_|end_|title:|include:)|:(?:toc|author|revdate|doctype|icons|imagesdir):/giy,
    signs: [":", "[", "#+"],
    opens: ".ivatIVAT[#:",
    instead: "Write Markdown, and link to what it includes.",
  },
  {
    pattern:
      /import (?:[\w*{][^;"'“”\n]{0,120} from )?["'][^"'\n]{1,200}["'];?|export (?:default |const |let |function |async )[^\n]{0,20}/y,
    signs: ["import ", "export "],
    opens: "ie",
    instead: "Delete it: nothing here runs code.",
  },
  {
    pattern:
      /\.\. _[\w -]{1,60}:|--8<-- |<<\[|!!!include\(|@\[[a-z]{2,12}\]|\*\[[^\]\n]{1,40}\]: |\{\| ?[a-z]|__(?:NO)?(?:TOC|EDITSECTION)__|[a-z][a-z-]{1,30}:: (?=\S)|(?:h[1-6]|bq)\. (?=\S)|p\([\w#-]{1,40}\)\. /y,
    signs: [
      ".. _",
      "--8<-- ",
      "<<[",
      "!!!include(",
      "@[",
      "*[",
      "{|",
      "__",
      ":: ",
      "h1. ",
      "h2. ",
      "h3. ",
      "h4. ",
      "h5. ",
      "h6. ",
      "bq. ",
      "p(",
    ],
    opens: ".-<!@*{_abcdefghijklmnopqrstuvwxyz",
    instead: "Write Markdown, or delete it.",
  },
  {
    signs: ["]_", "{", ":http", "image:", "xref:", "kbd:", "footnote:"],
    pattern:
      /\[\d{1,3}\]_(?!\w)|\\(?:cite[a-z]{0,8}|ref|eqref|footnote|textbf|textit|emph|label|begin|end|(?:sub){0,2}section|href|url|input|includegraphics)\*?(?:\[[^\]\n]{0,80}\])?\{[^{}]{0,200}\}|\{(?:color|panel|code|quote|noformat|toc|expand)(?::[^{}\n]{1,100})?\}|"[^"\n]{1,200}":https?:\/\/\S{1,300}|(?<!\w)(?:image|xref|kbd|footnote):(?!:)[^\s[\]]{0,200}\[[^\]\n]{0,100}\]/gu,
    instead: "Write Markdown, and say in words what it would have shown.",
  },
  {
    signs: [":"],
    pattern:
      /(?<![\p{L}\p{N}:]):(?:ref|doc|term|numref|class|func|meth|mod|sup|sub|abbr|math|cite|code|download|guilabel|kbd):(?=\S)/gu,
    instead: "Write Markdown, and say in words what it would have shown.",
  },
  {
    signs: ["^["],
    pattern: /\^\[[^[\]\n]{1,300}\](?!\()/g,
    instead: "Write the note into the text, or cite its source as [@key].",
  },
  {
    signs: [":"],
    pattern: /(?<![\p{L}\p{N}:]):[a-z][a-z0-9]+(?:_[a-z0-9]+){0,6}:(?![\p{L}\p{N}:/`])/gu,
    instead: "Write the sign itself, or nothing.",
  },
  {
    pattern: /={2,6} (?=\S)/y,
    signs: ["== "],
    opens: "=",
    instead: "Write a heading, as in `## What next`.",
  },
  {
    pattern: /\$\$[^$]{1,300}\$\$/g,
    signs: ["$$"],
    instead: "Write the formula in words, or put it between backticks.",
  },
  {
    pattern: /\[\[?_?TOC_?\]?\](?=$|\s)|\*\*Table of Contents\*\*$/giy,
    signs: ["[", "**"],
    opens: "[*",
    instead: "Delete it: headings are listed by the reader's own program.",
  },
];

export const directiveIsMarkdown: BodyRule = {
  id: "directive-is-markdown",
  reason:
    "Boxes, tables of contents and inclusions of other languages (`:::`, `!!! note`, `.. note::`, `import`) do nothing here: readers would see the command.",
  level: "warning",
  example: { bad: "::: warning", good: "> The gate is shut." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, LEFTOVERS),
};

import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /:::+|(?:!!!|\?\?\?\+?) [a-z]{2,20}\b|\[!(?:NOTE|TIP|INFO|IMPORTANT|WARNING|CAUTION|ABSTRACT|QUOTE|DANGER|EXAMPLE|QUESTION|SUMMARY|FAILURE|BUG|TODO|SUCCESS)\][+-]?/giy,
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

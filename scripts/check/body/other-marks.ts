/** Marks of other programs and places nobody filled in, for which rules and plain texts are both searched. */
import type { Leftover } from "./leftovers.ts";

export const DIRECTIVES: readonly Leftover[] = [
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

export const ATTRIBUTES: readonly Leftover[] = [
  {
    pattern:
      /\{:(?!:)[^{}\n]{0,200}\}|\{[.#][A-Za-z][\w-]{0,80}(?:\s[^{}\n]{0,200})?\}|\{(?:width|height|class|style|target|rel|lang)=[^{}\n]{1,200}\}/g,
    signs: [
      "{:",
      "{.",
      "{#",
      "{width=",
      "{height=",
      "{class=",
      "{style=",
      "{target=",
      "{rel=",
      "{lang=",
    ],
    instead: "Delete it.",
  },
  {
    pattern: /(?<=\S )\^(?=[\w-]*[A-Za-z])[\w-]{1,60}$/g,
    signs: [" ^"],
    instead: "Delete this name of the block.",
  },
];

export const COMMENTS: readonly Leftover[] = [
  {
    pattern:
      /(?<![%\p{N}])%%(?=[^%])[^%]{1,500}%%(?!%)|\{>>[^{}]{1,500}<<\}|\{\/\*[^{}]{0,500}\*\/\}|\{::comment\b[^{}]{0,100}\}/gu,
    signs: ["%%", "{>", "{/", "{:"],
    instead: "Delete it, or write it as <!-- a comment -->.",
  },
];

export const HIGHLIGHTS: readonly Leftover[] = [
  {
    pattern: /(?<![=\S])==(?=[^\s=])[^=\n]{1,300}(?<=[^\s=])==(?![=\p{L}\p{N}])/gu,
    signs: ["=="],
    instead: "Write **bold**, or leave the words plain.",
  },
  {
    pattern: /\{(?:\+\+|--|==|~~)[^{}]{1,300}(?:\+\+|--|==|~~)\}|\{[^{}~]{1,200}~>[^{}]{0,200}\}/g,
    signs: ["{+", "{-", "{=", "{~", "~>"],
    instead: "Take the change in, or back.",
  },
  {
    signs: ["''", "++", "||"],
    pattern:
      /(?<!['\w])'{2,5}(?=[^\s'])[^'\n]{1,200}(?<=[^\s'])'{2,5}(?!['\w])|(?<![+\w{])\+\+(?=[^\s+])[^+\n]{1,200}(?<=[^\s+])\+\+(?![+\w])|(?<!\|)\|\|(?=[^\s|])[^|\n]{1,200}(?<=[^\s|])\|\|(?!\|)/g,
    instead: "Write **bold** or *italic*, or quotation marks.",
  },
];

/** Brackets in capitals or with a verb to the writer. An editor's insertion into a quotation ("[redacted]", "[the clerk]") is none. */
const ASKED = String.raw`(?:[Ii]nsert|INSERT|[Yy]our|YOUR|[Pp]laceholder|PLACEHOLDER|[Ff]act[- ]?check|[Cc]itation needed|CITATION NEEDED|[Cc]heck|CHECK|[Tt]o come|TO COME|TODO|TK|TKTK|TBC|TBD|TBA|FIXME|XX+|[Cc]ompany [Nn]ame|LINK|DATE|NAME|CITE|SOURCE|QUOTE)\b`;

export const PLACES: readonly Leftover[] = [
  {
    signs: ["["],
    pattern: new RegExp(
      String.raw`\[${ASKED}[^\[\]\n]{0,80}\](?!\()|\[[^\[\]\n]{1,40} (?:TK|TBC|TBD|TBA)\](?!\()|\[source\?\]`,
      "g",
    ),
    instead: "Write what belongs there, or take the sentence out.",
  },
  {
    signs: ["TK", "XX", "TODO", "FIXME", "___"],
    pattern:
      /(?<![\p{L}\p{N}-])(?:TODO|FIXME)(?=:|\(|$| [a-z])|(?<![\p{L}\p{N}.-])\$?TK(?:TK)*(?![\p{L}\p{N}-]| \p{Lu})|(?<![\p{L}\p{N}-]|\p{Lu}\p{L}{1,20} )X{3,}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}-])XX (?=(?:January|February|March|April|May|June|July|August|September|October|November|December|people|percent|per cent)\b)|(?<![\w_])_{3,} (?=\p{L})/gu,
    instead: "Write what belongs there, or take the sentence out.",
  },
  {
    signs: ["orem ipsum"],
    pattern: /(?<!\p{L})[Ll]orem ipsum(?!\p{L})/gu,
    instead: "Write the text that should stand here.",
  },
  {
    signs: ["Error!", "{", "_Toc", "_Ref"],
    pattern:
      /Error! (?:Reference source|Bookmark|No text of specified style|Hyperlink reference)[^.!?]{0,40}(?:found|defined|valid|document)\.?|\{ ?(?:PAGE|REF|HYPERLINK|MERGEFIELD|TOC|SEQ)\b[^{}]{0,100}\}|(?<![\p{L}\p{N}_])_(?:Toc|Ref)\d{3,}/gu,
    instead: "Write what the field of the office program would have shown.",
  },
  {
    signs: ["【", "oaicite", "cite", "As an AI", "[object"],
    pattern:
      /【\d{1,4}[:†][^】\n]{0,60}】|:contentReference\[oaicite[^\]\n]{0,20}\](?:\{[^{}\n]{0,30}\})?|[\ue200-\ue203]?\bcite[\ue200-\ue203]?turn\d+[a-z]+\d+|\bAs an AI (?:language )?model\b|\[object Object\]/gu,
    instead: "A machine wrote this for itself. Read the text again, and take it out.",
  },
];

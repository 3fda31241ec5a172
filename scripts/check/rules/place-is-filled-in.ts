import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

/** Brackets in capitals or with a verb to the writer. An editor's insertion into a quotation ("[redacted]", "[the clerk]") is none. */
const ASKED = String.raw`(?:[Ii]nsert|INSERT|[Yy]our|YOUR|[Pp]laceholder|PLACEHOLDER|[Ff]act[- ]?check|[Cc]itation needed|CITATION NEEDED|[Cc]heck|CHECK|[Tt]o come|TO COME|TODO|TK|TKTK|TBC|TBD|TBA|FIXME|XX+|[Cc]ompany [Nn]ame|LINK|DATE|NAME|CITE|SOURCE|QUOTE)\b`;

export const LEFTOVERS: readonly Leftover[] = [
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

export const placeIsFilledIn: BodyRule = {
  id: "place-is-filled-in",
  reason:
    "A place kept for a word that was to come (`TK`, `[insert name]`, lorem ipsum), or an office program's field that found nothing, is published as it stands.",
  level: "warning",
  example: { bad: "Some TK people left.", good: "Some 60 people left." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, LEFTOVERS),
};

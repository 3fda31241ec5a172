/** Every way of writing in which readers see other characters than the writer typed, and both sides know it. */

/** What is neither here nor shown as it was typed is a finding: `taken.ts` names its kinds, `yaml-taken.ts` those of YAML. */
export interface AgreedWriting {
  /** For the documentation. */
  readonly what: string;
  readonly written: string;
  /** The text that readers see. */
  readonly shown: string;
}

export const AGREED_IN_TEXT: readonly AgreedWriting[] = [
  { what: "emphasis", written: "*dry*, **very dry**, ~~wet~~", shown: "dry, very dry, wet" },
  { what: "a link", written: "[road](https://road.example)", shown: "road" },
  {
    what: "a link by a name that is given below",
    written: "[the road][1]\n\n[1]: https://road.example",
    shown: "the road",
  },
  { what: "an address", written: "<https://road.example>", shown: "https://road.example" },
  { what: "a citation: its source is shown", written: "Dry [@clerk].", shown: "Dry." },
  { what: "a comment", written: "Dry. <!-- says the clerk -->", shown: "Dry." },
  { what: "a heading", written: "## What next", shown: "What next" },
  { what: "a closed heading", written: "## What next ##", shown: "What next" },
  { what: "a heading over a drawn line", written: "What next\n---------", shown: "What next" },
  { what: "a list", written: "- Oats\n- Rye", shown: "Oats Rye" },
  { what: "a list that counts on from 1", written: "1. Oats\n2. Rye", shown: "Oats Rye" },
  { what: "a list that Markdown counts", written: "1. Oats\n1. Rye", shown: "Oats Rye" },
  {
    what: "a list that goes on where the last stopped",
    written: "1. Oats\n2. Rye\n\nAnd so:\n\n3. Hay",
    shown: "Oats Rye And so: Hay",
  },
  {
    what: "a quotation",
    written: "> It is dry.\n>\n> — The clerk",
    shown: "It is dry. — The clerk",
  },
  { what: "a table", written: "| a | b |\n|---|--:|\n| 1 | 2 |", shown: "a b 1 2" },
  { what: "code", written: "`2*3*4`", shown: "2*3*4" },
  { what: "lines of code", written: "```text\n2*3*4\n```", shown: "2*3*4" },
  { what: "a line across", written: "Dry.\n\n---\n\nWet.", shown: "Dry. Wet." },
  { what: "lines that are joined, and spaces", written: "Dry  and\nwet.", shown: "Dry and wet." },
  { what: "a break", written: "Dry\\\nand wet.", shown: "Dry and wet." },
  { what: "an escape", written: "60\\. 5\\*10 \\[sic\\] \\$5", shown: "60. 5*10 [sic] $5" },
  { what: "an entity of a sign or space", written: "a &lt; b&nbsp;&amp; c", shown: "a < b & c" },
];

/** Of front matter, as the value of a field. */
export const AGREED_IN_FIELDS: readonly AgreedWriting[] = [
  {
    what: "a text",
    written: "The mill's wheel, 5*10 & more",
    shown: "The mill's wheel, 5*10 & more",
  },
  { what: "quotation marks", written: "'It''s # 5'", shown: "It's # 5" },
  { what: "double ones", written: '"The \\"mill\\" in C:\\\\new"', shown: 'The "mill" in C:\\new' },
  { what: "lines", written: "|\n  The mill\n  # 5 turns", shown: "The mill # 5 turns" },
  { what: "lines that are joined", written: ">\n  The mill\n  turns", shown: "The mill turns" },
  { what: "a text that goes on", written: "The mill\n  turns", shown: "The mill turns" },
];

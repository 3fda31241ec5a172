/** A citation for BibTeX and BibLaTeX. */
import { type CitedWork, onOneLine } from "./cited-work.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * What TeX would act on, as commands that print it. A brace is none that BibTeX counts: it looks at no backslash
 * before one, so that `\{` would leave the entry open.
 */
const PRINTED: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
};

/** Signs that TeX would make one of with the next, as `--` a dash: an empty group keeps them apart. */
const LIGATURE = /([-`',<>])(?=\1)|[!?](?=`)/g;

/** Takes what is cited; gives one entry, in UTF-8. */
export function bibtexOf(work: CitedWork): string {
  const [year, month, day] = work.day.split("-");
  const fields: readonly (readonly [string, string])[] = [
    // Each name in braces of its own: BibTeX takes none apart, and no capital is made small.
    ["author", work.authors.map((name) => `{${printed(name)}}`).join(" and ")],
    ["title", `{${printed(work.title)}}`],
    ["howpublished", printed(work.archive)],
    ["publisher", work.publisher === work.archive ? "" : printed(work.publisher)],
    ["year", year ?? ""],
    ["month", MONTHS[Number(month) - 1] ?? ""],
    ["day", String(Number(day))],
    // Of letters, digits and marks that are no command to the package that prints addresses.
    ["url", work.url],
    ["language", work.lang],
    ["note", printed(work.mark)],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    // A month is a macro, which each style spells in its language.
    .map(([name, value]) => `${name} = ${name === "month" ? value : `{${value}}`}`);
  return `@misc{${work.id},\n${lines.join(",\n")}\n}\n`;
}

function printed(text: string): string {
  return onOneLine(text)
    .replace(/[\\{}~^$&#%_]/g, (sign) => PRINTED[sign] ?? sign)
    .replace(LIGATURE, "$&{}");
}

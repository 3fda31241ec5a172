/** Writes any text as Markdown that says it: nothing in it is a mark, markup, or a template of some other generator. */

/**
 * Whatever CommonMark, its tables, strikes, formulas and citations act on; what would make a link of an address; and
 * after a brace or bracket what opens a template (Liquid, Nunjucks, ERB): a backslash between the two ends it.
 */
const ACTIVE = /[\\`*_{}[\]<>&|~^$@]|(?<=[{<])[%#]|\/(?=\/)|(?<=\bwww)\./giu;
/** What opens a heading, a list, a definition or a rule at the beginning of a line. */
const OPENING = /^([#+\-=:]|\d{1,9}(?=[.)]))/;

/** A text within a line. */
export function escaped(text: string): string {
  return text.replace(ACTIVE, "\\$&");
}

/** What is written already, as a paragraph or the words of an item: on one line, so that none begins within it. */
export function asLine(written: string): string {
  const line = written.replace(/\s*\n\s*/gu, " ").trim();
  return line.replace(OPENING, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

/** The same as a heading: signs that would close it are words. */
export function asHeading(written: string, level: number): string {
  return `${"#".repeat(level)} ${asLine(written).replace(/(?<=\s)#+$/u, "\\$&")}`;
}

/** A link that is its own words. */
export function address(url: string): string {
  return `<${withoutEnds(url)}>`;
}

/** A link with words. */
export function linked(written: string, url: string): string {
  // Else it could be read as a name of HTML.
  return `[${written}](${withoutEnds(url).replace(/&(?=#?\w+;)/g, "&amp;")})`;
}

/** An address in which nothing ends it or opens a template. */
function withoutEnds(url: string): string {
  return url.replace(
    /[\s()<>\\{}|`]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** Words of a program; as text where they could be a template, for nothing is escaped in code. */
export function asCode(text: string): string {
  if (isTemplate(text)) return escaped(text);
  const fence = fenceFor(text, 1);
  const space = /^[\s`]|[\s`]$/.test(text) ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}

/** The same on lines of its own. */
export function asCodeBlock(text: string): string {
  const lines = text.replace(/\n$/, "");
  if (isTemplate(lines)) return lines.split("\n").map(escaped).map(asLine).join("\\\n");
  const fence = fenceFor(lines, 3);
  return `${fence}\n${lines}\n${fence}`;
}

function isTemplate(text: string): boolean {
  return /\{[{%#<]|<%|\$\{/.test(text);
}

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return "`".repeat(Math.max(least, longest + 1));
}

/** Refuses HTML that nests so deeply that walking it would take minutes or the whole stack. */

/** Real releases nest 12 deep. Turndown asks every element for its whole text: 4,000 `<div>` took it 13 s. */
const DEEPEST = 256;
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
/** Elements that hold nothing, or that the next of their kind closes. */
const SHALLOW = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup td th tr thead tbody tfoot colgroup".split(
    " ",
  ),
);

/**
 * True when elements nest, or stay unclosed, more than 256 deep. Counts strictly: only the innermost open
 * element can be closed, because a parser that forgives ("<b><p></b>") opens the others again.
 */
export function nestsTooDeeply(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ""] of html.replace(/<!--[\s\S]*?-->/g, "").matchAll(TAG)) {
    const element = name.toLowerCase();
    if (SHALLOW.has(element)) continue;
    if (slash === "") open.push(element);
    else if (open.at(-1) === element) open.pop();
    if (open.length > DEEPEST) return true;
  }
  return false;
}

/** Cuts HTML into text and tags, in one pass, as the HTML standard does (13.2.5, Tokenization). */

export interface HtmlTag {
  /** In small letters. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Written `<name/>` inside of SVG or MathML, where that means something. */
  readonly isSelfClosed: boolean;
  /** Raw values of the attributes that are read; of one that is there twice the first. */
  readonly attributes: ReadonlyMap<string, string>;
}

const NAME = /[^\t\n\f\r />]*/y;
const BETWEEN = /[\t\n\f\r /]*/y;
const ATTRIBUTE = /=?[^\t\n\f\r />=]*/y;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const VALUE = /"([^"]*)("|$)|'([^']*)('|$)|[^\t\n\f\r >]*/y;
const COMMENT_END = /--!?>|$/g;
/** Elements in which no tag stands but their own end. */
const RAW = new Set("script style textarea title xmp iframe noembed noframes".split(" "));

/** The text and the tags of HTML, in their order; comments and the like are left out. `kept` names the attributes. */
export function* tokensOf(html: string, kept: ReadonlySet<string>): Generator<string | HtmlTag> {
  const markup = /<(?:[!?]|\/?[a-z]|\/(?=[^a-z]))/gi;
  let at = 0;
  let foreign = 0;
  for (let found = markup.exec(html); found !== null; found = markup.exec(html)) {
    if (found.index > at) yield html.slice(at, found.index);
    if (!/[a-z]$/i.test(found[0])) {
      at = markup.lastIndex = endOfMarkup(html, found.index);
      continue;
    }
    const read = readTag(html, found.index, kept);
    // A tag that is cut off is none.
    if (read === undefined) return;
    const isRoot = /^(?:svg|math)$/.test(read.tag.name);
    const tag = { ...read.tag, isSelfClosed: read.tag.isSelfClosed && (foreign > 0 || isRoot) };
    yield tag;
    if (isRoot) foreign = Math.max(0, foreign + stepOf(tag));
    const isRaw = !tag.isEnd && foreign === 0 && RAW.has(tag.name);
    at = isRaw ? endOfRaw(html, read.end, tag.name) : read.end;
    if (at > read.end) yield html.slice(read.end, at);
    markup.lastIndex = at;
  }
  if (at < html.length) yield html.slice(at);
}

/** How much deeper one is after a tag. */
function stepOf({ isEnd, isSelfClosed }: HtmlTag): number {
  if (isSelfClosed) return 0;
  return isEnd ? -1 : 1;
}

/** Where a comment, a declaration or an instruction ends. */
function endOfMarkup(html: string, start: number): number {
  if (html.startsWith("<!--", start)) {
    if (/^-?>/.test(html.slice(start + 4, start + 6))) return html.indexOf(">", start) + 1;
    COMMENT_END.lastIndex = start + 4;
    return COMMENT_END.exec(html) === null ? html.length : COMMENT_END.lastIndex;
  }
  const end = html.indexOf(">", start);
  return end === -1 ? html.length : end + 1;
}

function endOfRaw(html: string, start: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
  end.lastIndex = start;
  return end.exec(html)?.index ?? html.length;
}

/** The tag that begins at `start`, and where it ends; undefined where it does not end. */
function readTag(
  html: string,
  start: number,
  kept: ReadonlySet<string>,
): { readonly tag: HtmlTag; readonly end: number } | undefined {
  const isEnd = html[start + 1] === "/";
  let at = start + (isEnd ? 2 : 1);
  const take = (pattern: RegExp): readonly (string | undefined)[] => {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    at += found?.[0].length ?? 0;
    return found ?? [];
  };
  const [name = ""] = take(NAME);
  const attributes = new Map<string, string>();
  for (;;) {
    const [between = ""] = take(BETWEEN);
    if (at >= html.length) return undefined;
    if (html[at] === ">") {
      const isSelfClosed = between.endsWith("/");
      return { tag: { name: name.toLowerCase(), isEnd, isSelfClosed, attributes }, end: at + 1 };
    }
    const [written = ""] = take(ATTRIBUTE);
    const [equals] = take(EQUALS);
    const [whole = "", double, , single] = equals === undefined ? [] : take(VALUE);
    const key = written.toLowerCase();
    if (kept.has(key) && !attributes.has(key)) attributes.set(key, double ?? single ?? whole);
  }
}

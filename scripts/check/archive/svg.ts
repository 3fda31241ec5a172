/** Takes an SVG of plain shapes: no script, no style, no text, no picture in it, and nothing that is loaded from elsewhere. */
import { shown } from "../yaml/repeat-words.ts";

const ELEMENTS = new Set([
  ...["svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line"],
  ...["polyline", "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "mask"],
]);
const ATTRIBUTES = new Set([
  ...["xmlns", "version", "viewBox", "preserveAspectRatio", "width", "height", "id", "role"],
  ...["aria-label", "aria-hidden", "transform", "opacity", "color", "display", "visibility"],
  ...["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points"],
  ...["fill", "fill-rule", "fill-opacity", "clip-rule", "clip-path", "mask", "offset"],
  ...["stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"],
  ...["stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "stop-color", "stop-opacity"],
  ...["gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "maskUnits"],
]);

/** A tag, or what stands between two: each begins where the last ended, so that nothing is passed over. */
const PIECE =
  /<(?<close>\/)?(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<alone>\/)?>|<!--(?:(?!--)[\s\S])*-->|[^<]+/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PROLOG = /^\uFEFF?(?:<\?xml(?:\s+[a-z]+\s*=\s*["'][\w.-]*["'])*\s*\?>)?\s*/;
/** Entities of XML itself: others would have to be declared. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/i;
const NAMESPACE = "http://www.w3.org/2000/svg";

/** What of an SVG has been read. */
interface SvgReading {
  readonly open: string[];
  readonly roots: string[];
}

/** Why a text is no SVG that may be shown; undefined where it is one. */
export function explainSvg(text: string): string | undefined {
  const reading: SvgReading = { open: [], roots: [] };
  const { open, roots } = reading;
  PIECE.lastIndex = PROLOG.exec(text)?.[0].length ?? 0;
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(text);
    if (piece === null)
      return `At \`${shown(text.slice(at, at + 20))}\` this is no plain SVG: no document type, no instructions, no CDATA. Export it again, as optimised SVG.`;
    const wrong = whyNotTaken(piece, reading);
    if (wrong !== undefined) return wrong;
  }
  if (open.length > 0) return `\`<${shown(open.at(-1) ?? "")}>\` is never closed.`;
  const isOne = roots.length === 1 && roots[0]?.startsWith("svg ") && roots[0].includes(NAMESPACE);
  return isOne ? undefined : `This is no SVG: it must be one <svg xmlns="${NAMESPACE}">.`;
}

function whyNotTaken(
  { 0: piece, groups = {} }: RegExpExecArray,
  { open, roots }: SvgReading,
): string | undefined {
  const { close, name, attributes = "", alone } = groups;
  if (ENTITY.test(piece)) return "This SVG uses an entity of its own. Export it again without.";
  if (name === undefined) {
    const isOutside = open.length === 0 && !piece.startsWith("<!--") && piece.trim() !== "";
    return isOutside ? "Words stand beside this SVG. Delete them." : undefined;
  }
  if (close !== undefined)
    return open.pop() === name ? undefined : `\`</${shown(name)}>\` closes what is not open.`;
  const wrong = whyNotPlain(name, attributes);
  if (wrong !== undefined) return wrong;
  if (open.length === 0) roots.push(`${name} ${attributes}`);
  if (alone === undefined) open.push(name);
  return undefined;
}

/** The same SVG, of those that may be shown, without what its maker or a program remarked in it. */
export function withoutComments(svg: string): string {
  return svg.replace(/<!--[\s\S]*?-->/g, "");
}

/** Its size in its own units: of the view box, or else of width and height. */
export function sizeOfSvg(text: string): { width: number; height: number } | undefined {
  const root = /<svg\s[^>]*>/.exec(text)?.[0] ?? "";
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  const side = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1];
  const width = Number(box?.[1] ?? side("width"));
  const height = Number(box?.[2] ?? side("height"));
  return width > 0 && height > 0 ? { width, height } : undefined;
}

function whyNotPlain(name: string, attributes: string): string | undefined {
  if (!ELEMENTS.has(name))
    return `\`<${shown(name)}>\` is no plain shape. Export the picture with shapes alone: text as paths, styles as attributes, no pictures in it.`;
  for (const [, attribute = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? "";
    if (!ATTRIBUTES.has(attribute))
      return `\`${shown(attribute)}\` is no attribute of a plain shape. Delete it, or export the picture as optimised SVG, with styles as attributes.`;
    const isElsewhere = /url\s*\((?!\s*#[\w.-]+\s*\))|\\/i.test(value.replace(/&[^;]*;/g, "\\"));
    if (isElsewhere)
      return `\`${shown(attribute)}\` leads out of this picture, or hides what it says. It may be a colour, numbers, or url(#name).`;
    if (attribute === "xmlns" && value !== NAMESPACE)
      return `\`xmlns\` is ${NAMESPACE} and nothing else.`;
  }
  return undefined;
}

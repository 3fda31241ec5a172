/** How a value of front matter is laid out as YAML: on one line where it is short, on lines of its own where it is prose. */
import { isScalar, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";

/** What front matter is made of once it is typed. */
export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | { readonly [key: string]: Value | undefined };

/** The longest text and the longest collection that a reader takes in on one line. */
const SHORT_TEXT = 40;
const SHORT_LINE = 120;

/** A value as YAML. A field's own mapping stands on lines, however short it is. */
export function nodeOf(value: Value, isField = false): Node {
  if (typeof value !== "object") return new Scalar(value);
  if (isList(value)) {
    const list = new List<Node>();
    list.items = value.map((item) => nodeOf(item));
    list.flow = isShort(list.items, SHORT_TEXT);
    return list;
  }
  const map = new YAMLMap<Scalar, Node>();
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  map.items = entries
    .filter(([, entry]) => entry !== undefined && !(isList(entry) && entry.length === 0))
    .map(([key, entry]) => new Pair(new Scalar(key), nodeOf(entry)));
  // A claim, a judgement and a correction have a `text:`, which is prose.
  map.flow = !isField && !map.has("text") && isShort(map.items, SHORT_LINE);
  return map;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for texts alone that fit on one line together, none of them longer than `longest`. */
function isShort(items: readonly (Node | Pair<Scalar, Node>)[], longest: number): boolean {
  let length = 0;
  for (const item of items) {
    const parts = item instanceof Pair ? [item.key, item.value] : [item];
    if (!parts.every(isScalar)) return false;
    const own = parts.map((part) => String(part.value).length + 2);
    length += own.reduce((sum, one) => sum + one, 0);
    if (Math.max(...own) > longest + 2) return false;
  }
  return length <= SHORT_LINE;
}

/** A list that is written `[first, second]`, while a mapping is written `{ key: value }`. */
class List<Item> extends YAMLSeq<Item> {
  override toString(...[context, ...rest]: Parameters<YAMLSeq["toString"]>): string {
    const isTight = context !== undefined && this.flow === true;
    return super.toString(isTight ? { ...context, flowCollectionPadding: "" } : context, ...rest);
  }
}

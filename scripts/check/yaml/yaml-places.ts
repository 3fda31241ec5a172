/** Where the values of a parsed YAML text stand in it. */
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";

/** Where the value at a path stands in the text, or its key; the nearest that exists. */
export function rangeIn(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  what: "key" | "value",
): [number, number] {
  let node: unknown = document.contents;
  let range = spanOf(document.contents) ?? [0, 0];
  path.forEach((step, depth) => {
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(step);
      if (pair === undefined) return;
      const value = spanOf(pair.value);
      // An empty value has no place of its own; its key has.
      const atKey = (isLast && what === "key") || value === undefined || value[0] === value[1];
      range = (atKey ? spanOf(pair.key) : value) ?? range;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      range = spanOf(node) ?? range;
    }
  });
  return range;
}

/** Thousands of faults in a long mapping would each walk it to their key. */
const pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();

/** The pairs of a mapping by key; of a key that stands twice the first. */
function pairsOf(map: YAMLMap): Map<unknown, Pair> {
  let known = pairs.get(map);
  if (known === undefined) {
    const named = map.items.flatMap((pair) =>
      isScalar(pair.key) ? [[pair.key.value, pair] as const] : [],
    );
    known = new Map(named.reverse());
    pairs.set(map, known);
  }
  return known;
}

/** Where a node's value begins and ends, without what follows it. */
function spanOf(node: unknown): [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range === null || range === undefined ? undefined : [range[0], range[1]];
}

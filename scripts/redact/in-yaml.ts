/** Takes names out of YAML: values, keys and comments; every other character stays. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from "yaml";
import { READING } from "../check/yaml/yaml.ts";
import type { Edit } from "../diagnostics/diagnostic.ts";
import { parseAlias } from "../read/identity.ts";
import { redactText } from "./in-text.ts";
import type { StandIn } from "./stand-in.ts";

/** YAML without its names, in a language. Pure. Aliases that name somebody are dropped: nothing answers there. */
export function redactYaml(yaml: string, lang: string, standIn: StandIn): string {
  const edits = editsIn(parseDocument(yaml, READING).contents, { yaml, lang, standIn });
  let kept = "";
  let done = 0;
  for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
    kept += yaml.slice(done, from) + text;
    done = to;
  }
  // What is left are comments, in which anything may stand.
  return redactText(kept + yaml.slice(done), lang, standIn);
}

interface Context {
  readonly yaml: string;
  readonly lang: string;
  readonly standIn: StandIn;
}

function editsIn(node: unknown, context: Context): Edit[] {
  if (isMap(node)) return node.items.flatMap((pair) => editsOfPair(pair, context));
  if (isSeq(node)) return node.items.flatMap((one) => editsIn(one, context));
  return isScalar(node) ? editsOfScalar(node, context) : [];
}

function editsOfPair({ key, value }: Pair, context: Context): Edit[] {
  if (isScalar(key) && key.value === "aliases" && isSeq(value)) {
    const paths = value.items.map((one) => (isScalar(one) ? String(one.value) : ""));
    const kept = paths.filter((path) => context.standIn.find(path).length === 0);
    if (kept.length < paths.length) return [editOfList(value, kept, context)];
  }
  return [...editsIn(key, context), ...(isAlias(value) ? [] : editsIn(value, context))];
}

/** The rest of a list of addresses, on one line whatever it was. */
function editOfList(list: Node, kept: readonly string[], { yaml }: Context): Edit {
  const [from = 0, to = 0] = list.range ?? [];
  const end = to - (/\s*$/.exec(yaml.slice(from, to))?.[0].length ?? 0);
  return { from, to: end, text: `[${kept.filter((path) => parseAlias(path)).join(", ")}]` };
}

function editsOfScalar(scalar: Scalar, { yaml, lang, standIn }: Context): Edit[] {
  const value = String(scalar.value ?? "");
  if (standIn.find(value).length === 0) return [];
  const [from = 0, to = 0] = scalar.range ?? [];
  const written = yaml.slice(from, to);
  // A block keeps its lines: what stands in for a name ends none.
  if (/^[|>]/.test(written)) return [{ from, to, text: redactText(written, lang, standIn) }];
  const code = standIn.code(value);
  // A key in quotation marks may have its value right behind the colon, and a plain one may not.
  const isPlain = code !== undefined && !/^["']/.test(written);
  const text = isPlain ? code : JSON.stringify(code ?? redactText(value, lang, standIn));
  return [{ from, to, text }];
}

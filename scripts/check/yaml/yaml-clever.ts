/** What YAML can do beyond mappings, lists and texts: aliases, anchors, tags, merge keys, keys that stand twice. */
import { type Document, isScalar, type Node, visit } from "yaml";
import type { Problem } from "./problem.ts";
import { hiddenIn, hidesSomething } from "./yaml-unseen.ts";

/** Deep enough for any front matter; shallow enough for any stack. */
const DEEPEST = 12;
const PROTOTYPE_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** What the parser read of a text, and we do not take. `start` is the text's offset in its file. */
export function refuseClever(document: Document.Parsed, text: string, start: number): Problem[] {
  const problems: Problem[] = [];
  const refuse = (node: Node, message: string, ruleId = "yaml-is-plain") => {
    problems.push({ ruleId, offset: start + (node.range?.[0] ?? 0), message });
  };
  visit(document, {
    Alias: (_, node) =>
      refuse(
        node,
        "Aliases (`*name`) are not used here. Write the value out, or put quotation marks around it.",
      ),
    Node: (_, node, path) => {
      if (isScalar(node) && hidesSomething(node)) problems.push(hiddenIn(node, text, start));
      if (isScalar(node) && /^\S/.test(node.comment ?? "")) {
        const word = `#${String(node.comment).split(/\s/)[0]}`;
        refuse(
          node,
          `YAML ends this text before \`${word}\`. Put straight quotation marks around all of it.`,
        );
      }
      if ("anchor" in node && node.anchor)
        refuse(node, "Anchors (`&name`) are not used here. Delete it.");
      // The failsafe schema tags nothing by itself, so a tag was written by hand.
      if (typeof node.tag === "string")
        refuse(node, "Tags (`!name`) are not used here. Delete it.");
      if (path.length > 2 * DEEPEST) {
        refuse(node, "This is nested too deeply to read. Flatten it.");
        return visit.BREAK;
      }
    },
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) refuse(key, "This key stands twice. Keep one.", "key-is-unique");
        seen.add(key.value);
      }
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) {
        const at = (pair.key as Node | null)?.range?.[0] ?? 0;
        problems.push({
          ruleId: "yaml-is-plain",
          offset: start + at,
          message:
            "A key is one word before a colon. A text that opens with a bracket needs quotation marks around it.",
        });
      } else if (pair.key.value === "<<")
        refuse(pair.key, "Merge keys (`<<`) are not used here. Write the values out.");
      else if (PROTOTYPE_KEYS.has(String(pair.key.value))) {
        refuse(pair.key, `\`${pair.key.value}\` cannot be a key. Delete it.`, "key-is-known");
      }
    },
  });
  return problems;
}

/** Writes YAML that our strict reader, and any other, reads back as the same texts. */
import { Document, Scalar, type ToStringOptions, visit } from "yaml";

/**
 * One line a text, however long or broken it is: neither folded nor block scalars.
 * A text on one line can hold no line that closes the front matter or looks like a directive.
 */
const WRITING = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const satisfies ToStringOptions;

/** The library leaves these plain inside `[…]` and `{…}`, where they mean something else (yaml 2.9.1). */
const NEEDS_QUOTES = /[\n\t]|^[-?:]/;

/** Plain data, or nodes that know how they are to be written, as YAML with a line break at its end. */
export function toYaml(value: object | string): string {
  return documentOf(value).toString(WRITING);
}

/** The same on one line, between braces, as it may stand inside another flow collection. */
export function toFlowYaml(value: object | string): string {
  return documentOf(value)
    .toString({ ...WRITING, collectionStyle: "flow" })
    .trimEnd();
}

function documentOf(value: object | string): Document {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && NEEDS_QUOTES.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document;
}

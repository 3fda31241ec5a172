/** The headings of a body: which of them have words, and which have anything below. */
import type { Token } from "markdown-it";

export interface BodyHeading {
  /** Offset in the file's text. */
  readonly offset: number;
  readonly hasWords: boolean;
  /** Whether anything but a comment stands between it and the next heading that is not below it. */
  readonly hasText: boolean;
}

/** Every heading of a body; `offsetOf` says where a token begins. */
export function headingsOf(
  tokens: readonly Token[],
  offsetOf: (token: Token) => number,
): BodyHeading[] {
  return tokens.flatMap((token, index): BodyHeading[] => {
    if (token.type !== "heading_open") return [];
    const children = tokens[index + 1]?.children ?? [];
    const hasWords = children.some(
      ({ type, content }) => type !== "comment" && content.trim() !== "",
    );
    // Behind its words and its close.
    const next = nextOf(tokens, index + 3);
    const hasText = next !== undefined && !(next.type === "heading_open" && next.tag <= token.tag);
    return [{ offset: offsetOf(token), hasWords, hasText }];
  });
}

/** The first token from a place on that opens or says something. */
function nextOf(tokens: readonly Token[], from: number): Token | undefined {
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token !== undefined && token.nesting >= 0 && token.type !== "comment") return token;
  }
  return undefined;
}

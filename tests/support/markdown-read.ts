/** Reads Markdown back as other programs do, with markup switched on: what is active in it is named. */
import createMarkdown, { type Token } from "markdown-it";

const reader = createMarkdown("default", { html: true, linkify: true });

export interface ReadMarkdown {
  /** The words of each heading, paragraph, item, cell and block of code, in their order. */
  readonly texts: readonly string[];
  /** Markup, pictures, front matter, templates, and links that lead to no page. */
  readonly active: readonly string[];
}

export function readMarkdown(text: string): ReadMarkdown {
  const tokens = reader.parse(text, {});
  const inner = tokens.flatMap(({ children }) => children ?? []);
  const links = inner.flatMap((token) => token.attrGet("href") ?? []).map(String);
  return {
    texts: tokens
      .filter(({ type }) => ["inline", "fence", "code_block"].includes(type))
      .map((token) => (token.type === "inline" ? wordsOf(token) : token.content.trimEnd())),
    active: [
      ...(text.match(/\{\{|\{%|\{#|\{<|<%|\$\{|^---|\{\{</g) ?? []),
      ...[...tokens, ...inner]
        .filter(({ type }) => /^(?:html_|image)/.test(type))
        .map(({ content }) => content),
      ...links.filter((href) => !/^(?:https?:\/\/|mailto:)/.test(href)),
    ],
  };
}

function wordsOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) =>
      /^(?:text|code_inline)/.test(type) ? content : /break$/.test(type) ? "\n" : "",
    )
    .join("");
}

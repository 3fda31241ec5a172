/** The one door for markup that is not escaped here: HTML that our Markdown renderer made, and JSON for machines. */
import type { JSX } from "preact";
import type { Html } from "../../scripts/render/markdown.ts";

/** Text of a briefing, in its own language. */
export function Prose({
  html,
  lang,
  dir,
}: {
  html: Html;
  lang: string;
  dir: "ltr" | "rtl";
}): JSX.Element {
  return <div class="prose" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Linked data. `<` is written as an escape of JSON, so that no text can close the element. */
export function LinkedData({ value }: { value: object }): JSX.Element {
  const json = JSON.stringify(value).replace(/</g, "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

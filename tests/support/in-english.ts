/** Parts of a page in English, for tests that draw them without one. */
import { h, type VNode } from "preact";
import { render } from "preact-render-to-string";
import { InWords, wordsFor } from "../../layouts/parts/in-words.tsx";

/** The part as an English page has it. */
export function inEnglish<Props>(part: VNode<Props>): string {
  return render(h(InWords, { in: wordsFor({ lang: "en", dir: "ltr" }, "en"), children: part }));
}

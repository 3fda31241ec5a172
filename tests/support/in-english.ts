/** Parts of a page in English, for tests that draw them without one. */
import { h, type VNode } from "preact";
import { render } from "preact-render-to-string";
import { InWords, wordsFor } from "../../layouts/parts/in-words.tsx";

const SITE = { lang: "en", dir: "ltr", prefix: "/", menu: { head: [], foot: [] } } as const;

/** The part as an English page has it. */
export function inEnglish<Props>(part: VNode<Props>): string {
  return render(h(InWords, { in: wordsFor({}, SITE), children: part }));
}

/** In which words the frame of a page speaks: chosen once, where the page begins, and at hand in every part of it. */
import { type ComponentChildren, createContext, type JSX } from "preact";
import { useContext } from "preact/hooks";
import type { Site } from "../../scripts/render/views.ts";
import { primaryOf } from "../../scripts/words/primary.ts";
import type { Words } from "../../scripts/words/words.ts";
import { type SaidIn, saidIn, wordsOf } from "../../scripts/words/words-of.ts";

export interface PageWords {
  readonly words: Words;
  /** What an element says that holds words of the frame: nothing where the page is in their language. */
  readonly said: SaidIn;
  /** What an element inside of such a one says that holds text in the page's own language: nothing there too. */
  readonly text: SaidIn;
  /** What an element says that holds words of the archive's own, as its description: nothing where those are the page's. */
  readonly archive: SaidIn;
  /** What the page links to, and where the lists of its language stand. */
  readonly of: Pick<Site, "menu" | "prefix">;
}

/** The words for a page: its language is that of its view, else the archive's. */
export function wordsFor(
  view: SaidIn,
  site: Pick<Site, "lang" | "dir" | "menu" | "prefix" | "languages">,
): PageWords {
  const { lang = site.lang, dir = site.dir } = view;
  const words = wordsOf(lang, site.lang);
  const said = saidIn(words, lang);
  const of = site.languages?.[primaryOf(lang)] ?? site;
  const archive = lang === site.lang ? {} : { lang: site.lang, dir: site.dir };
  return { words, said, archive, text: said.lang === undefined ? {} : { lang, dir }, of };
}

const Spoken = createContext<PageWords | undefined>(undefined);

export function InWords(props: { in: PageWords; children: ComponentChildren }): JSX.Element {
  return <Spoken.Provider value={props.in}>{props.children}</Spoken.Provider>;
}

/** The words of the page that is drawn. @throws outside of a page. */
export function useWords(): PageWords {
  const spoken = useContext(Spoken);
  if (spoken === undefined) throw new Error("Words are asked for outside of a page.");
  return spoken;
}

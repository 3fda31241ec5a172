/** What a briefing's page calls that which its script adds: the element of the script says it, and in which language. */

/** Of whatever is added. */
interface Language {
  readonly lang: string;
  readonly dir: string;
}

/** How the button that takes marks away and the link to a place are called. */
export function wordsOfPage(): { clear: string; place: string; language: Language } {
  const script = document.querySelector<HTMLElement>("script[data-place]");
  const { dataset, lang, dir } = script ?? document.documentElement;
  return { clear: dataset.clear ?? "", place: dataset.place ?? "", language: { lang, dir } };
}

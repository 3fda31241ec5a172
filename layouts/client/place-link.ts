/** A link to the paragraph, heading or claim that a reader points at: one for all, so that the page has one stop more and not forty. */
import { wordsOfPage } from "./page-words.ts";

/** What has an address within a briefing. */
const ADDRESSED = ".prose :is(h2, h3, h4, h5, h6, p)[id], [aria-labelledby=_claims] li [id]";

/** Puts the link beside the first place, and from then on beside whichever a reader points at or goes to by arrow keys. */
export function linkPlaces(): void {
  const places = [...document.querySelectorAll<HTMLElement>(ADDRESSED)];
  const [first] = places;
  if (first === undefined) return;
  let at = first;
  const link = document.createElement("a");
  link.className = "place-link";
  const { place: name, language } = wordsOfPage();
  Object.assign(link, language, { title: name, ariaLabel: name });
  const put = (place: HTMLElement) => {
    at = place;
    link.href = `#${place.id}`;
    place.prepend(link);
  };
  put(first);
  const go = (by: number): boolean => {
    const next = places[places.indexOf(at) + by];
    if (next === undefined) return false;
    put(next);
    link.focus();
    return true;
  };
  link.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey && go(by))
      event.preventDefault();
  });
  document.querySelector("main")?.addEventListener("pointerover", ({ target }) => {
    const place = target instanceof Element ? target.closest<HTMLElement>(ADDRESSED) : null;
    // Who is at it by the keyboard keeps it.
    if (place !== null && place !== at && document.activeElement !== link) put(place);
  });
}

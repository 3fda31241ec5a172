/** The places of the search page that the built HTML sets and the script fills. */

const PLACES = [
  "status",
  "waiting",
  "failed",
  "suggestions",
  "notices",
  "hints",
  "skip",
  "dates",
  "facets",
  "found",
  "answers",
  "order",
  "results",
  "more",
  "browse",
] as const;

export type PageParts = Readonly<Record<(typeof PLACES)[number], HTMLElement>> & {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly narrow: HTMLDetailsElement;
};

/** Undefined on any page that is not the search page. */
export function partsOf(page: Document): PageParts | undefined {
  const form = page.querySelector("form#search");
  const box = page.querySelector("input#q");
  const narrow = page.querySelector("details#narrow");
  if (!(form instanceof HTMLFormElement) || !(box instanceof HTMLInputElement)) return undefined;
  if (!(narrow instanceof HTMLDetailsElement)) return undefined;
  const places = Object.fromEntries(
    PLACES.map((id) => {
      const place = page.querySelector(`#${id}`);
      if (!(place instanceof HTMLElement)) throw new Error(`The search page has no #${id}.`);
      return [id, place];
    }),
  ) as Record<(typeof PLACES)[number], HTMLElement>;
  return { ...places, form, box, narrow };
}

/** Dates and facets stand open in their column where the screen has room for one (as in `search.css`). */
export function openWhereWide(narrow: HTMLDetailsElement): void {
  const wide = matchMedia("(min-width: 60rem)");
  const follow = () => {
    narrow.open = wide.matches;
  };
  wide.addEventListener("change", follow);
  follow();
}

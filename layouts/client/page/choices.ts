/** What a choice on the page makes of the query: a facet ticked, a run of months, another word in place of one. */

import { fold } from "../../../scripts/search/format/words.ts";
import { FACET_NAMES, type Facet, type Field, fieldOf } from "../../../scripts/site-plan.ts";
import { dayAfterPeriod } from "../query/days.ts";
import type { Answer, FacetCount, Query, QueryFilter } from "../search-api.ts";

/** Asks for a value of a facet as well. */
export function withValue(query: Query, facet: Facet, id: string): Query {
  const field = fieldOf(facet);
  const others = query.filters.filter((filter) => !(filter.field === field && isFor(filter, id)));
  return { ...query, filters: [...others, { field, value: id, isExcluded: false }] };
}

/**
 * Lets a value go. Where part of a name stood for several (`who:biden`), the others stay, each by its id.
 * @param facets what the answer on the page says is chosen.
 */
export function withoutValue(
  query: Query,
  facet: Facet,
  gone: string,
  facets: Answer["facets"],
): Query {
  const field = fieldOf(facet);
  const isOurs = (filter: QueryFilter) => filter.field === field && !filter.isExcluded;
  const chosen = valuesOf(field, facets).filter(({ id, isChosen }) => isChosen && id !== gone);
  const stay = query.filters.filter(
    (filter) => !isOurs(filter) || chosen.some(({ id }) => isFor(filter, id)),
  );
  const named = chosen
    .filter(({ id }) => !stay.some((filter) => isOurs(filter) && isFor(filter, id)))
    .map(({ id }) => ({ field, value: id, isExcluded: false }));
  return { ...query, filters: [...stay, ...named] };
}

/** All that a field may name. */
export function valuesOf(field: Field, facets: Answer["facets"]): readonly FacetCount[] {
  return FACET_NAMES.flatMap((facet) => (fieldOf(facet) === field ? facets[facet] : []));
}

/** Whether a filter names this id itself. */
export function isFor({ value }: QueryFilter, id: string): boolean {
  return value.toLowerCase() === id.toLowerCase();
}

/** From the first day of one period (`2022-03`, `2022`) to the last day of another, whichever is earlier. */
export function withPeriods(query: Query, one: string, other: string): Query {
  const [first, last] = one < other ? [one, other] : [other, one];
  const after = first.length === 4 ? `${first}-01-01` : `${first}-01`;
  return { ...query, after, before: dayAfterPeriod(last) };
}

export function withoutDates(query: Query): Query {
  return { ...query, after: undefined, before: undefined };
}

/** Says another word wherever this one stands. */
export function withWord(query: Query, word: string, better: string): Query {
  const words = query.words.map((asked) => {
    if (fold(asked.text) === fold(word)) return { ...asked, text: better, isOpen: false };
    const text = asked.text.replace(/[\p{L}\p{N}\p{M}'’\u200c\u200d]+/gu, (piece) =>
      fold(piece) === fold(word) ? better : piece,
    );
    return text === asked.text ? asked : { ...asked, text, isOpen: false };
  });
  return { ...query, words };
}

export function withFilterValue(
  query: Query,
  { field, value }: UnknownCondition,
  better: string,
): Query {
  const filters = query.filters.map((filter) =>
    filter.field === field && filter.value === value ? { ...filter, value: better } : filter,
  );
  return { ...query, filters };
}

type UnknownCondition = Answer["unknownFilters"][number];

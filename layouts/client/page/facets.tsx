/** What the briefings found are filed under, with live counts; ticking a value writes it into the box. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { FACET_NAMES, type Facet, fieldOf } from "../../../scripts/site-plan.ts";
import { facets as legends, number, search } from "../../../scripts/words/of-the-page.ts";
import type { Answer, FacetCount, Query } from "../search-api.ts";
import { isFor, valuesOf, withoutValue, withValue } from "./choices.ts";
import { nameOfValue } from "./value-name.ts";

/** How many values of a facet are shown before more are asked for. */
const FEW = 8;

export interface FacetFieldsetsProps {
  readonly query: Query;
  readonly facets: Answer["facets"];
  readonly choose: (query: Query) => void;
}

export function FacetFieldsets(props: FacetFieldsetsProps): JSX.Element {
  return (
    <>
      {FACET_NAMES.map((facet) => (
        <FacetFieldset key={facet} {...props} facet={facet} legend={legends[facet]} />
      ))}
    </>
  );
}

interface FacetFieldsetProps extends FacetFieldsetsProps {
  readonly facet: Facet;
  readonly legend: string;
}

function FacetFieldset({
  query,
  facets,
  choose,
  facet,
  legend,
}: FacetFieldsetProps): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  const values = shownValues({ query, facets, facet });
  if (values.length === 0) return null;
  const shown = isWhole ? values : values.filter(({ isChosen }, place) => isChosen || place < FEW);
  const tick = ({ id, isChosen }: FacetCount) =>
    choose(isChosen ? withoutValue(query, facet, id, facets) : withValue(query, facet, id));
  return (
    <fieldset id={facet} class="facet">
      <legend>{legend}</legend>
      {shown.map((value) => (
        <label key={value.id}>
          <input
            type="checkbox"
            name={facet}
            value={value.id}
            checked={value.isChosen}
            onChange={() => tick(value)}
          />{" "}
          {/* The name has its own direction, its place that of the page. */}
          <span>
            <bdi>{nameOfValue(facet, value)}</bdi>
          </span>{" "}
          <span class="count">{number(value.count)}</span>
        </label>
      ))}
      {isWhole || shown.length < values.length ? (
        <button
          type="button"
          class="plain"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? search.fewer : search.more(number(values.length))}
          <span class="unseen">: {legend}</span>
        </button>
      ) : null}
    </fieldset>
  );
}

/** Names that were said before, for values that the newest answer no longer has. */
const names = new Map<string, string>();

/** The answer's values, ticked as the text of the box says now, and those that are chosen although nothing has them. */
function shownValues({
  query,
  facets,
  facet,
}: Omit<FacetFieldsetProps, "choose" | "legend">): FacetCount[] {
  const field = fieldOf(facet);
  const counted = facets[facet];
  for (const { id, name } of counted) names.set(`${facet}:${id.toLowerCase()}`, name);
  const asked = query.filters.filter((filter) => filter.field === field && !filter.isExcluded);
  const ofField = valuesOf(field, facets);
  // Only the answer knows whom part of a name stands for. What is named by its id is told from the text alone,
  // for the answer on the page may be to the text before.
  const hasPart = asked.some((filter) => !ofField.some(({ id }) => isFor(filter, id)));
  const known = counted.map((value) => ({
    ...value,
    isChosen: asked.some((filter) => isFor(filter, value.id)) || (hasPart && value.isChosen),
  }));
  const lost = asked.flatMap(({ value }) => {
    const name = names.get(`${facet}:${value.toLowerCase()}`);
    const isShown = counted.some(({ id }) => id.toLowerCase() === value.toLowerCase());
    return name === undefined || isShown ? [] : [{ id: value, name, count: 0, isChosen: true }];
  });
  return [...known, ...lost];
}

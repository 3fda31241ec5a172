/** In which order the briefings stand. */
import type { JSX } from "preact";
import { search } from "../../../scripts/words/of-the-page.ts";
import type { Order, Query } from "../search-api.ts";

const ORDERS: readonly (readonly [Order, string])[] = [
  ["relevance", search.relevance],
  ["newest", search.newest],
  ["oldest", search.oldest],
];

export interface OrderChoiceProps {
  readonly query: Query;
  readonly choose: (query: Query) => void;
}

export function OrderChoice({ query, choose }: OrderChoiceProps): JSX.Element {
  return (
    <fieldset class="order">
      <legend class="unseen">{search.order}</legend>
      {ORDERS.map(([order, name]) => (
        <label key={order}>
          <input
            type="radio"
            name="order"
            value={order}
            checked={query.order === order}
            onChange={() => choose({ ...query, order })}
          />{" "}
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** In which order the briefings stand. */
import type { JSX } from "preact";
import type { Order, Query } from "../search-api.ts";

const ORDERS: readonly (readonly [Order, string])[] = [
  ["relevance", "Best match"],
  ["newest", "Newest first"],
  ["oldest", "Oldest first"],
];

export interface OrderChoiceProps {
  readonly query: Query;
  readonly choose: (query: Query) => void;
}

export function OrderChoice({ query, choose }: OrderChoiceProps): JSX.Element {
  return (
    <fieldset class="order">
      <legend class="unseen">Order</legend>
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

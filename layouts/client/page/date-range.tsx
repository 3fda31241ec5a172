/** The range as two dates. Both count, where the query names the first day that no longer does. */
import type { JSX } from "preact";
import { search } from "../../../scripts/words/of-the-page.ts";
import { daysAfter } from "../query/days.ts";
import type { Query } from "../search-api.ts";
import { withoutDates } from "./choices.ts";

export interface DateRangeProps {
  readonly query: Query;
  readonly choose: (query: Query) => void;
}

export function DateRange({ query, choose }: DateRangeProps): JSX.Element {
  const { after, before } = query;
  const last = before === undefined ? "" : daysAfter(before, -1);
  // A field that is being filled in is empty, or names a year of one digit.
  const isWhole = (day: string) => day === "" || day >= "1000";
  return (
    <div class="range">
      <label>
        {search.from}{" "}
        <input
          type="date"
          name="from"
          value={after ?? ""}
          onChange={({ currentTarget: { value } }) =>
            isWhole(value) && choose({ ...query, after: value === "" ? undefined : value })
          }
        />
      </label>
      <label>
        {search.to}{" "}
        <input
          type="date"
          name="to"
          value={last}
          onChange={({ currentTarget: { value } }) =>
            isWhole(value) &&
            choose({ ...query, before: value === "" ? undefined : daysAfter(value, 1) })
          }
        />
      </label>
      {after === undefined && before === undefined ? null : (
        <button type="button" class="plain" onClick={() => choose(withoutDates(query))}>
          {search.allDates}
        </button>
      )}
    </div>
  );
}

/** Nothing was found: each condition and word can be left out. */
import type { JSX } from "preact";
import { quoted, search } from "../../../scripts/words/of-the-page.ts";
import { writeFilter } from "../query/query.ts";
import type { Query } from "../search-api.ts";
import { withoutDates } from "./choices.ts";

export interface LeaveOutProps {
  readonly query: Query;
  readonly choose: (query: Query) => void;
}

export function LeaveOut({ query, choose }: LeaveOutProps): JSX.Element | null {
  const { words, filters } = query;
  const ways = [
    ...(query.after === undefined && query.before === undefined
      ? []
      : [{ name: search.dates, left: withoutDates(query) }]),
    ...filters.map((gone) => ({
      name: writeFilter(gone),
      left: { ...query, filters: filters.filter((filter) => filter !== gone) },
    })),
    ...words.map((gone) => ({
      name: `${gone.isExcluded ? "-" : ""}${gone.isPhrase ? quoted(gone.text) : gone.text}`,
      left: { ...query, words: words.filter((word) => word !== gone) },
    })),
  ];
  if (ways.length < 2) return null;
  return (
    <div id="leave-out">
      <p>{search.without}</p>
      <ul class="ways">
        {ways.map(({ name, left }) => (
          <li key={name}>
            <button type="button" class="plain" onClick={() => choose(left)}>
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

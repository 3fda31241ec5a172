/** The search as something to keep: its address, the same with the newest first, and the archive's own page of it. */
import type { JSX } from "preact";
import { search } from "../../../scripts/words/of-the-page.ts";
import { writeQuery } from "../query/query.ts";
import type { Answer, Query } from "../search-api.ts";
import { pageOf, searchAddress } from "./addresses.ts";

export interface KeepProps {
  readonly query: Query;
  readonly answer: Answer;
  readonly root: string;
}

export function Keep({ query, answer, root }: KeepProps): JSX.Element {
  const ids = new Set(Object.values(answer.facets).flatMap((values) => values.map(({ id }) => id)));
  const page = pageOf(query, ids, root);
  const newest = { ...query, order: "newest" as const };
  return (
    <p id="keep">
      <a href={searchAddress(writeQuery(query))}>{search.link}</a>
      {query.order === "newest" || answer.total < 2 ? null : (
        <a href={searchAddress(writeQuery(newest))}>{search.sameNewest}</a>
      )}
      {page === undefined ? null : <a href={page}>{search.page}</a>}
    </p>
  );
}

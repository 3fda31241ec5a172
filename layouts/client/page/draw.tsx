/** Draws all that the script shows on the search page, from the query in the box and the newest answer. */
import { Fragment, render } from "preact";
import { search } from "../../../scripts/words/of-the-page.ts";
import { writeQuery } from "../query/query.ts";
import type { Answer, Query } from "../search-api.ts";
import { Notices, Suggestions } from "./answer-notices.tsx";
import { DateRange } from "./date-range.tsx";
import { FacetFieldsets } from "./facets.tsx";
import { Found } from "./found.tsx";
import { Keep } from "./keep.tsx";
import { OrderChoice } from "./order.tsx";
import type { PageParts } from "./page-parts.ts";
import { isTelling, periodsOf } from "./periods.ts";
import { Timeline } from "./timeline.tsx";

export interface PageState {
  readonly query: Query;
  /** Undefined before the first one, and where nothing could be searched. */
  readonly answer: Answer | undefined;
  /** What was asked for it, or for what could not be searched; undefined before either. */
  readonly answered: Query | undefined;
  /** False where the page shows what there is, and no results. */
  readonly isAsked: boolean;
  readonly root: string;
  readonly choose: (query: Query) => void;
  readonly more: () => void;
  readonly retry: () => void;
}

export function drawPage(parts: PageParts, shown: PageState): void {
  const focused = document.activeElement;
  parts.hints.hidden = shown.isAsked;
  parts.found.hidden = false;
  parts.browse.hidden =
    shown.isAsked && (shown.answered === undefined || (shown.answer?.total ?? 0) > 0);
  drawControls(parts, shown);
  drawAnswer(parts, shown);
  render(<Again retry={shown.retry} />, parts.failed);
  restoreFocus(focused, parts.status);
}

function drawControls(parts: PageParts, shown: PageState): void {
  const { query, answer, answered, isAsked, choose } = shown;
  parts.narrow.hidden = answer === undefined && answered !== undefined;
  const hasOrder = isAsked && answer !== undefined && answer.total > 1;
  render(hasOrder ? <OrderChoice query={query} choose={choose} /> : null, parts.order);
  const periods = periodsOf(answer?.months ?? []);
  render(
    <>
      <DateRange query={query} choose={choose} />
      {answer === undefined || isTelling(periods) ? (
        <Timeline periods={periods} query={query} choose={choose} />
      ) : null}
    </>,
    parts.dates,
  );
  if (answer === undefined) return;
  render(<FacetFieldsets query={query} facets={answer.facets} choose={choose} />, parts.facets);
}

function drawAnswer(parts: PageParts, shown: PageState): void {
  const { query, answer, answered = query, isAsked, root, choose, more, retry } = shown;
  const results = isAsked && answer !== undefined ? answer.results : [];
  parts.answers.hidden = results.length === 0;
  parts.skip.hidden = results.length === 0;
  const own = answer === undefined || !isAsked ? undefined : { answer, query, choose, retry };
  render(own && <Suggestions {...own} />, parts.suggestions);
  render(own && <Notices {...own} />, parts.notices);
  // Another search has a list of its own: no briefing is seen to wander through it.
  const list = writeQuery(answered);
  render(<Found key={list} results={results} root={root} />, parts.results);
  render(
    answer === undefined || results.length === 0 ? null : (
      <Fragment key={list}>
        {results.length < answer.total ? (
          <button type="button" class="more" onClick={more}>
            {search.showMore}
          </button>
        ) : null}
        <Keep query={query} answer={answer} root={root} />
      </Fragment>
    ),
    parts.more,
  );
}

function Again({ retry }: { retry: () => void }) {
  return (
    <button type="button" onClick={retry}>
      {search.again}
    </button>
  );
}

/**
 * A control that moves in its list loses the focus in Chromium, so it gets it back. Where it is gone, as a
 * suggestion that was taken, the keyboard goes on at the line that says what was found.
 */
function restoreFocus(focused: Element | null, status: HTMLElement): void {
  if (!(focused instanceof HTMLElement) || focused === document.activeElement) return;
  if (focused === document.body) return;
  const isGone = !focused.isConnected || focused.closest("[hidden]") !== null;
  (isGone ? status : focused).focus({ preventScroll: true });
}

/** Draws all that the script shows on the search page, from the query in the box and the newest answer. */
import { render } from "preact";
import type { Answer, Query } from "../search-api.ts";
import { Notices, Suggestions } from "./answer-notices.tsx";
import { DateRange } from "./date-range.tsx";
import { FacetFieldsets } from "./facets.tsx";
import { Found } from "./found.tsx";
import { Keep } from "./keep.tsx";
import { OrderChoice } from "./order.tsx";
import type { PageParts } from "./page-parts.ts";
import { periodsOf } from "./periods.ts";
import { Timeline } from "./timeline.tsx";

export interface PageState {
  readonly query: Query;
  /** Undefined before the first one, and where nothing could be searched. */
  readonly answer: Answer | undefined;
  /** False while nothing is asked. */
  readonly isAsked: boolean;
  readonly root: string;
  readonly choose: (query: Query) => void;
  readonly more: () => void;
  readonly retry: () => void;
}

export function drawPage(parts: PageParts, shown: PageState): void {
  const focused = document.activeElement;
  parts.hints.hidden = shown.isAsked;
  parts.answers.hidden = !shown.isAsked;
  parts.skip.hidden = !shown.isAsked;
  drawControls(parts, shown);
  drawAnswer(parts, shown);
  render(<Again retry={shown.retry} />, parts.failed);
  restoreFocus(focused, parts.status);
}

function drawControls(parts: PageParts, { query, answer, choose }: PageState): void {
  parts.dates.hidden = answer === undefined;
  parts.narrow.hidden = answer === undefined;
  render(<OrderChoice query={query} choose={choose} />, parts.order);
  if (answer === undefined) return;
  const periods = periodsOf(answer.months);
  render(
    <>
      <Timeline periods={periods} query={query} choose={choose} />
      <DateRange query={query} choose={choose} />
    </>,
    parts.dates,
  );
  render(<FacetFieldsets query={query} facets={answer.facets} choose={choose} />, parts.facets);
}

function drawAnswer(parts: PageParts, shown: PageState): void {
  const { query, answer, isAsked, root, choose, more, retry } = shown;
  const results = isAsked && answer !== undefined ? answer.results : [];
  const own = answer === undefined || !isAsked ? undefined : { answer, query, choose, retry };
  render(own && <Suggestions {...own} />, parts.suggestions);
  render(own && <Notices {...own} />, parts.notices);
  render(<Found results={results} root={root} />, parts.results);
  render(
    answer !== undefined && results.length < answer.total && results.length > 0 ? (
      <button type="button" class="more" onClick={more}>
        Show more
      </button>
    ) : null,
    parts.more,
  );
  render(own && <Keep query={query} facets={own.answer.facets} root={root} />, parts.keep);
}

function Again({ retry }: { retry: () => void }) {
  return (
    <button type="button" onClick={retry}>
      Try again
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

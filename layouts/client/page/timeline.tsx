/** The archive in time: how many briefings of the search each month has, and the range that is asked for. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Query } from "../search-api.ts";
import { withoutDates, withPeriods } from "./choices.ts";
import { isChosen, type Period, spokenCount } from "./periods.ts";

export interface TimelineProps {
  readonly periods: readonly Period[];
  readonly query: Query;
  readonly choose: (query: Query) => void;
}

export function Timeline({ periods, query, choose }: TimelineProps): JSX.Element | null {
  const [here, setHere] = useState("");
  const [run, setRun] = useState<readonly [string, string]>();
  const group = useRef<HTMLDivElement>(null);
  if (periods.length === 0) return null;
  const highest = Math.max(1, ...periods.map(({ count }) => count));
  const current = periods.some(({ id }) => id === here) ? here : periods.at(-1)?.id;
  const shown = run === undefined ? query : withPeriods(query, ...run);

  const walk = (event: KeyboardEvent, place: number) => {
    const next = periods[stepOf(event, place, periods.length)];
    if (next === undefined) return;
    event.preventDefault();
    setHere(next.id);
    group.current?.querySelector<HTMLElement>(`[data-period="${next.id}"]`)?.focus();
  };
  const pick = (id: string, isLonger: boolean) => {
    setHere(id);
    choose(picked(query, id, isLonger ? periods.filter((period) => isChosen(period, query)) : []));
  };
  const drag = (event: PointerEvent) => {
    const id = periodAt(event);
    if (run !== undefined && id !== undefined) setRun([run[0], id]);
  };
  const drop = () => {
    if (run === undefined) return;
    setRun(undefined);
    // On one bar it is a click, and comes as one.
    if (run[0] !== run[1]) choose(withPeriods(query, ...run));
  };
  return (
    <>
      <div
        class="bars"
        ref={group}
        role="group"
        aria-label="Briefings found, by date"
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={() => setRun(undefined)}
        onPointerLeave={drop}
      >
        {periods.map((period, place) => (
          <button
            type="button"
            key={period.id}
            class={period.isPartial ? "bar hollow" : "bar"}
            data-period={period.id}
            aria-label={`${period.name}: ${spokenCount(period)}`}
            aria-pressed={isChosen(period, shown)}
            title={`${period.name}: ${spokenCount(period)}`}
            tabIndex={period.id === current ? 0 : -1}
            onKeyDown={(event) => walk(event, place)}
            onPointerDown={(event) => {
              // A finger would hold the bar that it touched first, and the others would not hear of it.
              event.currentTarget.releasePointerCapture(event.pointerId);
              if (event.button === 0 && !event.shiftKey) setRun([period.id, period.id]);
            }}
            onClick={(event) => pick(period.id, event.shiftKey)}
          >
            <svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width="1"
                height={heightOf(period, highest)}
                y={100 - heightOf(period, highest)}
              />
            </svg>
          </button>
        ))}
      </div>
      <p class="ends" aria-hidden="true">
        <span>{periods[0]?.name}</span>
        <span>{periods.at(-1)?.name}</span>
      </p>
    </>
  );
}

/** One period, the same again for all dates, or what is chosen already as far as this one. */
function picked(query: Query, id: string, chosen: readonly Period[]): Query {
  const [first, last] = [chosen[0]?.id ?? id, chosen.at(-1)?.id ?? id];
  const longer = withPeriods(query, id < first ? id : first, id > last ? id : last);
  const isSame = longer.after === query.after && longer.before === query.before;
  return isSame && chosen.length === 0 ? withoutDates(query) : longer;
}

/** Few must still be seen beside many. */
function heightOf({ count, isPartial }: Period, highest: number): number {
  if (isPartial && count === 0) return 100;
  return count === 0 ? 0 : Math.max(4, Math.round((100 * count) / highest));
}

/** Where the arrow keys lead; out of range for any other key. */
function stepOf(event: KeyboardEvent, place: number, length: number): number {
  const isRightToLeft = document.documentElement.dir === "rtl";
  if (event.key === "Home") return 0;
  if (event.key === "End") return length - 1;
  if (event.key === "ArrowRight") return place + (isRightToLeft ? -1 : 1);
  if (event.key === "ArrowLeft") return place + (isRightToLeft ? 1 : -1);
  return -1;
}

function periodAt({ clientX, clientY }: PointerEvent): string | undefined {
  const bar = document.elementFromPoint(clientX, clientY)?.closest("[data-period]");
  return bar instanceof HTMLElement ? bar.dataset.period : undefined;
}

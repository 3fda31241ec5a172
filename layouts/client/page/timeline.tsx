/** The archive in time: how many briefings of the search each month has, and the range that is asked for. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { search } from "../../../scripts/words/of-the-page.ts";
import type { Query } from "../search-api.ts";
import { Bar } from "./bar.tsx";
import { withoutDates, withPeriods } from "./choices.ts";
import { isChosen, type Period } from "./periods.ts";
import { Scale, Years } from "./scale.tsx";

export interface TimelineProps {
  readonly periods: readonly Period[];
  readonly query: Query;
  readonly choose: (query: Query) => void;
}

export function Timeline({ periods, query, choose }: TimelineProps): JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState("");
  const { run, dragging, setRun } = useDrag((from, to) => choose(withPeriods(query, from, to)));
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
    const chosen = isLonger ? periods.filter((period) => isChosen(period, query)) : [];
    choose(picked(query, id, chosen));
  };
  return (
    <div class="timeline">
      <Scale periods={periods} />
      <div class="bars" ref={group} role="group" aria-label={search.byDate} {...dragging}>
        {periods.map((period, place) => (
          <Bar
            key={period.id}
            period={period}
            highest={highest}
            isChosen={isChosen(period, shown)}
            isInTabOrder={period.id === current}
            walk={(event) => walk(event, place)}
            hold={() => setRun([period.id, period.id])}
            pick={(isLonger) => pick(period.id, isLonger)}
          />
        ))}
      </div>
      <Years periods={periods} />
    </div>
  );
}

type BarRun = readonly [from: string, to: string];

/** The run of bars over which a pointer is drawn; `take` hears of it when it is let go. */
function useDrag(take: (from: string, to: string) => void) {
  const [run, setRun] = useState<BarRun>();
  const drop = () => {
    setRun(undefined);
    // Let go on the bar where it began, it is a click, which the bar hears itself.
    if (run !== undefined && run[0] !== run[1]) take(...run);
  };
  const dragging = {
    onPointerMove: (event: PointerEvent) => {
      const id = periodAt(event);
      if (run !== undefined && id !== undefined) setRun([run[0], id]);
    },
    onPointerUp: drop,
    onPointerLeave: drop,
    onPointerCancel: () => setRun(undefined),
  };
  return { run, setRun, dragging };
}

function periodAt({ clientX, clientY }: PointerEvent): string | undefined {
  const bar = document.elementFromPoint(clientX, clientY)?.closest("[data-period]");
  return bar instanceof HTMLElement ? bar.dataset.period : undefined;
}

/** One period, the same again for all dates, or what is chosen already as far as this one. */
function picked(query: Query, id: string, chosen: readonly Period[]): Query {
  const first = chosen[0]?.id ?? id;
  const last = chosen.at(-1)?.id ?? id;
  const longer = withPeriods(query, id < first ? id : first, id > last ? id : last);
  const isSame = longer.after === query.after && longer.before === query.before;
  return isSame && chosen.length === 0 ? withoutDates(query) : longer;
}

/** Where the arrow keys lead; out of range for any other key. */
function stepOf({ key }: KeyboardEvent, place: number, length: number): number {
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "Home") return 0;
  if (key === "End") return length - 1;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return -1;
  return key === forward ? place + 1 : place - 1;
}

/** What the bars are measured by: how many the highest stands for, and the years under them. */
import type { JSX } from "preact";
import { digits, dir, number, search } from "../../../scripts/words/of-the-page.ts";
import type { Period } from "./periods.ts";

/** More would run into each other on a phone. */
const MOST_YEARS = 7;

interface ScaleProps {
  readonly periods: readonly Period[];
}

export function Scale({ periods }: ScaleProps): JSX.Element {
  const highest = Math.max(0, ...periods.map(({ count }) => count));
  const { highestInYear, highestInMonth } = search;
  const say = periods[0]?.id.length === 4 ? highestInYear : highestInMonth;
  return (
    <p class="scale" dir={dir}>
      {highest === 0 ? null : say(number(highest))}
    </p>
  );
}

/** A place for each bar; those that begin a year may be marked and named. */
export function Years({ periods }: ScaleProps): JSX.Element {
  const named = namedIn(periods);
  const last = periods.length * 0.9;
  return (
    <p class="years" aria-hidden="true">
      {periods.map(({ id }, place) => (
        <span key={id} class={place > last ? "late" : undefined}>
          {named.has(place) ? <span>{digits(id.slice(0, 4))}</span> : null}
        </span>
      ))}
    </p>
  );
}

/** Where a year begins, each second or third one where there are many; the first gives way to one close by. */
function namedIn(periods: readonly Period[]): ReadonlySet<number> {
  const begins = periods.flatMap(({ id }, place) =>
    place === 0 || id.length === 4 || id.endsWith("-01") ? [place] : [],
  );
  const [first = 0, second] = begins;
  if (second !== undefined && (second - first) * MOST_YEARS < periods.length) begins.shift();
  const step = Math.ceil(begins.length / MOST_YEARS);
  return new Set(begins.filter((_, index) => index % step === 0));
}

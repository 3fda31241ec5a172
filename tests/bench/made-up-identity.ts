/** Who each briefing of a generated archive is: its day, its title and its id, from its place in the archive. */
import { type Day, shiftDay } from "../../scripts/read/dates.ts";
import { slugify } from "../../scripts/read/identity.ts";
import { Chance } from "./chance.ts";
import { capital, content } from "./made-up-words.ts";
import type { World } from "./made-up-world.ts";

/** Briefings are counted back from this day, so that a small archive is the end of a larger one. */
const LAST = "2025-06-30" as Day;
/** As many as the White House published in 2021 and 2022; 100,000 reach back to 1939. */
const A_DAY = 3.2;

/** One archive: what every briefing of it may need. */
export interface Making {
  readonly seed: number;
  readonly count: number;
  readonly world: World;
}

export interface Identity {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
}

/** Who a briefing is, from its place alone: so that others can link to it before it is written. */
export function identityOf({ seed }: Making, back: number): Identity {
  const chance = new Chance(seed, back, 0);
  const title = capital(
    Array.from({ length: chance.between(4, 8) }, () => content(chance)).join(" "),
  ).slice(0, 110);
  const daysBack = Math.floor(back / A_DAY);
  const day = shiftDay(LAST, -daysBack);
  // Two titles of one day may be alike; their places in the day are not.
  const place = Math.floor((daysBack + 1) * A_DAY) - back + 1;
  return { id: `${day}-${slugify(title, 60)}-${place}`, day, title };
}

/** An earlier briefing of this archive, or undefined where there is none. */
export function earlier(making: Making, back: number, chance: Chance): Identity | undefined {
  const other = back + chance.between(1, 60);
  return other < making.count ? identityOf(making, other) : undefined;
}

/** Briefings of one day, and their order. */
import { briefing } from "./archive.ts";

export type Fields = Readonly<Record<string, string>>;

/** Files of one day, by slug. */
export const onOneDay = (told: Readonly<Record<string, Fields>>, day = "2025-06-12") =>
  Object.fromEntries(
    Object.entries(told).map(([slug, fields]) => [
      `2025/${day}-${slug}.md`,
      briefing(day, { fields }),
    ]),
  );

export const id = (slug: string) => `2025-06-12-${slug}`;

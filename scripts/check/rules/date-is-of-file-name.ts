import { dayOf } from "../../read/instants.ts";
import type { ArchiveRule } from "../rule.ts";

export const dateIsOfFileName: ArchiveRule = {
  id: "date-is-of-file-name",
  reason:
    "The address is made from the file name. Two dates for one briefing leave a reader to guess which is right. An instant is of the day that it is in the archive's zone.",
  level: "error",
  isFixed: true,
  *check({ meta, day }, { settings: { zone } }) {
    const own = dayOf(meta.date, zone);
    if (own === day) return;
    const written = meta.date.slice(0, 10);
    const message =
      own === written
        ? `The file name says ${day}, the front matter ${own}. Which is it? Mend the other.`
        : `The file name says ${day}, and at ${meta.date} it is ${own} in the archive's zone, ${zone}. Mend the time or the file's name, or write the day alone, as in \`date: ${day}\`.`;
    yield { field: ["date"], message };
  },
};

import type { FileRule } from "../rule.ts";

export const dateIsOfFileName: FileRule = {
  id: "date-is-of-file-name",
  reason:
    "The address is made from the file name. Two dates for one briefing leave a reader to guess which is right.",
  level: "error",
  isFixed: true,
  *check({ briefing: { meta, day } }) {
    const written = meta.date.slice(0, 10);
    if (written !== day) {
      yield {
        field: ["date"],
        message: `The file name says ${day}, the front matter ${written}. Which is it? Mend the other.`,
      };
    }
  },
};

/** Makes a larger archive of real briefings: the same texts again, in other years. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFolder } from "../../scripts/read/read.ts";

/** After so many years days fall on the same weekdays again, as long as no 1900 lies between. */
const YEARS = 28;
/** Before it weekdays are others, and the check would say so of every text. */
const EARLIEST = 1901;

/**
 * Copies an archive until there are as many briefings as asked, or with fewer the first of them: each round goes 28
 * years further back, ids, links and dates with it. Each text is its own by a comment at its end. Returns how many
 * it wrote. @throws when the calendar does not reach so far.
 */
export function copyBack(source: string, target: string, files: number): number {
  const listing = listFolder(source);
  mkdirSync(target, { recursive: true });
  for (const name of ["archive.yaml", "vocabulary"])
    cpSync(join(source, name), join(target, name), { recursive: true });
  let written = 0;
  for (let back = 0; written < files && listing.briefings.length > 0; back += YEARS) {
    const shift = (text: string) =>
      text.replace(/\b(20\d\d)(?=-\d\d-\d\d)/g, (year) => String(Number(year) - back));
    for (const { path } of listing.briefings) {
      if (written === files) break;
      const year = Number(path.slice(0, 4)) - back;
      if (year < EARLIEST)
        throw new Error(
          `${source} makes no more than ${written} briefings: weekdays before ${EARLIEST} are others.`,
        );
      const file = join(target, shift(path).replace(/^\d{4}/, String(year)));
      mkdirSync(dirname(file), { recursive: true });
      const text = shift(readFileSync(join(source, path), "utf8"));
      writeFileSync(file, `${text}\n<!-- ${written} -->\n`);
      written++;
    }
  }
  return written;
}

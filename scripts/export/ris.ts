/** A citation in RIS, which most managers of citations read: a field a line, two letters and a value. */
import { type CitedWork, onOneLine } from "./cited-work.ts";

/** Takes what is cited; gives one reference, its lines ended as RIS ends them. */
export function risOf(work: CitedWork): string {
  const fields: readonly (readonly [string, string])[] = [
    // An electronic source: a web page.
    ["TY", "ELEC"],
    ["ID", work.id],
    ...work.authors.map((name) => ["AU", name] as const),
    ["TI", work.title],
    ["T2", work.archive],
    ["PB", work.publisher === work.archive ? "" : work.publisher],
    ["PY", work.day.slice(0, 4)],
    ["DA", work.day.replaceAll("-", "/")],
    ["UR", work.url],
    ["LA", work.lang],
    ["N1", work.mark],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === "" ? [] : [`${tag}  - ${onOneLine(value)}`],
  );
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** An archive that keeps versions: one briefing that readers saw twice, as two publications left it. */
import { briefing, type NOW, SETTINGS, type Written } from "./archive.ts";
import { LEDGER, published } from "./ledger.ts";

export const KEEPING = `${SETTINGS}keep_versions: true\n`;
export const ID = "2025-06-12-barn";
export const FILE = `2025/${ID}.md`;
export const VERSION = `versions/${ID}/1-2025-06-13.md`;

const FIRST = "2025-06-12T12:00:00Z";
const SECOND = "2025-06-13T12:00:00Z";

/** The correction that readers were shown with the second text. */
export const NOTE =
  '{ date: 2025-06-13, kind: correction, text: "There were 60 sacks, and Ada Quill did not count.", was: 50 sacks }';

/** What readers saw first, and what they see now: one note more, and other words. */
export const first = (more: Written = {}) =>
  briefing("2025-06-12", {
    body: "Ada Quill counted 50 sacks of `<b onclick=alert(1)>` [@clerk].",
    ...more,
  });
export const second = ({ fields, ...more }: Written = {}) =>
  briefing("2025-06-12", {
    body: "Somebody counted 60 sacks [@clerk].",
    ...more,
    fields: {
      status: "corrected",
      corrections: `[${NOTE}]`,
      ...fields,
    },
  });

type Files = Readonly<Record<string, string>>;

/** The files after both publications, the version in its place. */
export function keptTwice(
  more: Files = {},
  settings = KEEPING,
  now = second(),
): Record<string, string> {
  const before = { "archive.yaml": settings, ...more };
  const once = published({ ...before, [FILE]: first() }, FIRST as typeof NOW);
  const twice = published({ ...once, [FILE]: now }, SECOND as typeof NOW);
  return { ...twice, [VERSION]: first() };
}

/** The line of the ledger for a briefing, as it is written. */
export function lineIn(files: Files, id = ID): Record<string, unknown> {
  const written = (files[LEDGER] ?? "").split("\n").find((line) => line.includes(`"id":"${id}"`));
  return JSON.parse(written ?? "{}") as Record<string, unknown>;
}

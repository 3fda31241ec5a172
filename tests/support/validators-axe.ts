/** Asks axe, in a real browser, what of a page keeps people out. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.0 to 2.2, levels A and AA, and what axe counts as good practice beyond them. */
const TAGS = [...["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "best-practice"];

/** What axe found in a page as it stands: each as `rule: element`. */
export interface Looked {
  readonly faults: readonly string[];
  /** What axe could not judge, but for contrast. */
  readonly unsure: readonly string[];
  /** Selectors of the elements whose contrast it could not tell. */
  readonly untold: readonly string[];
  /** How many rules had something to judge and nothing to say. */
  readonly passed: number;
}

/** Looks at a page of a context that was opened with `bypassCSP`: the policy of the site refuses axe itself. */
export async function lookAt(page: Page): Promise<Looked> {
  await page.evaluate(SOURCE);
  const { violations, incomplete, passes } = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations", "incomplete"],
      }),
    TAGS,
  );
  const isForced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const isOfContrast = ({ id }: axe.Result) => id === "color-contrast";
  // Where colours are forced axe reads `-webkit-text-fill-color`, which says what the sheet asked for and not what is painted.
  const isLeft = (result: axe.Result) => isForced && isOfContrast(result);
  const untold = [...incomplete.filter(isOfContrast), ...violations.filter(isLeft)];
  return {
    faults: told(violations.filter((result) => !isLeft(result))),
    unsure: told(incomplete.filter((result) => !isOfContrast(result))),
    untold: untold.flatMap(({ nodes }) => nodes.map(({ target }) => String(target[0]))),
    passed: passes.length,
  };
}

function told(results: readonly axe.Result[]): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, any, all, none }) =>
        `${id}: ${html} (${[...any, ...all, ...none].map(({ message }) => message).join(" ")})`,
    ),
  );
}

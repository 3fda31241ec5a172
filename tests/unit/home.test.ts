/** The home page: what it chooses of an archive that has more. */
import { expect, test } from "vitest";
import { relate } from "../../scripts/relate/relate.ts";
import { newFrame } from "../../scripts/render/cards.ts";
import type { PageContext } from "../../scripts/render/page-kind.ts";
import { type HomeView, page } from "../../scripts/render/pages/home.ts";
import { TermNames } from "../../scripts/render/term-names.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW } from "../support/archive.ts";

/** The home page's view of an archive of these files. */
function homeOf(files: Readonly<Record<string, string>>): HomeView {
  const { checked, diagnostics } = check(files);
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const visible = withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  const archive = relate(visible);
  const terms = new TermNames(archive, "/");
  const frame = newFrame(archive, "/", new WeakMap());
  return page.views({ archive, terms, frame } as PageContext, [])[0] as HomeView;
}

test("the five threads that were last gone on with are shown, the last one first", () => {
  // The older a thread began, the later it was gone on with.
  const threads = [1, 2, 3, 4, 5, 6].flatMap((each) => {
    const [first, next] = [`2025-01-0${each}`, `2025-02-0${7 - each}`];
    const title = `Barn ${each} of Lower Field stayed dry`;
    const fields = { title: `${title} again`, follows: `${first}-one` };
    return [
      [`2025/${first}-one.md`, briefing(first, { fields: { title } })],
      [`2025/${next}-two.md`, briefing(next, { fields })],
    ];
  });
  expect(homeOf(Object.fromEntries(threads)).threads.map(({ text }) => text)).toEqual(
    [1, 2, 3, 4, 5].map((each) => `Barn ${each} of Lower Field stayed dry`),
  );
});

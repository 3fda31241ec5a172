/** An archive of several volumes: what a new briefing touches of them. */
import { expect, test, vi } from "vitest";
import { PAGEFIND_ROOT } from "../../scripts/site-plan.ts";
import { bytesOf } from "../support/building.ts";
import { madeAnew, standingOf } from "../support/cached-site.ts";
import { manuscript } from "../support/desk.ts";
import { siteOfEachTest } from "../support/kept-site.ts";
import { TWO_VOLUMES } from "../support/short-volumes.ts";

vi.mock("../../scripts/relate/volumes.ts", async (original) => {
  const { shortened } = await import("../support/short-volumes.ts");
  return shortened(await original());
});

const kept = siteOfEachTest();

test("what is built anew is the index of its own volume alone where a briefing is added to a large archive", async () => {
  const slugs = Array.from({ length: TWO_VOLUMES }, (_, index) => `note-${index}`);
  const days = ["2024-02-03", "2025-11-11"];
  kept.site.desk.manuscripts.push(
    ...slugs.map((slug, index) => manuscript(days[index % 2] ?? "", slug)),
  );
  kept.site.write();
  const joined = standingOf(kept.site.output);
  const { volumes } = await kept.site.build();
  expect(volumes).toBeGreaterThan(1);
  expect(madeAnew(kept.site.output, joined)).toContain(PAGEFIND_ROOT);
  const before = standingOf(kept.site.output);
  kept.site.desk.manuscripts.push(manuscript("2025-12-01", "newest"));
  kept.site.write();
  expect(await kept.site.build()).toMatchObject({ volumes, indexed: 1 });
  const anew = madeAnew(kept.site.output, before);
  expect(anew.filter((path) => path.endsWith("pagefind-entry.json"))).toHaveLength(1);
  // It names the volumes, and these are the same.
  expect(anew).not.toContain(PAGEFIND_ROOT);
  expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean());
});

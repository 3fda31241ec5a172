/** The home page: what leads it, what stands beside that, and what it leaves out. */
import { describe, expect, test } from "vitest";
import { relate } from "../../scripts/relate/relate.ts";
import { newFrame } from "../../scripts/render/cards.ts";
import type { PageContext } from "../../scripts/render/page-kind.ts";
import { type HomeView, page } from "../../scripts/render/pages/home.ts";
import { TermNames } from "../../scripts/render/term-names.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW, SETTINGS, type Written } from "../support/archive.ts";

type Files = Readonly<Record<string, string>>;

/** The home page's view of an archive of these files. */
function homeOf(files: Files, settings = ""): HomeView {
  const { checked, diagnostics } = check({ "archive.yaml": SETTINGS + settings, ...files });
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const visible = withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  const archive = relate(visible);
  const terms = new TermNames(archive, "/");
  const frame = newFrame(archive, "/", new WeakMap());
  const site = { lang: "en", dir: "ltr" };
  return page.views({ archive, terms, frame, site } as PageContext, [])[0] as HomeView;
}

/** Briefings by their ids, each with its fields; the slug is in the title. */
function written(all: Readonly<Record<string, Written["fields"]>>): Files {
  return Object.fromEntries(
    Object.entries(all).map(([id, fields = {}]) => {
      const title = `The barn of Lower Field, ${id.slice(11)}`;
      return [
        `${id.slice(0, 4)}/${id}.md`,
        briefing(id.slice(0, 10), { fields: { title, ...fields } }),
      ];
    }),
  );
}

const leadOf = (files: Files, settings = "") =>
  homeOf(files, settings).lead?.card.title.replace("The barn of Lower Field, ", "");
const slugs = (cards: readonly { readonly title: string }[]) =>
  cards.map(({ title }) => title.replace("The barn of Lower Field, ", ""));
const note = (kind: string, text = "The day was wrong and is now the right one") =>
  `[{ date: 2025-12-20, kind: ${kind}, text: ${text}, was: Some other day }]`;

describe("the lead", () => {
  test("is the newest where there is no story", () => {
    expect(leadOf(written({ "2025-06-01-a": {}, "2025-06-03-c": {}, "2025-06-02-b": {} }))).toBe(
      "c",
    );
  });

  const story = { "2025-06-01-first": {}, "2025-06-04-second": { follows: "2025-06-01-first" } };

  test("is the newest of the story last gone on with, within a week of the newest", () => {
    expect(leadOf(written({ ...story, "2025-06-11-apart": {} }))).toBe("second");
    expect(leadOf(written({ ...story, "2025-06-12-apart": {} }))).toBe("apart");
  });

  test("brings what came before it in its story, the last three, and how often it was told", () => {
    const ids = ["a", "b", "c", "d", "e"].map((slug, index) => `2025-06-0${index + 1}-${slug}`);
    const all = ids.map((id, index) => [id, index === 0 ? {} : { follows: ids[index - 1] }]);
    const { lead } = homeOf(written(Object.fromEntries(all)));
    expect(lead?.story?.before.map(({ card, date }) => `${slugs([card])} ${date}`)).toEqual([
      "b 2 June",
      "c 3 June",
      "d 4 June",
    ]);
    expect([lead?.story?.count, lead?.story?.href]).toEqual([5, "/threads/2025-06-01-a/"]);
  });

  test("is nothing withdrawn, superseded, or in another language than the archive's", () => {
    const files = written({
      "2025-06-01-plain": {},
      "2025-06-02-old": { status: "superseded" },
      "2025-06-03-new": { supersedes: "[2025-06-02-old]" },
      "2025-06-04-gone": { status: "withdrawn", corrections: note("retraction") },
      "2025-06-05-neuf": { lang: "fr" },
    });
    expect(leadOf(files)).toBe("new");
    expect(slugs(homeOf(files).inOtherLanguages)).toEqual(["neuf"]);
    expect(slugs(homeOf(files).more.map(({ card }) => card))).toEqual(["plain"]);
  });

  test("is in another language where all are", () => {
    const home = homeOf(
      written({ "2025-06-01-un": { lang: "fr" }, "2025-06-02-deux": { lang: "fr" } }),
    );
    expect([home.lead?.card.lang, home.inOtherLanguages]).toEqual(["fr", []]);
  });

  test("says in a sentence how it is known, of one source too", () => {
    expect(homeOf(written({ "2025-06-01-a": {} })).lead).toMatchObject({
      standing: "One source: Clerk of Lower Field.",
      glyph: { words: "0 unnamed, 1 named, 0 relays" },
      label: "Harvest",
    });
  });

  test("is there, as a title alone, where all is withdrawn", () => {
    const gone = { status: "withdrawn", corrections: note("retraction") };
    const { lead } = homeOf(written({ "2025-06-01-gone": gone }));
    expect([lead?.card.title, lead?.card.summary]).toEqual(["The barn of Lower Field, gone", ""]);
    expect([lead?.standing, lead?.glyph]).toEqual(["", undefined]);
  });
});

describe("a pin", () => {
  const files = written({
    "2025-06-01-pinned": {},
    "2025-06-02-hidden": { tlp: "TLP:RED" },
    "2025-06-03-gone": { status: "withdrawn", corrections: note("retraction") },
    "2025-06-04-unlisted": { listed: "false" },
    "2025-06-05-newest": {},
  });
  const shown = homeOf(files);

  test("leads, and does not call itself the latest", () => {
    const { lead, more } = homeOf(files, "pin: 2025-06-01-pinned\n");
    expect([lead?.card.title, lead?.isNewest]).toEqual(["The barn of Lower Field, pinned", false]);
    expect(slugs(more.map(({ card }) => card))).toEqual(["newest"]);
  });

  test.each(["2025-06-02-hidden", "2025-06-03-gone", "2025-06-04-unlisted"])(
    "on %s is passed over: the page is the same",
    (id) => {
      expect(homeOf(files, `pin: ${id}\n`)).toEqual(shown);
    },
  );
});

test("the six stories that were last gone on with are shown, the last one first", () => {
  // The older a story began, the later it was gone on with.
  const stories = [1, 2, 3, 4, 5, 6, 7].flatMap((each) => {
    const [first, next] = [`2025-01-0${each}-one`, `2025-02-0${8 - each}-two`];
    const title = `Barn ${each} of Lower Field stayed dry`;
    return [
      [first, { title }],
      [next, { title: `${title} again`, follows: first }],
    ] as const;
  });
  const home = homeOf(written(Object.fromEntries(stories)));
  expect(home.stories.map(({ text }) => text)).toEqual(
    [1, 2, 3, 4, 5, 6].map((each) => `Barn ${each} of Lower Field stayed dry`),
  );
  expect(home.storyCount).toBe(7);
  expect(home.stories[0]?.line?.words).toBe("2 briefings, 1 January to 7 February 2025");
});

describe("the side", () => {
  test("has the last corrections that mend something, one of a briefing, and none of a translation", () => {
    const files = written({
      "2025-06-01-mended": { status: "corrected", corrections: note("correction") },
      "2025-06-02-added": { corrections: note("update") },
      "2025-06-03-gone": { status: "withdrawn", corrections: note("retraction") },
      "2025-06-04-deux": {
        ...{ lang: "fr", translation_of: "2025-06-01-mended" },
        ...{ status: "corrected", corrections: note("correction") },
      },
    });
    const lines = homeOf(files).corrected.map(
      ({ text, kind }) => `${slugs([{ title: text }])} ${kind}`,
    );
    expect(lines).toEqual(["gone retraction", "mended correction"]);
    expect(homeOf(files).corrected[0]?.href).toBe("/2025/06/03/gone/#_correction-1");
  });

  test("cuts a long reason at a word", () => {
    const text = `${"The clerk had counted the same sheaf again ".repeat(6)}until noon`;
    const files = written({
      "2025-06-01-a": { status: "corrected", corrections: note("correction", text) },
    });
    const [line] = homeOf(files).corrected;
    expect(line?.more.length).toBeLessThanOrEqual(140);
    expect(line?.more).toMatch(/^The clerk .*(?:The|clerk|had|counted|same|sheaf|again)…$/);
  });

  test("has judgements by the day on which they are due, the open ones before the decided", () => {
    const judged = (list: string) => ({
      type: "assessment",
      claims: "[{ id: one, text: The barn was dry, sources: [clerk], state: reported }]",
      judgements: `[${list}]`,
    });
    const files = written({
      "2025-06-01-a": judged(
        "{ text: It stays dry, likelihood: likely, by: 2031-05-01 }, { text: It leaks, by: 2029-01-01, outcome: It did }",
      ),
      "2025-06-02-b": judged(
        "{ text: It will likely burn, likelihood: likely, by: 2031-04-01 }, { text: It is sold }",
      ),
    });
    expect(homeOf(files).judged.map(({ text, date, more }) => [text, date, more])).toEqual([
      ["It will likely burn", "Due 1 April 2031", ""],
      ["It stays dry", "Due 1 May 2031 · likely", ""],
      ["It leaks", "Due 1 January 2029", "It did"],
    ]);
  });

  test("has the next report of each series, and says where the archive has gone on without it", () => {
    const report = (number: number, next: string, follows?: string) => ({
      type: "sitrep",
      sitrep: `{ number: ${number}, period: 2025-06-01, next: ${next} }`,
      ...(follows === undefined ? {} : { follows }),
    });
    const files = written({
      "2025-06-01-one": report(1, "2025-06-08"),
      "2025-06-08-two": report(2, "2025-06-15", "2025-06-01-one"),
      "2025-06-09-other": report(1, "2025-07-09"),
      "2025-06-16-news": {},
    });
    expect(
      homeOf(files).next.map(({ text, date }) => `${slugs([{ title: text }])}: ${date}`),
    ).toEqual(["other: Due 9 July 2025", "two: Was due 15 June 2025"]);
  });
});

test("what leads and what came before it is not told again below", () => {
  const files = written({
    "2025-06-01-a": {},
    "2025-06-02-b": { follows: "2025-06-01-a" },
    "2025-06-02-c": {},
  });
  const home = homeOf(files);
  expect(slugs(home.more.map(({ card }) => card))).toEqual(["c"]);
});

test("the map counts every briefing in its month", () => {
  const ids = ["2024-12-31-a", "2025-06-01-b", "2025-06-30-c"];
  const { map, count } = homeOf(written(Object.fromEntries(ids.map((id) => [id, {}]))));
  const cells = map?.rows.flatMap(({ cells: row }) => row).filter(({ href }) => href !== "");
  expect(cells?.map(({ href, count: each }) => [href, each])).toEqual([
    ["/2024/12/", 1],
    ["/2025/06/", 2],
  ]);
  expect(count).toBe(3);
});

test("an archive without a briefing has a home page without a section", () => {
  const { lead, corrected, judged, next, stories, more, map, topics } = homeOf({});
  expect([lead, map]).toEqual([undefined, undefined]);
  expect([corrected, judged, next, stories, more, topics].flat()).toEqual([]);
});

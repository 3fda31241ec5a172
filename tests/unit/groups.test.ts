import { describe, expect, test } from "vitest";
import { namesOf, placesOf } from "../../scripts/relate/named-in-text.ts";
import type { Archive } from "../../scripts/relate/relate.ts";
import { newFrame } from "../../scripts/render/cards.ts";
import { CompanionCounts } from "../../scripts/render/companions.ts";
import { openJudgements } from "../../scripts/render/open-judgements.ts";
import type { PageContext } from "../../scripts/render/page-kind.ts";
import type { DirectoryView } from "../../scripts/render/pages/directory.ts";
import { page as directories } from "../../scripts/render/pages/directory.ts";
import type { GroupView } from "../../scripts/render/pages/group.ts";
import type { RedirectView } from "../../scripts/render/pages/redirect.ts";
import { TermNames } from "../../scripts/render/term-names.ts";
import { briefing } from "../support/archive.ts";
import { relatedOf } from "../support/related.ts";

const VOCABULARY = {
  "vocabulary/organisations.yaml":
    "gazette: { name: Gazette, about: A paper of Lower Field., aka: [The Gazette] }\nmill: { name: The Mill }\n",
  "vocabulary/people.yaml": "hale: { name: Ada Hale, of: mill }\nreed: { name: Ben Reed }\n",
  "vocabulary/places.yaml": "barn: { name: The Barn, iso: GB }\n",
};
const SOURCES = "{ gazette: { name: Gazette, kind: news } }";
const FILES = {
  ...VOCABULARY,
  "2025/2025-01-01-a.md": briefing("2025-01-01", {
    fields: { sources: SOURCES, places: "[GB]", topics: "[harvest, weather]" },
    body: "[Ada Hale](who:hale) told the [Gazette](who:gazette) [@gazette].",
  }),
  "2025/2025-01-02-b.md": briefing("2025-01-02", {
    fields: { sources: SOURCES, places: "[GB, barn]" },
    body: "[Ada Hale](who:hale) and [Ben Reed](who:reed) met [@gazette].",
  }),
  "2025/2025-01-03-c.md": briefing("2025-01-03", {
    fields: { places: "[barn]", topics: "[weather]" },
    body: "[Ben Reed](who:reed) left [@clerk].",
  }),
};

function contextOf(archive: Archive): PageContext {
  const site = { prefix: "/", dir: "ltr" } as PageContext["site"];
  return {
    archive,
    terms: new TermNames(archive, "/"),
    frame: newFrame(archive, "/", new Map()),
    site,
    scripts: { script: "", worker: "", styles: "" },
  };
}
const archive = relatedOf(FILES);
const context = contextOf(archive);
const views = directories.views(context, []);
const at = <Kind extends { readonly kind: string }>(kind: Kind["kind"], path: string) => {
  const found = views.find((view) => view.kind === kind && view.path === path);
  if (found === undefined) throw new Error(`There is no ${kind} at ${path}.`);
  return found as unknown as Kind;
};

describe("companions", () => {
  const counts = new CompanionCounts(archive, context.terms, context.frame);

  test("are those that share most briefings, counted one by one", () => {
    const all = archive.briefings.map(({ briefing }) => briefing);
    for (const sort of ["topics", "places", "names"] as const)
      for (const group of archive[sort]) {
        const told = counts.of(sort, group).flatMap(({ links }) => links);
        const shared = (has: (one: (typeof all)[number]) => string[], own: string, id: string) =>
          all.filter((one) => group.briefings.includes(one) && has(one).includes(id) && id !== own)
            .length;
        const expected = [
          ...archive.names.map(({ id }) => [id, shared(namesOf, group.id, id)] as const),
          ...archive.places.map(({ id }) => [id, shared(placesOf, group.id, id)] as const),
          ...archive.topics.map(
            ({ id }) => [id, shared(({ meta }) => meta.topics, group.id, id)] as const,
          ),
        ].filter(([, count]) => count > 1);
        expect(told.map(({ count }) => count).sort()).toEqual(
          expected.map(([, count]) => count).sort(),
        );
      }
  });

  test("lead to a search of what both have, the more often the earlier", () => {
    const [harvest] = archive.topics;
    if (harvest === undefined) throw new Error("There is no topic.");
    expect(counts.of("topics", harvest)).toEqual([
      {
        label: "Who",
        links: [{ href: "/search/?q=topic%3Aharvest+who%3Ahale", text: "Ada Hale", count: 2 }],
      },
      {
        label: "Where",
        links: [
          { href: "/search/?q=topic%3Aharvest+place%3AGB", text: "United Kingdom", count: 2 },
        ],
      },
    ]);
  });

  test("of whom nobody may read make no number larger", () => {
    const hidden = briefing("2025-01-04", {
      fields: { sources: SOURCES, places: "[GB]", tlp: "TLP:RED" },
      body: "[Ada Hale](who:hale) came back [@gazette].",
    });
    const other = relatedOf({ ...FILES, "2025/2025-01-04-d.md": hidden });
    const shown = directories.views(contextOf(other), []);
    expect(JSON.stringify(shown)).toBe(JSON.stringify(views));
  });
});

describe("a body that is both named and a source", () => {
  test("has one page, with what names it and what it is the source of", () => {
    const { head, lists } = at<GroupView>("group", "/names/gazette/");
    expect(lists.map(({ title, count }) => [title, count])).toEqual([
      ["Named in 1 briefing", 1],
      ["Source of 2 briefings", 2],
    ]);
    expect(head?.about).toBe("A paper of Lower Field.");
    expect(head?.line?.words).toBe("2 briefings, 1 to 2 January 2025");
  });

  test("leads on from where it would stand among the sources", () => {
    expect(at<RedirectView>("redirect", "/sources/gazette/").to).toBe("/names/gazette/");
    expect(views.filter(({ path }) => path === "/sources/gazette/")).toHaveLength(1);
  });

  test("is linked to at its one page, from the list of sources too", () => {
    const { sections, graph } = at<DirectoryView>("directory", "/sources/");
    const links = [...sections.flatMap(({ groups }) => groups), ...(graph?.bars ?? [])];
    expect(links.filter(({ text }) => text === "Gazette").map(({ href }) => href)).toEqual([
      "/names/gazette/",
      "/names/gazette/",
    ]);
    expect(context.terms.linkOf({ id: "gazette", name: "Gazette" }).href).toBe("/names/gazette/");
  });

  test("is no such body where a briefing's own word only looks like it", () => {
    const own = relatedOf({
      "2025/2025-01-01-a.md": briefing("2025-01-01", {
        fields: { entities: "{ clerk-of-lower-field: { name: Another Clerk, kind: person } }" },
        body: "[The other](who:clerk-of-lower-field) left [@clerk].",
      }),
    });
    expect(own.sources.map(({ id }) => id)).toEqual(["clerk-of-lower-field"]);
    expect([...own.bodies]).toEqual([]);
  });
});

describe("directories", () => {
  test("have people by surname apart from bodies, and countries before other places", () => {
    const of = (path: string) =>
      at<DirectoryView>("directory", path).sections.map(({ title, groups }) => [
        title,
        groups.map(({ text, letter, count }) => `${letter}: ${text} ${count}`),
      ]);
    expect(of("/names/")).toEqual([
      ["People", ["H: Hale, Ada 2", "R: Reed, Ben 2"]],
      ["Organisations", ["G: Gazette 1"]],
    ]);
    expect(of("/places/")).toEqual([
      ["Countries and territories", ["U: United Kingdom 2"]],
      ["Places in them", ["B: The Barn 2"]],
    ]);
    expect(of("/topics/")).toEqual([["", ["H: Harvest 2", "W: Weather 2"]]]);
  });

  test("a place leads to the country that it lies in, and its map shows that country", () => {
    const { head } = at<GroupView>("group", "/places/barn/");
    expect(head?.country).toEqual({ href: "/places/gb/", text: "United Kingdom" });
    expect(head?.code).toBe("GB");
    expect(at<GroupView>("group", "/topics/harvest/").head?.code).toBe("");
  });
});

test("what the archive leans on: who is cited, who alone stands behind a briefing", () => {
  const { graph } = at<DirectoryView>("directory", "/sources/");
  expect(graph?.bars.map(({ text, cited, alone }) => [text, cited, alone])).toEqual([
    ["Gazette", 2, 2],
    ["Clerk of Lower Field", 1, 1],
  ]);
});

test("open judgements are those without an outcome in briefings that stand, the first due first", () => {
  const judged = (list: string, more = {}) =>
    briefing("2025-01-01", { fields: { type: "assessment", judgements: `[${list}]`, ...more } });
  const some = relatedOf({
    "2025/2025-01-01-a.md": judged(
      "{ text: No day., basis: [clerk] }, { text: Done., basis: [clerk], by: 2025-02-01, outcome: Yes. }, { text: Late., basis: [clerk], by: 2025-03-01 }",
    ),
    "2025/2025-01-01-b.md": judged("{ text: Early., basis: [clerk], by: 2025-02-01 }"),
    "2025/2025-01-01-c.md": judged("{ text: Gone., basis: [clerk], by: 2025-02-01 }", {
      status: "withdrawn",
      corrections: "[{ date: 2025-01-03, kind: retraction, text: It was another barn. }]",
    }),
  });
  const all = some.briefings.map(({ briefing }) => briefing);
  const open = openJudgements(all, newFrame(some, "/", new Map()));
  expect(open.map(({ text, date, href }) => [text, date, href.replace(/.*#/, "#")])).toEqual([
    ["Early.", "1 February 2025", "#_judgement-1"],
    ["Late.", "1 March 2025", "#_judgement-3"],
    ["No day.", "", "#_judgement-1"],
  ]);
});

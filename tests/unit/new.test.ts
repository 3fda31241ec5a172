import { describe, expect, test } from "vitest";
import { lastReportOf } from "../../scripts/new/last-report.ts";
import type { Beginning } from "../../scripts/new/profile.ts";
import { PROFILES, scaffold } from "../../scripts/new/scaffold.ts";
import type { Day } from "../../scripts/read/dates.ts";
import type { BriefingId, Key } from "../../scripts/read/identity.ts";
import { drafts } from "../../scripts/words/en.ts";
import { briefingsOf, check } from "../support/archive.ts";

const path = "2025/2025-06-12-one.md";
const beginning: Beginning = {
  title: "Storm: the barn of Lower Field stayed dry",
  day: "2025-06-12" as Day,
  topics: [],
  vocabulary: ["harvest", "weather"] as Key[],
  follows: undefined,
  asksApproval: false,
  headings: drafts,
  lastReport: undefined,
};

describe.each(PROFILES.map((profile) => [profile.name, profile] as const))(
  "a new %s",
  (_, profile) => {
    test("asks for the required fields that the writer must fill, and for nothing else", () => {
      const { diagnostics } = check({ [path]: scaffold(profile, beginning) });
      expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
        ["field-has-form", "warning"],
        ["field-has-form", "warning"],
        ["field-has-form", "warning"],
      ]);
      expect(diagnostics.map(({ message }) => /summary|topic|sources/.exec(message)?.[0])).toEqual([
        "summary",
        "topic",
        "sources",
      ]);
    });

    test("checks clean as a draft once they are filled and the source is cited", () => {
      const filled = scaffold(profile, beginning)
        .replace("summary:\n", "summary: The barn of Lower Field stayed dry through the storm.\n")
        .replace("topics: []", "topics: [harvest]")
        .replace("sources:\n", "sources:\n  clerk: Clerk of Lower Field\n")
        .replace(/<!-- [^>]* -->/, "The barn was dry [@clerk].");
      const { checked, diagnostics } = check({ [path]: filled });
      expect(diagnostics).toEqual([]);
      expect(checked?.briefings[0]?.meta.status).toBe("draft");
      expect(checked?.briefings[0]?.meta.type).toBe(profile.type);
    });

    test("holds no words that a reader would see but its headings", () => {
      const text = scaffold(profile, beginning);
      const body = text.slice(text.indexOf("\n---\n", 4) + 5);
      const rest = body.replace(/<!-- (?:(?!--).)* -->/g, "").replace(/^## .*$/gm, "");
      expect(rest.trim()).toBe("");
      expect(body).not.toContain("[@");
    });

    test("offers fields whose comments are read as they stand", () => {
      const offered = scaffold(profile, beginning)
        .replace("summary:\n", "summary: The barn of Lower Field stayed dry through the storm.\n")
        .replace("topics: []", "topics: [harvest]")
        .replace(/^(?: {2})?#( *(?:[a-z_]+:(?: .*)?|- .*))$/gm, (line) => line.replace(/# ?/, ""));
      const { diagnostics } = check({ [path]: offered });
      expect(diagnostics.filter(({ ruleId }) => /^(?:yaml|key|field)-/.test(ruleId))).toEqual([]);
    });
  },
);

test("topics that are named are filled in, and a long vocabulary is cut", () => {
  const [news] = PROFILES;
  const vocabulary = Array.from({ length: 30 }, (_, index) => `t${index}` as Key);
  const named = { ...beginning, topics: ["harvest", "weather"] as Key[] };
  expect(news && scaffold(news, named)).toContain("\ntopics: [harvest, weather]\n");
  expect(news && scaffold(news, { ...beginning, vocabulary })).toContain("t23, and 6 more in");
});

test("the next situation report goes on where the last of its thread ended", () => {
  const days = ["2025-06-01", "2025-06-02", "2025-06-03", "2025-06-04", "2025-06-05"];
  const report = (number: number, period: string, follows?: string) => ({
    fields: {
      type: "sitrep",
      sitrep: `{ number: ${number}, period: ${period} }`,
      ...(follows === undefined ? {} : { follows }),
    },
  });
  const written = [
    report(1, "2025-05-20/2025-05-31"),
    report(2, "2025-05-31/2025-06-02", "2025-06-01-note-0000"),
    { fields: { follows: "2025-06-01-note-0000" } },
    report(7, "2025-06"),
    report(3, "2025-06~", "2025-06-02-note-0001"),
  ];
  const briefings = briefingsOf(days, (index) => written[index] ?? {});
  const last = (id: string) => lastReportOf(id as BriefingId, briefings);
  expect(last("2025-06-01-note-0000")).toEqual({ number: 3, end: "2025-06-05" });
  expect(last("2025-06-03-note-0002")).toEqual({ number: 3, end: "2025-06-05" });
  expect(last("2025-06-04-note-0003")).toEqual({ number: 7, end: "2025-06-04" });
  expect(lastReportOf("2025-06-01-x" as BriefingId, [])).toBeUndefined();
});

test("a circle of threads, which is refused elsewhere, does not stop the search", () => {
  const [one, two] = briefingsOf(["2025-06-12", "2025-06-12"]);
  if (one === undefined || two === undefined) throw new Error("There are two.");
  const following = (of: typeof one, { id }: typeof one) => ({
    ...of,
    meta: { ...of.meta, follows: id },
  });
  const circle = [following(one, two), following(two, one)];
  expect(lastReportOf(one.id, circle)).toBeUndefined();
});

test("who must approve it is mentioned where the archive asks for that, and nowhere else", () => {
  const [news] = PROFILES;
  if (news === undefined) throw new Error("There is no profile.");
  expect(scaffold(news, { ...beginning, asksApproval: true })).toContain("\n# approved_by: ");
  expect(scaffold(news, beginning)).not.toContain("approved_by");
});

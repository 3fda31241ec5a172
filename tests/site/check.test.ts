/** `npm run check` as a writer, an editor and a CI see it. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";

const WRONG = briefing("2025-06-12", {
  fields: { title: "The barn of Lower Field stayed dry.", topics: "[harvst]" },
  body: "The barn stood dry on Thursday [@clark].",
});

function archiveOf(files: Readonly<Record<string, string>>) {
  const place = writeArchive(files);
  const check = (...args: string[]) => cliHere(["check", "--briefings", place.folder, ...args]);
  return { ...place, check };
}

describe("the report", () => {
  const archive = archiveOf({ "2025/2025-06-12-one.md": WRONG });

  test("shows each line with a caret, what is wrong, and what to write instead", async () => {
    const { code, out, err } = await archive.check();
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain(`one.md:6:10  error  topic-is-known
    6 │ topics: [harvst]
      │          ^^^^^^
  There is no topic \`harvst\`. Did you mean \`harvest\`?
`);
    expect(out).toMatch(/3 errors and 1 warning in 1 file\n$/);
  });

  test("is one line a problem when it is to be concise", async () => {
    const { out } = await archive.check("--format", "concise");
    const lines = out.trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(
      /one\.md:2:8: error: A title has no full stop .* \(title-is-a-headline\)$/,
    );
  });

  test("is data for programs: JSON in the order of file and line", async () => {
    const { code, out } = await archive.check("--format", "json");
    expect(code).toBe(1);
    const found = JSON.parse(out) as Diagnostic[];
    expect(found.map(({ line, ruleId }) => [line, ruleId])).toEqual([
      [2, "title-is-a-headline"],
      [6, "topic-is-known"],
      [10, "day-has-date"],
      [10, "citation-has-source"],
    ]);
  });

  test("is SARIF that names its rules and places", async () => {
    const { out } = await archive.check("--format", "sarif");
    const { version, runs } = JSON.parse(out);
    expect([version, runs[0].tool.driver.name]).toEqual(["2.1.0", "Dateline"]);
    const rules = runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const result of runs[0].results) {
      expect(rules).toContain(result.ruleId);
      const { region, artifactLocation } = result.locations[0].physicalLocation;
      expect(region.startLine).toBeGreaterThan(0);
      expect(artifactLocation.uri).toMatch(/2025-06-12-one\.md$/);
    }
  });

  test("is workflow commands for GitHub, in which no text can be another command", async () => {
    const hostile = archiveOf({
      "2025/2025-06-12-one.md": briefing("2025-06-12", { fields: { status: '"::error::%0Ax"' } }),
    });
    const { out } = await hostile.check("--format", "github");
    const [line = ""] = out.split("\n");
    expect(line).toMatch(/^::error file=[^,]+one\.md,line=4,col=9,title=field-has-form::/);
    expect(line).toContain("%250Ax");
    hostile.remove();
  });

  test("refuses a form that there is not, and an option beside it", async () => {
    const { code, err } = await archive.check("--format", "prety");
    expect([code, err]).toEqual([2, expect.stringContaining("Did you mean `pretty`?")]);
    archive.remove();
  });
});

describe("--explain", () => {
  test("says why a rule is there, and all of them", async () => {
    const { code, out } = await cliHere(["check", "--explain", "day-has-date"]);
    expect([code, out]).toEqual([0, expect.stringContaining("brief-ok day-has-date: the reason")]);
    expect((await cliHere(["check", "--explain", "all"])).out).toContain("via-has-no-cycle");
  });
  test("offers the nearest to a rule that there is not", async () => {
    const { code, err } = await cliHere(["check", "--explain", "day-has-dat"]);
    expect([code, err]).toEqual([2, expect.stringContaining("Did you mean `day-has-date`?")]);
  });
});

describe("--fix", () => {
  const before = [
    "---",
    'Title: "The barn of Lower Field stayed dry."',
    "date: 12 June 2025",
    "status: Published",
    "tlp: clear",
    "summary: The barn of Lower Field stayed dry through the storm. Nothing needs doing before autumn.",
    "topics: [harvest]",
    "places: [Oman]",
    "sources: { clerk: { name: Clerk of Lower Field, kind: person } } # kept",
    "---",
    "",
    "##What happened",
    "",
    "The barn was dry [@clerk]. <!-- brief-ok day-has-date: it had one -->",
    "",
  ].join("\n");
  const after = before
    .replace(
      'Title: "The barn of Lower Field stayed dry."',
      'title: "The barn of Lower Field stayed dry"',
    )
    .replace("12 June 2025", "2025-06-12")
    .replace("Published", "published")
    .replace("tlp: clear", "tlp: TLP:CLEAR")
    .replace("[Oman]", "[OM]")
    .replace("##What", "## What")
    .replace(" <!-- brief-ok day-has-date: it had one -->", "");

  test.each([
    ["line feeds", (text: string) => text],
    [
      "carriage returns and a byte order mark",
      (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`,
    ],
  ])("mends what has one right answer and nothing else, in a file with %s", async (_, form) => {
    const archive = archiveOf({ "2025/2025-06-12-one.md": form(before) });
    const { code, out } = await archive.check("--fix");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/Mended \d+ problems\.\n(?:\S+-one\.md:\d+ {2}[a-z-]+\n)+/),
    ]);
    expect(readFileSync(join(archive.folder, "2025/2025-06-12-one.md"), "utf8")).toBe(form(after));
    expect(readdirSync(join(archive.folder, "2025"))).toEqual(["2025-06-12-one.md"]);
    archive.remove();
  });

  test("leaves what only the writer can know", async () => {
    const text = briefing("2025-06-12", { fields: { date: "12/06/2025" } });
    const archive = archiveOf({ "2025/2025-06-12-one.md": text });
    const { code, out } = await archive.check("--fix");
    expect([code, out]).toEqual([1, expect.stringContaining("Nothing to mend by itself.")]);
    expect(readFileSync(join(archive.folder, "2025/2025-06-12-one.md"), "utf8")).toBe(text);
    archive.remove();
  });
});

describe("what is remembered of a file", () => {
  test("never outlives a change of it, and is as good as new", async () => {
    const file = "2025/2025-06-12-one.md";
    const archive = archiveOf({ [file]: WRONG });
    const first = await archive.check("--format", "json");
    expect((await archive.check("--format", "json")).out).toBe(first.out);
    writeFileSync(join(archive.folder, file), briefing("2025-06-12"));
    expect((await archive.check()).code).toBe(0);
    writeFileSync(join(archive.folder, file), WRONG);
    expect((await archive.check("--format", "json")).out).toBe(first.out);
    archive.remove();
  });

  test("may be torn, foreign or gone at any time", async () => {
    const archive = archiveOf({ "2025/2025-06-12-one.md": WRONG });
    const first = await archive.check("--format", "json");
    const shelf = join(PROJECT, ".cache/parsed");
    for (const folder of readdirSync(shelf)) {
      for (const pack of readdirSync(join(shelf, folder)))
        writeFileSync(join(shelf, folder, pack), "torn");
    }
    expect((await archive.check("--format", "json")).out).toBe(first.out);
    rmSync(shelf, { recursive: true, force: true });
    expect((await archive.check("--format", "json")).out).toBe(first.out);
    archive.remove();
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSettings } from "../../scripts/check/check-settings.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { slugify } from "../../scripts/read/identity.ts";
import { listFolder, readFolder } from "../../scripts/read/read.ts";
import { redact } from "../../scripts/redact/redaction.ts";
import { briefing, check, NOW, SETTINGS, TOPICS, writeArchive } from "../support/archive.ts";
import { published, recorded } from "../support/ledger.ts";
import { holdsName, NAME_FORMS } from "../support/names.ts";
import { runs } from "../support/promise.ts";

const name = fc
  .tuple(
    fc.constantFrom("Zoltán", "Xénia", "Łukasz", "Øyvind", "Жанна", "بهروز", "Quentin", "Ümit"),
    fc.constantFrom("Vašek", "Qvist", "O’Quill", "Zwarts-Ruys", "Ёлкина", "خوشدل", "Müßig"),
  )
  .map((words) => words.join(" "));
const form = fc.constantFrom(...Object.values(NAME_FORMS));

/** A briefing with a name in each field that a writer fills, in its own form each time. */
function telling(name: string, forms: readonly ((name: string) => string)[]): string {
  let at = 0;
  const said = () => (forms[at++ % forms.length] as (name: string) => string)(name);
  const quoted = (text: string) => JSON.stringify(text.replaceAll("\n", " "));
  const key = slugify(name, 30) ?? "clerk-two";
  return briefing("2025-06-12", {
    fields: {
      title: quoted(`Field ${said()} was dry`),
      status: "corrected",
      summary: `>\n  The barn of ${said().replaceAll("\n", "\n  ")} stayed dry.\n  Nothing needs doing before the autumn of next year, said all.`,
      sources: `\n  ${key}: { name: ${quoted(said())}, kind: person, title: ${quoted(said())} }\n  paper: https://paper.example/${encodeURIComponent(name)}`,
      entities: `\n  the-${key}: { name: ${quoted(said())}, kind: person, aka: [${quoted(said())}] }`,
      dateline: quoted(`Near ${said()}`),
      sourcing: quoted(`Told by ${said()}, twice`),
      gaps: `[${quoted(said())}]`,
      authors: `[{ name: ${quoted(said())} }]`,
      aliases: `[/old/barn/, /old/${key === "clerk-two" ? "clerk" : key}/]`,
      corrections: `\n  - { date: 2025-06-13, kind: correction, text: ${quoted(`Said by ${said()} of 2 sacks.`)}, was: ${quoted(said())} } # ${quoted(said())}`,
    },
    body: [
      `The clerk saw ${said()} take 50 sacks [@${key}].`,
      `> On ${said()} it rained [@paper].`,
      `[${name}](who:the-${key}), see [this](https://a.example/${encodeURIComponent(name)}?b) [@paper].`,
      `| Who | Sacks |\n| --- | --- |\n| ${quoted(said()).slice(1, -1)} | 50 |`,
      `<!-- ask ${said()} -->`,
      `## What ${said().replaceAll("\n", " ")} did\n\nNothing [@paper].`,
    ].join("\n\n"),
  });
}

const others = {
  "2025/2025-06-14-later.md": briefing("2025-06-14", {
    fields: { title: "The barn fell on a later day" },
    body: "See [that](brief:2025-06-12-barn) [@clerk].",
  }),
  "archive.yaml": SETTINGS,
  "vocabulary/topics.yaml": TOPICS,
};

test("a name is nowhere once it was redacted, whatever its form and field; all else is as it was", () => {
  fc.assert(
    fc.property(
      name,
      fc.array(form, { minLength: 3, maxLength: 19 }),
      fc.boolean(),
      (who, forms, isNamed) => {
        const slug = isNamed ? `barn-of-${slugify(who, 30) ?? "clerk"}` : "barn";
        const id = `2025-06-12-${slug}`;
        const link = Object.fromEntries(
          Object.entries(others).map(([path, text]) => [path, text.replace("2025-06-12-barn", id)]),
        );
        const files = published({ ...link, [`2025/${id}.md`]: telling(who, forms) });
        const { folder, remove } = writeArchive(files);
        try {
          expect(holdsName(files[`2025/${id}.md`] ?? "", who)).toBe(true);
          const { settings } = checkSettings(listFolder(folder));
          if (settings === undefined) throw new Error("There are settings.");
          const asked = {
            ids: new Set([id as BriefingId]),
            names: [who],
            typed: undefined,
            now: NOW,
          };
          const { changes, problems, others: left } = redact(readFolder(folder), settings, asked);
          expect([problems, left]).toEqual([[], []]);
          const after: Record<string, string> = { ...files };
          for (const { from } of changes) delete after[from];
          for (const { path, text } of changes) after[path] = text;
          for (const [path, text] of Object.entries(after)) {
            expect([path, text, holdsName(path, who), holdsName(text, who)]).toEqual([
              path,
              text,
              false,
              false,
            ]);
            const isTouched = changes.some((change) => change.path === path);
            if (!isTouched) expect(text).toBe(files[path]);
          }
          expect(changes.map(({ from }) => from)).toEqual(
            expect.arrayContaining([`2025/${id}.md`, "ledger.ndjson"]),
          );
          // The rules are content, and what is published next is what the ledger knows already.
          expect(check(after).diagnostics.filter(({ severity }) => severity === "error")).toEqual(
            [],
          );
          expect(recorded(after)).toBe(after["ledger.ndjson"]);
          const note = /- date: 2030-01-01\n {4}kind: redaction\n {4}text: .*/.exec(
            Object.values(after).join(),
          );
          expect(note).not.toBeNull();
        } finally {
          remove();
        }
      },
    ),
    { numRuns: runs(200, 10) },
  );
});

/** Ids of a page are addresses: each is given once, and keeps its meaning. */

import { expect, test } from "vitest";
import { anchorsOfClaims } from "../../scripts/check/body/slugs.ts";
import { parseBriefing } from "../../scripts/check/parse.ts";
import { oldestFirst } from "../../scripts/check/schema/note-order.ts";
import { parseStem } from "../../scripts/read/identity.ts";
import { notesOf } from "../../scripts/render/cards.ts";
import { draftTokens } from "../../scripts/render/markdown.ts";
import * as words from "../../scripts/words/en.ts";
import { briefing } from "../support/archive.ts";

function parse(body: string, fields: Record<string, string>) {
  const identity = parseStem("2025-06-12-one");
  if (identity === undefined) throw new Error("This is an id.");
  const text = briefing("2025-06-12", { body, fields });
  const { parsed } = parseBriefing({
    ...identity,
    path: "2025/2025-06-12-one.md",
    text,
    sha256: "",
  });
  if (parsed === undefined) throw new Error("This can be read.");
  return parsed;
}

test("a heading never takes the id of a claim, and the check knows the one that it has", () => {
  const { briefing: read, tokens } = parse(
    "## Claim gate\n\n## Claim: Gate!\n\n## Claim dam\n\nThe gate is shut [@clerk].",
    {
      claims:
        "[{ id: gate, text: The gate is shut., sources: [clerk], state: reported }, { id: gate-2, text: So is the dam., sources: [clerk], state: reported }]",
    },
  );
  const { html } = draftTokens(tokens, {
    prefix: "/",
    reserved: anchorsOfClaims(read.meta),
  });
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(["claim-gate-3", "claim-gate-4", "claim-dam"]);
  expect(read.reading.anchors).toEqual(ids);
});

const note = (date: string, text: string) => ({ date, text });
const [first, second, third] = [
  note("2025-06-13", "first"),
  note("2025-06-13", "second"),
  note("2025-06-20", "third"),
];

test.each([
  ["the newest at the end", [first, second, third]],
  ["the newest at the beginning", [third, second, first]],
  ["only one of a day", [third, first]],
])("a correction keeps its number with %s", (_, notes) => {
  expect(oldestFirst(notes).map(([, { text }]) => text)).toEqual(
    ["first", "second", "third"].filter((text) => notes.some((one) => one.text === text)),
  );
});

test("the id of a correction names the same note wherever the next one is written", () => {
  const written = (order: readonly { date: string; text: string }[]) => {
    const items = order.map(({ date, text }) => `{ date: ${date}, kind: update, text: ${text} }`);
    const notes = notesOf(
      parse("Dry [@clerk].", { corrections: `[${items.join(", ")}]` }).briefing,
      words,
    );
    return Object.fromEntries(notes.map(({ id, text }) => [text, id]));
  };
  const ids = { first: "_correction-1", second: "_correction-2" };
  expect(written([first, second])).toEqual(ids);
  for (const order of [
    [first, second, third],
    [third, second, first],
  ])
    expect(written(order)).toEqual({ ...ids, third: "_correction-3" });
  expect(
    notesOf(
      parse("Dry [@clerk].", {
        corrections: `[{ date: 2025-06-20, kind: update, text: new }, { date: 2025-06-13, kind: update, text: old }]`,
      }).briefing,
      words,
    ).map(({ text }) => text),
  ).toEqual(["new", "old"]);
});

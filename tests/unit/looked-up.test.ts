import { describe, expect, test } from "vitest";
import { briefing, check } from "../support/archive.ts";

const dayOf = (n: number) =>
  `2025-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
const idOf = (n: number) => `${dayOf(n)}-note-${n}`;

/** An archive of so many briefings, a day each, with these fields beside their own; what is said of which. */
function said(count: number, fieldsOf: (n: number) => Record<string, string>) {
  const files = Array.from({ length: count }, (_, n) => [
    `2025/${idOf(n)}.md`,
    briefing(dayOf(n), { fields: { title: `Note ${n} of the barn`, ...fieldsOf(n) } }),
  ]);
  const { diagnostics } = check(Object.fromEntries(files));
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ ruleId, file, message }) => ({ ruleId, id: file.slice(5, -3), message }));
}

describe("in a chain in which each briefing supersedes the one before", () => {
  const chain = (count: number, broken: number) =>
    said(count, (n) => ({
      ...(n === 0 || n === broken ? {} : { supersedes: `[${idOf(n - 1)}]` }),
      ...(n === count - 1 ? {} : { status: "superseded" }),
    }));

  test("nothing is wrong", () => {
    expect(chain(60, -1)).toEqual([]);
  });

  test("the one is named that says so and that none supersedes", () => {
    expect(chain(60, 31)).toEqual([
      expect.objectContaining({ ruleId: "relation-agrees", id: idOf(30) }),
    ]);
  });
});

describe("an address", () => {
  const aliased = (aliases: Readonly<Record<number, string>>) =>
    said(40, (n) => {
      const alias = aliases[n];
      return alias === undefined ? {} : { aliases: alias };
    }).map(({ id, message }) => [id, /`(.+?)`/.exec(message)?.[1]]);

  test("that several briefings name is the first one's, and each of the others is told so", () => {
    const alias = "[/old/barn/]";
    expect(aliased({ 3: alias, 9: "[/old/mill/]", 20: "[/OLD/barn/]", 39: alias })).toEqual([
      [idOf(20), idOf(3)],
      [idOf(39), idOf(3)],
    ]);
  });

  test("at which a briefing stands is its own, whoever named it before", () => {
    const address = `[/2025/01/11/note-10/]`;
    expect(aliased({ 2: address, 30: address })).toEqual([
      [idOf(2), idOf(10)],
      [idOf(30), idOf(10)],
    ]);
  });

  test("is told once where its own briefing names it again", () => {
    expect(aliased({ 5: "[/old/barn/, /old/barn/]" })).toEqual([[idOf(5), undefined]]);
  });
});

test("a slip in a link is guessed at in each of many briefings", () => {
  const slips = said(40, (n) => ({ related: `[${idOf((n + 1) % 40)}x]` }));
  expect(slips).toHaveLength(40);
  for (const { message } of slips) expect(message).toMatch(/Did you mean `2025-.*-note-\d+`/);
});

/** What a build and its child processes say to each other, heard between them. */
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FromChild, ToChild } from "../../scripts/processes/messages.ts";
import { oneWorker } from "../support/building.ts";
import { CachedSite } from "../support/cached-site.ts";

type Heard = { readonly down: ToChild } | { readonly up: FromChild };
const { heard } = vi.hoisted(() => ({ heard: [] as Heard[] }));

vi.mock("node:child_process", async (original) => {
  const real = await original<typeof import("node:child_process")>();
  const fork = (...given: Parameters<typeof real.fork>): ChildProcess => {
    const child = real.fork(...given);
    const { send } = child;
    child.send = ((...said: Parameters<typeof send>) => {
      heard.push({ down: said[0] as ToChild });
      return send.apply(child, said);
    }) as typeof send;
    child.on("message", (up: FromChild) => heard.push({ up }));
    return child;
  };
  return { ...real, fork };
});

const workers = oneWorker();
const site = new CachedSite(workers);
afterAll(() => {
  workers.close();
  site.remove();
});

beforeAll(async () => {
  await site.build();
  site.edit("2025-06-12-last", { words: 1, title: 1 });
  await site.build();
});

test("a child process says nothing but rows and the answer to a question that is open", () => {
  const open = new Map<number, ToChild["kind"]>();
  const wrong: Heard[] = [];
  for (const said of heard) {
    if ("down" in said) {
      open.set(said.down.id, said.down.kind);
      continue;
    }
    const kind = open.get(said.up.id);
    if ("rows" in said.up ? kind !== "parse" : kind === undefined || !("answer" in said.up))
      wrong.push(said);
    if (!("rows" in said.up)) open.delete(said.up.id);
  }
  expect(wrong).toEqual([]);
  expect([...open]).toEqual([]);
});

test("a child process is told nothing but questions, each once: briefings, then pages, then the words of a volume", () => {
  // Who draws share cards is asked by itself, and counts by itself.
  const down = heard.flatMap((said) =>
    "down" in said && said.down.kind !== "draw" ? [said.down] : [],
  );
  expect(down.filter((said) => Object.keys(said).sort().join() !== "id,kind,task")).toEqual([]);
  expect(new Set(down.map(({ id }) => id)).size).toBe(down.length);
  const kinds = down.map(({ kind }) => kind);
  expect(kinds[0]).toBe("parse");
  expect(kinds.filter((kind) => kind === "words")).toHaveLength(2);
  // A volume's pages are answered before its words are asked for.
  const answered = (at: number) =>
    heard.slice(0, at).flatMap((said) => ("up" in said && "answer" in said.up ? [said.up] : []));
  heard.forEach((said, at) => {
    if ("down" in said && said.down.kind === "words")
      expect(answered(at).some(({ answer }) => "pages" in (answer as object))).toBe(true);
  });
});

/** What the page hears of its questions: the newest one's answer, or that nothing could be searched. */
import { expect, test } from "vitest";
import { Engine } from "../../layouts/client/engine/engine.ts";
import type { ReadFile } from "../../layouts/client/engine/files/files.ts";
import { MessageHandler } from "../../layouts/client/engine/message-handler.ts";
import type { FromSearch, ToSearch } from "../../layouts/client/search-api.ts";
import { searchable } from "../support/searchable.ts";

const question = (id: number, text: string): ToSearch => ({
  ask: {
    id,
    most: 10,
    query: {
      words: [{ text, isPhrase: false, isExcluded: false, isOpen: true }],
      filters: [],
      after: undefined,
      before: undefined,
      order: "relevance",
    },
  },
});

async function talk(wrap: (read: ReadFile) => ReadFile = (read) => read) {
  const files = await searchable([
    { day: "2021-01-01", title: "Oil talks", text: "Tankers." },
    { day: "2021-01-02", title: "Sanctions", text: "Envoys." },
  ]);
  const read = wrap(async (path) => files.get(path) ?? Promise.reject(new Error(`no ${path}`)));
  const heard: FromSearch[] = [];
  const handler = new MessageHandler(
    ({ root }) => new Engine({ root, read }),
    (said) => heard.push(said),
  );
  return { handler, heard };
}

test("only the newest question is answered", async () => {
  const { handler, heard } = await talk();
  const open = handler.handle({ open: { root: "/" } });
  const asked = ["o", "oi", "oil"].map((text, id) => handler.handle(question(id, text)));
  await Promise.all([open, ...asked]);
  expect(heard).toMatchObject([{ id: 2, answer: { total: 1 } }]);
});

test("an overtaken question reads nothing more", async () => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const paths: string[] = [];
  const { handler, heard } = await talk((read) => async (path) => {
    paths.push(path);
    if (path.includes("/words/")) {
      arrive();
      await held;
    }
    return read(path);
  });
  await handler.handle({ open: { root: "/" } });
  const first = handler.handle(question(1, "oil"));
  await arrived;
  const second = handler.handle(question(2, "sanctions"));
  letGo();
  await Promise.all([first, second]);
  expect(heard).toMatchObject([{ id: 2 }]);
  expect(paths.filter((path) => path.endsWith(".pf_fragment"))).toHaveLength(1);
});

test("without an index the question fails, and the next one tries again", async () => {
  let isOffline = true;
  const { handler, heard } = await talk((read) => async (path) => {
    if (isOffline) throw new TypeError("Failed to fetch");
    return read(path);
  });
  await handler.handle({ open: { root: "/" } });
  await handler.handle(question(1, "oil"));
  expect(heard).toEqual([{ id: 1, failed: "Failed to fetch" }]);
  isOffline = false;
  await handler.handle(question(2, "oil"));
  expect(heard.at(-1)).toMatchObject({ id: 2, answer: { total: 1 } });
});

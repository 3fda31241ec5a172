/** Asks the worker of the search page without the page: a hundred queries a second, and answers as values. */
import type {
  FromSearch,
  Query,
  Question,
  Answer as SearchAnswer,
  ToSearch,
} from "../../../layouts/client/search-api.ts";
import { tellProgress } from "./progress.ts";
import type { SearchPage } from "./search-page.ts";

/** What is compared of an answer. */
export interface Answer {
  readonly total: number;
  /** Addresses from the site's root. */
  readonly paths: readonly string[];
  readonly topics: readonly (readonly [id: string, count: number])[];
}

declare global {
  var askOne: (asking: Question) => Promise<SearchAnswer>;
}

/** Answers in the order of the queries, with so many results at most. */
export async function askWorker(
  { page }: SearchPage,
  queries: readonly Query[],
  most: number,
): Promise<Answer[]> {
  await page.evaluate(startWorker);
  const answers: Answer[] = [];
  for (const [id, query] of queries.entries()) {
    tellProgress("Queries to the worker", id, queries.length);
    answers.push(await page.evaluate(askOnce, { id, query, most }));
  }
  return answers;
}

function startWorker(): void {
  const form = document.querySelector<HTMLFormElement>("form#search");
  const { worker: address, root = "/" } = form?.dataset ?? {};
  if (address === undefined) throw new Error("The search page names no worker.");
  const worker = new Worker(address, { type: "module" });
  const open: ToSearch = { open: { root: new URL(root, location.href).href } };
  worker.postMessage(open);
  globalThis.askOne = (asking) =>
    new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<FromSearch>) => {
        if (data.id !== asking.id) return;
        if ("failed" in data) reject(new Error(data.failed));
        else resolve(data.answer);
      };
      worker.postMessage({ ask: asking } satisfies ToSearch);
    });
}

async function askOnce(asking: Question): Promise<Answer> {
  const { total, results, facets } = await globalThis.askOne(asking);
  return {
    total,
    paths: results.map(({ href }) => new URL(href, location.href).pathname),
    topics: facets.topic.map(({ id, count }) => [id, count]),
  };
}

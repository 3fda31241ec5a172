/** Asks the worker queries whose answers the model knows, and tells every difference. */
import type { Order, Query } from "../../../layouts/client/search-api.ts";
import { drawQueries, type Wanted } from "./conditions.ts";
import {
  compareOrder,
  compareShown,
  compareTopics,
  compareTotal,
  type Equality,
} from "./equalities.ts";
import type { Model } from "./model.ts";
import type { SearchPage } from "./search-page.ts";
import { type Answer, askWorker } from "./worker-page.ts";

/** As many results as three times "Show more" brings. */
const SHOWN = 30;

interface Proof {
  readonly page: SearchPage;
  readonly model: Model;
  readonly wanted: Wanted;
}

type Compare = (query: Query, answer: Answer, model: Model) => string[];

/** The first results of so many queries are the archive's own, in its order. */
export async function proveOrder(proof: Proof, order: Order, count: number): Promise<Equality> {
  const queries = drawQueries(proof.wanted, order, count);
  const answers = await askWorker(proof.page, queries, SHOWN);
  const compare: Compare = (query, answer, model) => [
    ...compareTotal(query, answer, model),
    ...compareShown(query, answer, SHOWN),
    ...compareOrder(query, answer, model),
  ];
  const differences = differ(queries, answers, (query, answer) =>
    compare(query, answer, proof.model),
  );
  return { name: `order:${order}, the first ${SHOWN}`, asked: count, differences };
}

/** The totals of so many queries, and how many briefings each topic has, are those of every text counted. */
export async function proveCounts(proof: Proof, count: number): Promise<Equality[]> {
  const queries = drawQueries(proof.wanted, "relevance", count);
  const answers = await askWorker(proof.page, queries, 1);
  const compared: Readonly<Record<string, Compare>> = {
    total: compareTotal,
    "numbers of topics": compareTopics,
  };
  return Object.entries(compared).map(([name, compare]) => ({
    name,
    asked: count,
    differences: differ(queries, answers, (query, answer) => compare(query, answer, proof.model)),
  }));
}

function differ(
  queries: readonly Query[],
  answers: readonly Answer[],
  compare: (query: Query, answer: Answer) => string[],
): string[] {
  return queries.flatMap((query, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : compare(query, answer);
  });
}

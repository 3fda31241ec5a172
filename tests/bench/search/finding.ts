/** Asks a searcher all questions and notes where it shows what each of them wants. */
import type { Shown } from "./in-page.ts";
import { tellProgress } from "./progress.ts";
import type { Question, Questions } from "./questions.ts";
import { sameTitle } from "./releases.ts";
import type { Rank } from "./score.ts";
import type { Searcher } from "./search-page.ts";

export interface Found {
  readonly titles: readonly Rank[];
  readonly rare: readonly Rank[];
  readonly misspelt: readonly Rank[];
  /** The misspelt again, after the first suggestion where there is one. */
  readonly accepted: readonly Rank[];
}

type Meant = (shown: Shown, question: Question) => boolean;

/** Releases of the same title cannot be told apart by it: any of them is found. */
const byTitle: Meant = ({ title }, { wanted }) => sameTitle(title, wanted.title);
const byAddress: Meant = ({ path }, { wanted }) => path === wanted.address;

export async function findAll(
  name: string,
  searcher: Searcher,
  { titles, rare, misspelt }: Questions,
): Promise<Found> {
  const all = async (kind: string, questions: readonly Question[], meant: Meant) => {
    const ranks: Rank[] = [];
    for (const [index, question] of questions.entries()) {
      tellProgress(`${name}, ${kind}`, index, questions.length);
      ranks.push(rankOf(await searcher.ask(question.text), question, meant));
    }
    return ranks;
  };
  return {
    titles: await all("titles", titles, byTitle),
    rare: await all("rare words", rare, byAddress),
    ...(await askMisspelt(name, searcher, misspelt)),
  };
}

async function askMisspelt(
  name: string,
  searcher: Searcher,
  questions: readonly Question[],
): Promise<Pick<Found, "misspelt" | "accepted">> {
  const misspelt: Rank[] = [];
  const accepted: Rank[] = [];
  for (const [index, question] of questions.entries()) {
    tellProgress(`${name}, misspelt titles`, index, questions.length);
    const asTyped = rankOf(await searcher.ask(question.text), question, byTitle);
    const shown = await searcher.accept();
    misspelt.push(asTyped);
    accepted.push(shown === undefined ? asTyped : rankOf(shown, question, byTitle));
  }
  return { misspelt, accepted };
}

function rankOf(shown: readonly Shown[], question: Question, meant: Meant): Rank {
  const at = shown.findIndex((one) => meant(one, question));
  return at === -1 ? undefined : at + 1;
}

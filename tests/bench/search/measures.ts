/** The three measurements of a site's search, each with its table and its single figures. */

import { compoundsIn } from "./conditions.ts";
import { namesIn } from "./equalities.ts";
import { findAll } from "./finding.ts";
import { drawKinds } from "./kinds.ts";
import { Model } from "./model.ts";
import { PhraseModel, provePhrases } from "./phrases.ts";
import { tellStep } from "./progress.ts";
import { proveCounts, proveOrder } from "./prove-equal.ts";
import { drawQuestions, type Question } from "./questions.ts";
import { languageOf } from "./releases.ts";
import type { Rank } from "./score.ts";
import { SearchPage } from "./search-page.ts";
import { SinglePage } from "./single-page.ts";
import { buildSingle, type Site, served, type Work } from "./sites.ts";
import { measureSpeed, type Speed } from "./speeds.ts";
import { equalityTable, findingTable, speedTable } from "./tables.ts";

export interface Measured {
  readonly table: string;
  /** For a line of JSON each. */
  readonly noted: readonly object[];
}

/** The same questions to ours and to one index, through their pages. */
export async function measureFinding(
  site: Site,
  { work, browser }: Work,
  count: number,
): Promise<Measured> {
  const questions = drawQuestions(site, count);
  const alone = await buildSingle(site, work);
  tellStep("Asking our page");
  const ours = await served(site.folder, async (host) =>
    findAll("Dateline", await SearchPage.open(browser, host), questions),
  );
  tellStep("Asking one index");
  const single = await served(alone, async (host) =>
    findAll("One index", await SinglePage.open(browser, host), questions),
  );
  const note = (kind: string, asked: readonly Question[], ranks: readonly (readonly Rank[])[]) =>
    asked.map(({ text, wanted }, index) => ({
      kind,
      text,
      wanted: wanted.id,
      ranks: ranks.map((each) => each[index] ?? null),
    }));
  const noted = [
    ...note("title", questions.titles, [ours.titles, single.titles]),
    ...note("rare", questions.rare, [ours.rare, single.rare]),
    ...note("misspelt", questions.misspelt, [ours.misspelt, ours.accepted, single.misspelt]),
  ];
  return { table: findingTable(ours, single), noted };
}

/** Orders and numbers of random queries, against a count of every text. */
export async function measureNumbers(
  site: Site,
  { browser, seed }: Work,
  { orders, counts, phrases }: Readonly<Record<"orders" | "counts" | "phrases", number>>,
): Promise<Measured & { readonly isWrong: boolean }> {
  tellStep("Counting every text");
  const lang = languageOf(site.corpus.folder);
  const model = await Model.load(site.releases, site.texts, lang);
  const said = await PhraseModel.load(site, lang);
  const wanted = { ...site, names: namesIn(site.folder), compounds: compoundsIn(site.texts) };
  const equalities = await served(site.folder, async (host) => {
    const proof = { page: await SearchPage.open(browser, host), model, wanted };
    return [
      await proveOrder(proof, "newest", orders),
      await proveOrder(proof, "oldest", orders),
      ...(await proveCounts(proof, counts)),
      ...(await provePhrases(proof.page, said, { count: phrases, seed })),
    ];
  });
  const noted = equalities.flatMap(({ name, differences }) =>
    differences.map((difference) => ({ kind: "difference", name, difference })),
  );
  return { table: equalityTable(equalities), noted, isWrong: noted.length > 0 };
}

/** What answers cost, kind by kind. */
export async function measureCosts(
  site: Site,
  { browser }: Work,
  rounds: { readonly opens: number; readonly further: number },
): Promise<Measured> {
  const kinds = drawKinds(site, rounds.opens + 1 + rounds.further);
  const speeds = await served(site.folder, async (host) => {
    const all: Speed[] = [];
    for (const kind of kinds) all.push(await measureSpeed({ browser, host }, kind, rounds));
    return all;
  });
  const title = `${site.corpus.title}, 20 Mbit/s and 40 ms; medians (90th percentiles)`;
  const noted = speeds.map((speed) => ({ corpus: site.corpus.name, ...speed }));
  return { table: speedTable(title, speeds), noted };
}

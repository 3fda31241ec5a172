/** Builds what is searched: an archive's site, and one Pagefind index of its pages beside it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Corpus } from "../corpora.ts";
import { timeBuild } from "../start-build.ts";
import { readFragments } from "./fragments.ts";
import { Host } from "./host.ts";
import { tellStep } from "./progress.ts";
import type { Asked } from "./questions.ts";
import { readReleases } from "./releases.ts";
import { indexAsOne } from "./single-page.ts";

export interface Site extends Asked {
  readonly corpus: Corpus;
  /** Folder of the built site. */
  readonly folder: string;
}

/** A folder to work in, and whence chance begins. */
export interface Work {
  readonly work: string;
  readonly seed: number;
  readonly browser: Browser;
}

/** Builds an archive's site, unless one stands there already, and reads what can be asked of it. */
export async function buildSite(corpus: Corpus, { work, seed }: Work): Promise<Site> {
  const folder = join(work, `${corpus.name}-site`);
  const cache = join(work, `${corpus.name}-cache`);
  if (!existsSync(folder)) {
    tellStep(`Building ${corpus.title}`);
    await timeBuild({ briefings: corpus.folder, output: folder, cache });
  }
  const texts = readFragments(folder);
  // What is withheld from readers is not looked for either.
  const releases = readReleases(corpus.folder).filter(({ address }) => texts.has(address));
  if (releases.length !== texts.size)
    throw new Error(`${folder} was built of other briefings than ${corpus.folder} holds.`);
  return { corpus, folder, texts, releases, seed };
}

/** Its folder. */
export async function buildSingle({ corpus, folder, texts }: Site, work: string): Promise<string> {
  const single = join(work, `${corpus.name}-single`);
  tellStep("Indexing them once more, as one");
  await indexAsOne({ site: folder, briefings: texts.size }, single);
  return single;
}

/** Serves a folder as long as it is used. */
export async function served<Result>(
  folder: string,
  use: (host: Host) => Promise<Result>,
): Promise<Result> {
  const host = await new Host(folder).open();
  try {
    return await use(host);
  } finally {
    await host.close();
  }
}

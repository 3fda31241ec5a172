/** What is measured: real briefings, posts of another generator, larger archives made of real ones, and generated ones. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { UsageError } from "../../scripts/commands/command.ts";
import { PROJECT } from "../../scripts/config.ts";
import { count } from "../../scripts/diagnostics/print.ts";
import { LEDGER, listFolder } from "../../scripts/read/read.ts";
import { copyBack } from "./copy-back.ts";
import { generateArchive } from "./generate.ts";
import { writePostsArchive } from "./posts-archive.ts";

export interface Corpus {
  /** "real-2317", "generated-10000": names its folders and its lines. */
  readonly name: string;
  /** For people: "2,317 White House releases". */
  readonly title: string;
  readonly folder: string;
  readonly briefings: number;
  /** What readers of its figures must know of it, in a sentence. */
  readonly note?: string;
}

/** As they are asked for. */
export const KINDS = ["real", "18f", "generated"] as const;
export type Kind = (typeof KINDS)[number];

/** Beside the project, where its makers keep them. */
const TEXTS = resolve(PROJECT, "../shared/corpus");
const RELEASES = join(TEXTS, "whitehouse-2021-2022.rss.gz");
const POSTS = join(TEXTS, "18f-posts");

export interface Wanted {
  readonly kinds: readonly Kind[];
  /** Real briefings, instead of the releases. */
  readonly briefings: string | undefined;
  readonly realSizes: readonly number[];
  readonly sizes: readonly number[];
}

/** What makes each wanted corpus, one after another, in `work`; nothing of a kind that is not at hand. */
export function planCorpora(
  { kinds, briefings, realSizes, sizes }: Wanted,
  work: string,
): (() => Corpus)[] {
  const at = (kind: Kind) => kinds.includes(kind) && !absentKinds(briefings).includes(kind);
  let real: Corpus | undefined;
  const copy = () => {
    real ??= copyReal(work, briefings);
    return real;
  };
  return [
    ...(at("real")
      ? [copy, ...realSizes.map((size) => () => multiplyReal(work, copy(), size))]
      : []),
    ...(at("18f") ? [() => copyPosts(work)] : []),
    ...(at("generated") ? sizes.map((size) => () => generate(work, size)) : []),
  ];
}

/** Kinds that this machine has no texts for. */
export function absentKinds(briefings: string | undefined): Kind[] {
  return [
    ...(briefings === undefined && !existsSync(RELEASES) ? (["real"] as const) : []),
    ...(existsSync(POSTS) ? [] : (["18f"] as const)),
  ];
}

/**
 * A copy of a folder of briefings, for cases change it; of the releases where none is given.
 * @throws UsageError without either.
 */
export function copyReal(work: string, given: string | undefined): Corpus {
  if (given === undefined && !existsSync(RELEASES))
    throw new UsageError(
      "No real briefings are at hand: name a folder of them with --briefings DIR.",
    );
  const folder = join(work, "real");
  if (given === undefined) importFeed(RELEASES, folder);
  // Changes to what readers were shown are errors, and cases make some.
  else cpSync(given, folder, { recursive: true, filter: (path) => basename(path) !== LEDGER });
  return corpusOf("real", folder, given === undefined ? "White House release" : "real briefing");
}

/** The real folder again in other years, until there are so many; or its first so many. */
function multiplyReal(work: string, real: Corpus, briefings: number): Corpus {
  const folder = join(work, `real-${briefings}`);
  copyBack(real.folder, folder, briefings);
  return corpusOf("real", folder, "real briefing");
}

function copyPosts(work: string): Corpus {
  const folder = join(work, "18f");
  const origin = { name: "18F", url: "https://18f.gsa.gov/" };
  const { posts, refused, marks, paragraphs } = writePostsArchive(POSTS, folder, origin);
  const taken = [count(refused, "post"), count(paragraphs, "paragraph"), count(marks, "mark")];
  const note = `Of ${posts} posts of 18F ${taken.join(", ")} of their generator and of HTML were taken out, which the check refuses, before anybody built them.`;
  return { ...corpusOf("18f", folder, "18F post"), note };
}

function generate(work: string, briefings: number): Corpus {
  const folder = join(work, `generated-${briefings}`);
  generateArchive({ into: folder, briefings });
  return corpusOf("generated", folder, "generated briefing");
}

/** `one` is what one of them is called. @throws UsageError for a folder without briefings: its figures would say nothing. */
export function corpusOf(kind: string, folder: string, one: string): Corpus {
  const { length: briefings } = listFolder(folder).briefings;
  if (briefings === 0) throw new UsageError(`There are no briefings in ${folder}.`);
  return { name: `${kind}-${briefings}`, title: count(briefings, one), folder, briefings };
}

function importFeed(feed: string, folder: string): void {
  const args = ["run", "--silent", "import", "--", "feed", feed, "--into", folder];
  const { status, stderr } = spawnSync("npm", args, { cwd: PROJECT, encoding: "utf8" });
  // 1: some items could not be imported, which the others are not the worse for.
  if (status !== 0 && status !== 1) throw new Error(`The import of ${feed} failed:\n${stderr}`);
}

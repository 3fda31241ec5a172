/** Begins a briefing from what was typed: every part of it is checked before the one file is written. */

import { levelOf } from "../check/levels.ts";
import { parseFiles } from "../check/parse.ts";
import { publishedIsApproved } from "../check/rules/published-is-approved.ts";
import { frontMatter } from "../check/schema/schema.ts";
import { parseVocabulary } from "../check/schema/vocabulary.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { ImportError } from "../import/import-error.ts";
import { TargetFolder } from "../import/target-folder.ts";
import { lastReportOf } from "../new/last-report.ts";
import type { Beginning, DraftProfile } from "../new/profile.ts";
import { PROFILES, scaffold } from "../new/scaffold.ts";
import { type Day, dayIn } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import { readText } from "../read/file.ts";
import {
  addressOf,
  type BriefingId,
  type Key,
  LONGEST_SLUG,
  parseStem,
  slugify,
} from "../read/identity.ts";
import { newSlug } from "../read/new-slug.ts";
import { type Listing, listFolder, readFolder } from "../read/read.ts";
import { holderOf } from "../rename/old-address.ts";
import { wordsOf } from "../words/words-of.ts";
import { type Arguments, listOption, nowOption, textOption, UsageError } from "./command.ts";
import { findBriefing, settingsOf } from "./named-briefing.ts";

/**
 * The path of the new file below `folder`; undefined when the archive's settings are wrong, which is printed.
 * @throws UsageError for what was typed wrong, and for a file that is there already.
 */
export async function begin(given: Arguments, folder: string): Promise<string | undefined> {
  const title = titleOf(given);
  const profile = profileOf(given);
  const listing = listFolder(folder);
  const settings = await settingsOf(listing, folder);
  if (settings === undefined) return undefined;
  const day = dayIn(nowOption(given), settings.zone);
  const { id } = identityOf(given, title, day);
  const holder = holderOf(addressOf(id), listing.briefings, ({ path }) => readText(folder, path));
  if (holder !== undefined)
    throw new UsageError(
      `${addressOf(id)} is an old address of \`${holder.id}\`, and leads there. Choose another with --slug.`,
    );
  const path = `${day.slice(0, 4)}/${id}.md`;
  const text = scaffold(profile, {
    title,
    day,
    headings: wordsOf(settings.lang).drafts,
    asksApproval:
      levelOf(publishedIsApproved, { type: profile.type, status: "published" }, settings) !== "off",
    ...topicsOf(given, listing),
    ...threadOf(given, folder, { listing, day, profile }),
  });
  writeNew(folder, path, text);
  return path;
}

function titleOf({ positionals: [title, more] }: Arguments): string {
  if (title === undefined) throw new UsageError('Give it a title: npm run new -- "Title".');
  if (more !== undefined)
    throw new UsageError("Put quotation marks around the title, so that it is one text.");
  // A terminal can paste what a file may not hold.
  const seen = decode("", new TextEncoder().encode(title));
  if (typeof seen !== "string") throw new UsageError(seen.message);
  if (/[\n\t]/.test(title.trim())) throw new UsageError("A title stands on one line.");
  const parsed = frontMatter.shape.title.safeParse(title);
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map(({ message }) => message).join(" "));
}

function profileOf(given: Arguments): DraftProfile {
  const name = textOption(given, "profile", "news");
  return choose(PROFILES, ({ name: known }) => known, { what: "profile", name });
}

/** Its id: the title's words as they can stand in an address, or those of `--slug`. */
function identityOf(given: Arguments, title: string, day: Day): { readonly id: BriefingId } {
  const named = textOption(given, "slug", "");
  const slug =
    named === "" ? (newSlug(title, LONGEST_SLUG) ?? slugify(title, LONGEST_SLUG) ?? "") : named;
  // A year alone, left over from a title in another script, says nothing in an address.
  if (named === "" && !/[a-z]/.test(slug))
    throw new UsageError(
      "An address is made of the letters a to z, and this title has none. Say it in Latin letters, as in --slug envoy-warns-senators.",
    );
  const stem = parseStem(`${day}-${slug}`);
  if (stem !== undefined) return stem;
  const near = newSlug(slug, LONGEST_SLUG);
  const better = near === undefined || near === slug ? "envoy-warns-senators" : near;
  throw new UsageError(
    `\`${slug}\` cannot stand in an address. Write small letters, digits and single hyphens, as in --slug ${better}.`,
  );
}

function topicsOf(given: Arguments, listing: Listing): Pick<Beginning, "topics" | "vocabulary"> {
  const { topics } = parseVocabulary(listing.vocabulary).vocabulary;
  const vocabulary = [...topics.keys()];
  const identity = (key: Key) => key;
  const chosen = listOption(given, "topic").map((name) =>
    choose(vocabulary, identity, { what: "topic", name }),
  );
  return { topics: [...new Set(chosen)], vocabulary };
}

function threadOf(
  given: Arguments,
  folder: string,
  { listing, day, profile }: { listing: Listing; day: Day; profile: DraftProfile },
): Pick<Beginning, "follows" | "lastReport"> {
  const named = textOption(given, "follows", "");
  if (named === "") return { follows: undefined, lastReport: undefined };
  const { id, day: earlier } = findBriefing(named, listing, folder);
  if (earlier > day)
    throw new UsageError(`\`${id}\` is later than today, ${day}: it cannot be followed yet.`);
  const isNumbered = profile.type === "sitrep";
  // Only a report's number needs the whole archive read.
  const { briefings } = isNumbered ? parseFiles(readFolder(folder).briefings) : { briefings: [] };
  return { follows: id, lastReport: lastReportOf(id, briefings) };
}

/** The one that is named. @throws UsageError with the nearest, or all that there are. */
function choose<One>(
  all: readonly One[],
  nameOf: (one: One) => string,
  { what, name }: { what: string; name: string },
): One {
  const found = all.find((one) => nameOf(one) === name);
  if (found !== undefined) return found;
  const names = all.map(nameOf);
  throw new UsageError(
    `There is no ${what} \`${name}\`.${didYouMean(name, names) || ` Choose one of: ${names.join(", ")}.`}`,
  );
}

function writeNew(folder: string, path: string, text: string): void {
  try {
    const writing = new TargetFolder(folder).write(path, new TextEncoder().encode(text));
    if (writing === "written") return;
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
  throw new UsageError(
    `${path} is there already, and is kept as it is. Write in it, or choose another address with --slug.`,
  );
}

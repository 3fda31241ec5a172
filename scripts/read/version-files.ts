/** What may lie in `versions/`, by name alone: the texts of a briefing that readers saw before the one of now. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type BriefingFile, refuse } from "./file.ts";
import { type BriefingId, parseStem } from "./identity.ts";

/** The folder beside the years. */
export const VERSIONS = "versions/";

/** As many as are read in every build; a text that is replaced more often is no record but a page that is written on. */
const MOST_OF_ONE = 200;

/** A version's file: `id` and `day` are its briefing's, whose front matter it has. */
export interface VersionFile extends BriefingFile {
  /** Counted from 1, in the order in which readers saw them. */
  readonly number: number;
}

const NAME = /^versions\/([^/]+)\/([1-9]\d{0,2})-\d{4}-\d{2}-\d{2}\.md$/;

/** Where a version is kept: by its number, and by the day on which another took its place. */
export function versionPath(id: BriefingId, number: number, until: string): string {
  return `${VERSIONS}${id}/${number}-${until.slice(0, 10)}.md`;
}

/** The version that a path names; undefined where it names none. */
export function versionNamed(path: string): VersionFile | undefined {
  const [, stem = "", number] = NAME.exec(path) ?? [];
  const identity = parseStem(stem);
  return identity === undefined || Number(number) > MOST_OF_ONE
    ? undefined
    : { path, ...identity, number: Number(number) };
}

/** Why a file in `versions/` is none. */
export function refuseVersion(path: string): Diagnostic {
  return refuse(
    path,
    "version-file-is-named",
    `\`npm run publish\` keeps former texts here, each as versions/ID/NUMBER-DAY.md with a number up to ${MOST_OF_ONE}. This file is none of them. Move it elsewhere.`,
  );
}

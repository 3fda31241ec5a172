/** Keeps what few may read out of folders that more people read. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { AUDIENCES, type Audience, type Viewers } from "../config.ts";
import { DESK } from "../files/desk.js";
import { isWithin, nearestAbove, realOf, slashed } from "../files/is-within.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { readBytes } from "../read/file.ts";
import { FORMAT, MANIFEST, PREVIEW_FORMAT, readManifest } from "./manifest.ts";

/** What the workflow for GitHub, and every build that names no folder, makes for the public. */
const SITE = "_site";
/** What GitLab hands to the public. */
const GITLAB_PAGES = "public";

const PREVIEW_HEAD = `{"format":"${PREVIEW_FORMAT}"`;

/** Where `npm start` makes previews, below the cache. */
export const PREVIEWS = "preview";

/** Who shall see a site, or a preview. */
export type ForWhom =
  | { readonly audience: Audience; readonly isPreview?: undefined }
  | { readonly audience: Viewers; readonly isPreview: true };

/**
 * Makes sure that a site may be made at `output` for whom it is: not where hosts look for the public's, and not
 * in place of a site that a wider audience reads there. The public's may stand anywhere but among previews, and a
 * preview where no site of readers is.
 * @throws OutputRefused with the folder to name instead.
 */
export function expectReaders(output: string, whom: ForWhom): void {
  if (whom.isPreview) expectNoReaders(output);
  else expectNoPreview(output);
  if (whom.isPreview || whom.audience === AUDIENCES[0]) return;
  const { audience } = whom;
  const label = `TLP:${audience.toUpperCase()}`;
  const instead = `Name another folder, as \`--output ../for-${audience}\`.`;
  if (isPublicFolder(realOf(output)))
    throw new OutputRefused(
      `${output} is a folder for the public, and this site is ${label}. ${instead}`,
    );
  const readers = audienceAt(output);
  if (readers !== undefined && !isNoWider(readers, audience))
    throw new OutputRefused(
      `The site in ${output} was made for ${nameOf(readers)}, whose readers would see ${label}. ${instead}`,
    );
  const around = nearestAbove(dirname(realOf(output)), isSite);
  if (around !== undefined && !isNoWider(audienceAt(around) ?? AUDIENCES[0], audience))
    throw new OutputRefused(
      `${output} lies in the site of ${around}, whose readers would see ${label}. ${instead}`,
    );
}

/** @throws OutputRefused where readers see, or may come to see, what stands at `output`. */
function expectNoReaders(output: string): void {
  // The manifest of a preview is not read to its end: a save would wait for it.
  const isOthers = (folder: string) => !isPreviewAt(folder) && isSite(folder);
  const around = nearestAbove(realOf(output), isOthers);
  if (around === undefined && !isPublicFolder(realOf(output))) return;
  const whose = around === undefined ? "a folder for the public" : `the site in ${around}`;
  throw new OutputRefused(
    `A preview shows what readers may not see, and ${output} is ${around === output ? "" : "in "}${whose}. Name another folder, as \`--preview ../preview\`.`,
  );
}

/** @throws OutputRefused where previews are kept. */
function expectNoPreview(output: string): void {
  const place = realOf(output);
  const isKept = `${slashed(place)}/`.includes(`/.cache/${PREVIEWS}/`);
  if (!isKept && nearestAbove(place, isPreviewAt) === undefined) return;
  throw new OutputRefused(
    `${output} is a place for previews, which show what readers may not see, and no site of readers is made there. Name another folder with --output.`,
  );
}

/** Whether a preview stands in a folder. Its first bytes say so: every build asks, of every folder above its output too. */
export function isPreviewAt(folder: string): boolean {
  const head = readBytes(folder, MANIFEST, PREVIEW_HEAD.length);
  return (
    head instanceof Uint8Array && Buffer.from(head).toString("latin1").startsWith(PREVIEW_HEAD)
  );
}

function nameOf(readers: Audience): string {
  return readers === AUDIENCES[0] ? "the public" : `TLP:${readers.toUpperCase()}`;
}

/** Whether a site or part of ours stands in a folder: others call files of theirs so too. */
export function isSite(folder: string): boolean {
  return manifestIn(folder)?.format === FORMAT;
}

/** For whom the site or part at `output` was made; undefined where none of ours stands there. */
export function audienceAt(output: string): Audience | undefined {
  if (!existsSync(join(output, MANIFEST))) return undefined;
  const { audience, part } = manifestIn(output) ?? {};
  const said = audience ?? part?.audience;
  // The manifest of a public site names no audience. One that cannot be read counts as public too: of all sites that
  // is the one that the fewest builds may replace.
  return AUDIENCES.find((known) => known === said) ?? AUDIENCES[0];
}

/** What a manifest says of itself; undefined where there is none that can be read. */
function manifestIn(folder: string) {
  try {
    const manifest = readManifest(folder);
    return (manifest ?? undefined) as
      | { format?: unknown; audience?: unknown; part?: { audience?: unknown } }
      | undefined;
  } catch {
    return undefined;
  }
}

function isNoWider(readers: Audience, audience: Audience): boolean {
  return AUDIENCES.indexOf(readers) >= AUDIENCES.indexOf(audience);
}

function isPublicFolder(path: string): boolean {
  const names = slashed(path.toLowerCase()).split("/");
  const isOfGitlab = names.at(-1) === GITLAB_PAGES || isWithin(path, join(DESK, GITLAB_PAGES));
  return names.includes(SITE) || isOfGitlab;
}

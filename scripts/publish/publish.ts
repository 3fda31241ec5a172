/** Puts a finished site in place: staging beside the output, then one exchange; the old site stays until then. */
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isRunning } from "../files/is-running.ts";
import { isWithin } from "../files/is-within.ts";
import { makeFolder } from "../files/make-folder.ts";
import { OutputRefused, orRefuse } from "../files/output-refused.ts";
import { expectReaders, type ForWhom } from "./for-whom.ts";
import { discard, moveFolder, previousOf, putInPlace } from "./in-place.ts";
import { lockOf } from "./lock.ts";
import { strangerIn } from "./manifest.ts";

/** Where a build works until it publishes: both on the output's file system, so that a rename is one step. */
export interface Staging {
  /** Everything below it is published. */
  readonly site: string;
  /** What is needed on the way and never published. */
  readonly work: string;
  /** True when `site` holds a former site. */
  readonly isStandby: boolean;
}

/**
 * Makes sure that a site may be put at `output`. Mends what a killed build left behind: puts the last good
 * site back if it was moved away and never replaced, and removes the staging folders of processes that are gone.
 * To be called by who holds it: see `whileHeld`.
 * @throws OutputRefused when `output` is a link or a file, holds files that no build of ours wrote, holds
 * the briefings or lies among them, is read by others than the site is for, or cannot be written.
 */
export function claimOutput(
  output: string,
  briefings: string,
  claim: OutputClaim = { audience: "public" },
): void {
  expectApart(output, briefings);
  orRefuse(output, () => {
    makeFolder(dirname(output));
    recover(output);
    const found = lstatSync(output, { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) {
      throw new OutputRefused(`${output} is a symbolic link. Name the folder itself.`);
    }
    if (found !== undefined && !found.isDirectory()) {
      throw new OutputRefused(`${output} is a file. Name a folder.`);
    }
    expectReaders(output, claim);
    const stranger =
      found === undefined || claim.isAsLeft?.() === true ? undefined : strangerIn(output);
    if (stranger !== undefined) {
      throw new OutputRefused(
        `${join(output, stranger)} was written by no build, and publishing would delete it. Move it away, or name another folder with --output.`,
      );
    }
    accessSync(found === undefined ? dirname(output) : output, constants.W_OK);
    accessSync(dirname(output), constants.W_OK);
  });
}

/** What is known of the site that will be put in place, and of the one that stands there. */
export type OutputClaim = ForWhom & {
  /** Says whether `output` is known to hold just what a build of ours wrote; else it is looked through. */
  readonly isAsLeft?: () => boolean;
};

/** @throws OutputRefused when the output holds the briefings or lies among them. */
export function expectApart(output: string, briefings: string): void {
  if (!isWithin(briefings, output) && !isWithin(output, briefings)) return;
  throw new OutputRefused(
    `The site (${output}) and the briefings (${briefings}) cannot stand in each other. Name another folder with --output.`,
  );
}

/** A former site that may be brought up to date. */
export interface Standby {
  readonly standby: string;
  /** Says whether a folder is what is known of it. Asked when nobody else can take it any more. */
  readonly isStandby: (folder: string) => boolean;
}

/**
 * Makes staging folders beside `output`, the site's empty or made of the standby site.
 * @throws OutputRefused when they cannot be made.
 */
export function stage(output: string, former?: Standby): Staging {
  return orRefuse(output, () => {
    const folder = stagingOf(output);
    rmSync(folder, { recursive: true, force: true });
    const staging = { site: join(folder, "site"), work: join(folder, "work") };
    makeFolder(staging.work);
    const isMoved = former !== undefined && moveFolder(former.standby, staging.site);
    const isStandby = isMoved && former.isStandby(staging.site);
    if (isMoved && !isStandby) rmSync(staging.site, { recursive: true, force: true });
    makeFolder(staging.site);
    return { ...staging, isStandby };
  });
}

/**
 * Replaces the site at `output` by the staged one: in one step where the system has a program for it. Else by
 * two renames with nothing between them, not even a signal's handler: a process that is killed just there
 * leaves the former site beside its place, and the next build puts it back.
 * @param standby where the former site is moved, for the next build to bring it up to date; it is left to
 * `tidy` where it cannot be.
 */
export function publish(staging: Staging, output: string, standby?: string): void {
  const previous = previousOf(output);
  rmSync(previous, { recursive: true, force: true });
  const former = putInPlace(staging.site, output, previous);
  if (standby === undefined || former === undefined) return;
  discard(standby);
  moveFolder(former, standby);
}

/**
 * Removes the staging folders, and the site that was replaced if nobody keeps it. Slow for a large one, so it
 * comes after the new one is in place; also what is left to do when a build fails.
 */
export function tidy(staging: Staging, output: string): void {
  discard(dirname(staging.site));
  if (existsSync(output)) discard(previousOf(output));
}

/** Puts back what a killed build moved away, and removes what dead ones left. To be called by who holds the output. */
export function recover(output: string): void {
  const previous = previousOf(output);
  if (!existsSync(output) && existsSync(previous)) renameSync(previous, output);
  const prefixes = [stagingPrefix(output), `${basename(lockOf(output))}-`];
  for (const name of readdirSync(dirname(output))) {
    const prefix = prefixes.find((known) => name.startsWith(known));
    const pid = prefix === undefined ? "" : name.slice(prefix.length);
    if (/^\d+$/.test(pid) && !isRunning(Number(pid))) {
      discard(join(dirname(output), name));
    }
  }
}

/** The folder in which this process makes the site that will be at `output`. */
export function stagingOf(output: string): string {
  return join(dirname(output), `${stagingPrefix(output)}${process.pid}`);
}

function stagingPrefix(output: string): string {
  return `.${basename(output)}.staging-`;
}

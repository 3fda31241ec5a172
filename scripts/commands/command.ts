/** What a command is, and the options that several share. */

import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { parseShard, type Shard } from "../build/shard.ts";
import { AUDIENCES, type Audience } from "../config.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { DESK } from "../files/desk.js";
import { isWithin } from "../files/is-within.ts";
import { fromMillis, type Instant, parseInstant } from "../read/dates.ts";
import { standing } from "./as-typed.ts";

/** 0 fine, 1 briefings have errors, 2 wrong use or a broken build. */
export type Exit = 0 | 1 | 2;

export interface Option {
  readonly type: "string" | "boolean";
  /** What stands behind it: "DIR". */
  readonly hint: string;
  readonly help: string;
  /** It may be given several times. */
  readonly isRepeatable?: boolean;
}

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined | (string | boolean)[]>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly synopsis: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** What else whoever uses it should know, a line each. */
  readonly notes?: readonly string[];
  /** Options that another command has and this one has not, each with what to write instead. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** What exit code 1 says of it, where it is not that briefings have errors. */
  readonly failure?: string;
  readonly run: (given: Arguments) => Promise<Exit>;
}

/** A mistake of whoever typed the command; its message says what to type. */
export class UsageError extends Error {}

export const SHARED = {
  briefings: { type: "string", hint: "DIR", help: "the briefings to read (briefings/)" },
  output: {
    type: "string",
    hint: "DIR",
    help: "where the site goes (`output:` of archive.yaml, or _site/)",
  },
  audience: {
    type: "string",
    hint: "WHO",
    help: `who it is for: ${AUDIENCES.join(", ")} (public)`,
  },
  now: {
    type: "string",
    hint: "INSTANT",
    help: "the instant to build as of, as 2025-06-12T12:00:00Z (the clock)",
  },
  "path-prefix": {
    type: "string",
    hint: "PATH",
    help: "folder of the host that the site stands in, as /briefings/ (that of archive.yaml, or /)",
  },
  cache: {
    type: "string",
    hint: "DIR",
    help: "what is remembered between runs; safe to delete (.cache/)",
  },
  jobs: {
    type: "string",
    hint: "N",
    help: "processes to work in at once (one for each core)",
  },
  "next-rebuild": {
    type: "string",
    hint: "FILE",
    help: "file to say in when the next embargo lifts, so when to build again",
  },
  shard: {
    type: "string",
    hint: "I/N",
    help: "make part I of N alone, as 2/4; `npm run merge` joins the parts",
  },
} as const satisfies Record<string, Option>;

/** A text option, or its default. */
export function textOption({ values }: Arguments, name: string, byDefault: string): string {
  const value = values[name];
  if (value === undefined) return byDefault;
  if (typeof value !== "string" || value === "")
    throw new UsageError(`\`--${name}\` needs a value.`);
  return value;
}

/** Every value of an option that may be repeated. */
export function listOption({ values }: Arguments, name: string): string[] {
  const given = values[name];
  return Array.isArray(given) ? given.map(String) : [];
}

/** A folder as the writer names it; by default one of the desk's, wherever below it the writer stands. */
export function folderOption(given: Arguments, name: string, byDefault: string): string {
  // npm runs scripts in the project's folder; INIT_CWD is where the writer stands.
  const base = standing();
  const value = textOption(given, name, "");
  return value === "" ? resolve(DESK, byDefault) : resolve(base, value);
}

/** The folder of the cache. @throws UsageError where it stands in one of `others`, whose files are others'. */
export function cacheOption(given: Arguments, others: readonly string[]): string {
  const base = standing();
  const value = textOption(given, "cache", "");
  const cache = value === "" ? join(DESK, ".cache") : resolve(base, value);
  const host = others.find((folder) => isWithin(cache, folder));
  if (host !== undefined)
    throw new UsageError(
      `What is remembered (${cache}) cannot stand in ${host}. Name another folder with --cache.`,
    );
  return cache;
}

/** How many processes may work at once. */
export function jobsOption(given: Arguments): number {
  const value = textOption(given, "jobs", "");
  const jobs = value === "" ? availableParallelism() : Number(value);
  if (!/^\d{0,3}$/.test(value) || jobs < 1)
    throw new UsageError("`--jobs` is a number from 1 to 999: the processes to work in at once.");
  return jobs;
}

/** Which part of the site this machine makes; undefined for the whole. */
export function shardOption(given: Arguments): Shard | undefined {
  const value = textOption(given, "shard", "");
  const shard = parseShard(value);
  if (value !== "" && shard === undefined)
    throw new UsageError(
      `\`--shard ${value}\` is no part. Write its number and how many there are, as in 2/4.`,
    );
  return shard;
}

/** Who a site is for; `name` is the option that says it. */
export function audienceOption(given: Arguments, name = "audience"): Audience {
  const value = textOption(given, name, "public");
  const audience = AUDIENCES.find((known) => known === value);
  if (audience === undefined)
    throw new UsageError(
      `There is no audience \`${value}\`.${didYouMean(value, AUDIENCES)} Choose one of: ${AUDIENCES.join(", ")}.`,
    );
  return audience;
}

/** The instant to build as of: the one place that may ask the machine's clock. */
export function nowOption(given: Arguments, name = "now"): Instant {
  const value = textOption(given, name, "");
  const now = value === "" ? fromMillis(Date.now()) : parseInstant(value);
  if (now === undefined)
    throw new UsageError(
      `\`--${name} ${value}\` is no instant. Write it with its offset, as in 2025-06-12T12:00:00Z.`,
    );
  return now;
}

/** @throws UsageError for a word that stands behind no option, with the options that take one. */
export function noPositionals({ positionals }: Arguments, options: Command["options"]): void {
  if (positionals.length === 0) return;
  const taking = Object.keys(options).filter((name) => options[name]?.type === "string");
  throw new UsageError(
    `\`${positionals[0]}\` is not expected here. Put it behind the option that it is for: --${taking.join(", --")}.`,
  );
}

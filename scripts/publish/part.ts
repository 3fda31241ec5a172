/** A part of a site, made by one of several machines: a folder like a site's, whose manifest says what it is part of. */
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { sha256Of } from "../read/file.ts";
import { isPreviewAt } from "./for-whom.ts";
import { FORMAT, readManifest } from "./manifest.ts";
import { part, type SitePart } from "./part-of.ts";
import { SITE_PATH } from "./site-path.ts";

const path = z.string().regex(SITE_PATH);

const partManifest = z.object({
  format: z.literal(FORMAT),
  part,
  files: z.array(z.object({ path, size: z.int().nonnegative(), sha256: z.string() })),
});

/** A part as it was found in a folder. */
export interface FoundPart extends SitePart {
  readonly folder: string;
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}

/** Why parts do not make a site; the message says what to do. */
export class PartsRefused extends Error {}

/** Reads what a folder says it is a part of. @throws PartsRefused where it holds no part. */
export function readPart(folder: string): FoundPart {
  let manifest: unknown;
  try {
    manifest = readManifest(folder);
  } catch {
    throw new PartsRefused(
      `${folder} is no part of a site: it has no manifest.json that can be read. Parts are made by \`npm run build -- --shard=1/4\`.`,
    );
  }
  if (isPreviewAt(folder))
    throw new PartsRefused(
      `${folder} is a preview, which shows what readers may not see: it is merged into no site.`,
    );
  const parsed = partManifest.safeParse(manifest);
  if (!parsed.success) {
    const isWhole = typeof manifest === "object" && manifest !== null && !("part" in manifest);
    throw new PartsRefused(
      isWhole
        ? `${folder} is a whole site and no part of one. Parts are made with \`--shard=1/4\`.`
        : `${folder} has a manifest that no build of ours wrote. Make this part again.`,
    );
  }
  return { ...parsed.data.part, files: parsed.data.files, folder };
}

/**
 * Makes sure that parts are one site: all there, each once, from the same sources, by the same code.
 * @throws PartsRefused with the first thing that is wrong.
 */
export function agree(parts: readonly FoundPart[]): void {
  const [first] = parts;
  if (first === undefined) throw new PartsRefused("There are no parts. Name their folders.");
  for (const other of parts) compare(first, other);
  const missing = Array.from({ length: first.of }, (_, turn) => turn + 1).filter(
    (index) => !parts.some((found) => found.index === index),
  );
  if (missing.length > 0) {
    const names = missing.map((index) => `${index}/${first.of}`).join(", ");
    throw new PartsRefused(`Missing: ${names}. Make it with \`--shard\`, and name its folder too.`);
  }
  const owners = new Map<string, FoundPart>();
  for (const [turn, found] of parts.entries()) {
    const twin = parts.slice(0, turn).find(({ index }) => index === found.index);
    if (twin?.folder === found.folder) throw new PartsRefused(`${found.folder} is named twice.`);
    if (twin !== undefined)
      throw new PartsRefused(
        `${twin.folder} and ${found.folder} are both part ${found.index}/${found.of}. Leave one out.`,
      );
    for (const { path } of found.files) {
      const owner = owners.get(path);
      if (owner !== undefined)
        throw new PartsRefused(
          `${owner.folder} and ${found.folder} both have ${path}. Make both again.`,
        );
      owners.set(path, found);
    }
  }
}

const SAYS: readonly (readonly [keyof SitePart, string])[] = [
  ["of", "of a site in another number of parts"],
  ["version", "made by another version of Dateline, of its packages or of Node"],
  ["audience", "for another audience"],
  ["prefix", "for another path prefix"],
  [
    "sources",
    "from other sources: other briefings, pages, static files, settings or vocabulary, or another instant (give all shards one `--now`)",
  ],
  ["changed", "of a site with another last change"],
  ["isPublication", "made by the other of `build` and `publish`"],
  ["pages", "of a site with another number of pages"],
  ["volumes", "of a site with another number of volumes"],
];

function compare(first: FoundPart, other: FoundPart): void {
  const differing = SAYS.find(([name]) => first[name] !== other[name]);
  if (differing === undefined) return;
  throw new PartsRefused(
    `${other.folder} does not belong to ${first.folder}: it is ${differing[1]}. Make both again from the same commit.`,
  );
}

/** Makes sure that every file of a part is as it was made. @throws PartsRefused with the first that is not. */
export function verifyPart({ folder, files }: FoundPart): void {
  for (const { path, size, sha256 } of files) {
    const file = join(folder, path);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found?.isFile() !== true || found.size !== size || sha256Of(readFileSync(file)) !== sha256)
      throw new PartsRefused(
        `${file} is missing or not as it was made. Copy this part again, or make it again.`,
      );
  }
}

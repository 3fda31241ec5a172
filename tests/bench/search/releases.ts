/** The archive as its files tell it, without the site: what is looked for, and in what order it stands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { cutFrontMatter } from "../../../scripts/check/yaml/front-matter.ts";
import { addressOf } from "../../../scripts/read/identity.ts";
import { listFolder } from "../../../scripts/read/read.ts";

export interface Release {
  readonly id: string;
  /** From the site's root: `/2022/03/31/slug/`. */
  readonly address: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly title: string;
  readonly topics: readonly string[];
  /** Undefined where it is the site's. */
  readonly lang: string | undefined;
  /** Markdown, without the front matter. */
  readonly body: string;
}

/** Every briefing of a folder, in the archive's own order: by day, then by slug. */
export function readReleases(folder: string): Release[] {
  return listFolder(folder).briefings.map(({ path, id, day }) => {
    const parts = cutFrontMatter(readFileSync(join(folder, path), "utf8"));
    if ("message" in parts) throw new Error(`${path}: ${parts.message}`);
    const fields = parse(parts.yaml) as Readonly<Record<string, unknown>>;
    const topics = Array.isArray(fields.topics) ? fields.topics.map(String) : [];
    return {
      id,
      address: addressOf(id),
      day,
      title: String(fields.title),
      topics,
      lang: typeof fields.lang === "string" ? fields.lang : undefined,
      body: parts.body,
    };
  });
}

/** The site's language, as the archive's settings have it. */
export function languageOf(folder: string): string {
  const settings = parse(readFileSync(join(folder, "archive.yaml"), "utf8")) as {
    readonly lang?: string;
  };
  return settings.lang ?? "en";
}

/** How titles are compared: a line break or two spaces are no other title. */
export function sameTitle(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(title: string): string {
  return title.replace(/\s+/gu, " ").trim();
}

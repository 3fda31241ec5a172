/** Reads posts of another generator, `YYYY-MM-DD-slug.md`: who each is, and its words without template marks and HTML. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { byCodeUnit } from "../../scripts/diagnostics/code-unit-order.ts";
import { LONGEST_SLUG, parseStem, slugify } from "../../scripts/read/identity.ts";

export interface Post {
  readonly identity: NonNullable<ReturnType<typeof parseStem>>;
  /** Its front matter, as YAML. */
  readonly front: string;
  readonly words: string;
  /** How many shortcodes, variables, comments, images and tags of HTML were taken out of its words. */
  readonly marks: number;
}

/** Every post below a folder, by path; a file whose name is no day and slug is none. */
export function readPosts(folder: string): Post[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort(byCodeUnit)
    .flatMap((path): Post[] => {
      const name = basename(path).replace(/^\d{4}-\d\d-(?=\d-)/, (month) => `${month}0`);
      const slug = slugify(name.slice(11, -3), LONGEST_SLUG);
      const identity = parseStem(`${name.slice(0, 10)}-${slug}`);
      if (identity === undefined) return [];
      const [, front = "", ...rest] = readFileSync(join(folder, path), "utf8").split(/^---$/m);
      return [{ identity, front, ...wordsOf(rest.join("---")) }];
    });
}

function wordsOf(body: string): { words: string; marks: number } {
  let marks = 0;
  const without = (pattern: RegExp, text: string, by: string) =>
    text.replace(pattern, () => {
      marks++;
      return by;
    });
  const addressed = body.replace(/\{\{ *["']([^"']*)["'] *\| *url[^}]*\}\}/g, "$1");
  // A signature is a macro with a name in it.
  const signed = addressed.replace(/\{\{ *["']([\w ]+)["'] *\|[^}]*\}\}/g, (_, name: string) =>
    name.replace(/^./, (letter) => letter.toUpperCase()),
  );
  const plain = without(
    /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<!--[\s\S]*?-->|!\[[^\]]*\]\([^)]*\)/g,
    signed,
    "",
  );
  return { words: without(/<[^<>]*>/g, plain, " "), marks };
}

import { RESERVED } from "../../site-plan.ts";
import type { Briefing } from "../briefing.ts";
import type { ArchiveRule } from "../rule.ts";

export const addressIsFree: ArchiveRule = {
  id: "address-is-free",
  reason:
    "One address is one page for ever. An alias on a page that exists would take it from its readers.",
  level: "error",
  isFixed: true,
  *check(briefing, { briefings }) {
    for (const [index, alias] of briefing.meta.aliases.entries()) {
      const field = ["aliases", index];
      if (RESERVED.has(fold(alias).split("/")[1] ?? ""))
        yield { field, message: `${alias} is the site's own. Choose another.` };
      else if (/^\/\d{4}\//.test(alias) && !/^\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+\/$/.test(alias)) {
        yield {
          field,
          message: `${alias} may become an archive page. An alias has the form /2025/06/12/slug/, or begins with a word.`,
        };
      }
      if (isOf(briefing, alias, index)) {
        yield {
          field,
          message: `${alias} is an address of this briefing already. Delete it here.`,
        };
      }
      for (const other of briefings.values()) {
        const isTaken =
          other.id !== briefing.id &&
          isOf(other, alias, other.id < briefing.id ? other.meta.aliases.length : 0);
        if (isTaken)
          yield {
            field,
            message: `${alias} is already an address of \`${other.id}\`. Delete it here or there.`,
          };
      }
    }
  },
};

/** True when a path is a briefing's address, or among the first so many of its aliases. */
function isOf({ address, meta }: Briefing, path: string, among: number): boolean {
  return [address, ...meta.aliases.slice(0, among)].some((one) => fold(one) === fold(path));
}

/** As a file system that knows no capitals has it: two such pages would be one file. */
function fold(path: string): string {
  return path.toLowerCase();
}

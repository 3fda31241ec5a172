import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { onceFor } from "../../diagnostics/once-for.ts";
import { RESERVED } from "../../site-plan.ts";
import type { Briefing } from "../briefing.ts";
import type { ArchiveRule, RuleContext } from "../rule.ts";

export const addressIsFree: ArchiveRule = {
  id: "address-is-free",
  reason:
    "One address is one page for ever. An alias on a page that exists would take it from its readers.",
  level: "error",
  isFixed: true,
  *check(briefing, { briefings, ownAddresses }) {
    const own = new Set([fold(briefing.address)]);
    const holders = holdersIn(briefings);
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
      const owner = ownerOf(fold(alias), ownAddresses);
      if (owner !== undefined)
        yield { field, message: `${alias} is the address of ${owner}. Choose another.` };
      if (own.has(fold(alias))) {
        yield {
          field,
          message: `${alias} is an address of this briefing already. Delete it here.`,
        };
      }
      own.add(fold(alias));
      const first = holders.get(fold(alias));
      if (first !== undefined && first !== briefing)
        yield {
          field,
          message: `${alias} is already an address of \`${first.id}\`. Delete it here or there.`,
        };
    }
  },
};

/** A page has its own address alone; a static file has its name, below which no folder can be. */
function ownerOf(alias: string, owned: ReadonlyMap<string, string>): string | undefined {
  return owned.get(alias) ?? owned.get(alias.split("/").slice(0, 2).join("/"));
}

/** Whose each address is, folded: the briefing's that stands there or, where none does, the first's that names it. */
const holdersIn = onceFor((briefings: RuleContext["briefings"]): ReadonlyMap<string, Briefing> => {
  const holders = new Map<string, Briefing>();
  const all = [...briefings.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  for (const briefing of all) holders.set(fold(briefing.address), briefing);
  for (const briefing of all)
    for (const alias of briefing.meta.aliases)
      if (!holders.has(fold(alias))) holders.set(fold(alias), briefing);
  return holders;
});

/** As a file system that knows no capitals has it: two such pages would be one file. */
function fold(path: string): string {
  return path.toLowerCase();
}

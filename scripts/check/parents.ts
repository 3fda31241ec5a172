/** Holds the parents that a vocabulary names: each must be an organisation of it, and none may be its own parent. */
import { adviser } from "../diagnostics/suggest.ts";
import type { Key } from "../read/identity.ts";
import type { SettingsFile } from "../read/read.ts";
import type { Problem } from "./problem.ts";
import { shown } from "./shown.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { parseYaml } from "./yaml.ts";

/** The field that names a parent, and the file of those that have one. */
export const PARENTS = { part_of: "organisations", of: "people" } as const;

/** What is wrong with the parents, by the file in which they stand. Never throws. */
export function parentProblems(
  { people, organisations }: Vocabulary,
  files: ReadonlyMap<string, SettingsFile>,
): [file: "organisations" | "people", problems: Problem[]][] {
  const didYouMean = adviser();
  const find = (file: "organisations" | "people", field: "part_of" | "of"): Problem[] => {
    const faults = [...(file === "people" ? people : organisations)].flatMap(([id, term]) => {
      const parent = term[field];
      if (parent === undefined || (field === "of" && parent === id)) return [];
      if (!organisations.has(parent))
        return [{ id, message: unknown(parent, didYouMean(parent, organisations.keys())) }];
      if (field === "of" || !isInCircle(id, organisations)) return [];
      return [{ id, message: `\`${id}\` would be part of itself. Name what stands above it.` }];
    });
    if (faults.length === 0) return [];
    const yaml = parseYaml(files.get(file)?.text ?? "", 0);
    if (Array.isArray(yaml)) return [];
    return faults.map(({ id, message }) => ({
      ruleId: "party-is-known",
      offset: yaml.offsetOf([id, field]),
      message,
    }));
  };
  return [
    ["organisations", find("organisations", "part_of")],
    ["people", find("people", "of")],
  ];
}

function unknown(parent: string, hint: string): string {
  return `There is no organisation \`${shown(parent)}\`.${hint || " Add it to vocabulary/organisations.yaml."}`;
}

function isInCircle(id: Key, organisations: Vocabulary["organisations"]): boolean {
  const seen = new Set<Key>();
  let at = organisations.get(id)?.part_of;
  while (at !== undefined && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = organisations.get(at)?.part_of;
  }
  return false;
}

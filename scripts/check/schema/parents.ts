/** Holds the parents that a vocabulary names: each must be an organisation of it, and none may be its own parent. */
import { adviser } from "../../diagnostics/suggest.ts";
import type { Key } from "../../read/identity.ts";
import type { SettingsFile } from "../../read/read.ts";
import type { Problem } from "../yaml/problem.ts";
import { shown } from "../yaml/repeat-words.ts";
import { type Path, parseYaml } from "../yaml/yaml.ts";
import type { Vocabulary } from "./terms.ts";

/** The field that names a parent, and the file of those that have one. */
const PARENTS = { part_of: "organisations", of: "people" } as const;

interface ParentFault {
  readonly at: Path;
  readonly part: "key" | "value";
  readonly ruleId: string;
  readonly message: string;
}

/** What is wrong with the parents, by the file in which they stand. Never throws. */
export function parentProblems(
  vocabulary: Vocabulary,
  files: ReadonlyMap<string, SettingsFile>,
): [file: string, problems: Problem[]][] {
  const didYouMean = adviser();
  return (Object.keys(vocabulary) as (keyof Vocabulary)[]).map((file) => {
    const faults = [...misplaced(file, vocabulary), ...wrong(file, vocabulary, didYouMean)];
    if (faults.length === 0) return [file, []];
    const yaml = parseYaml(files.get(file)?.text ?? "", 0);
    if (Array.isArray(yaml)) return [file, []];
    const problems = faults.map(({ at, part, ruleId, message }) => ({
      ruleId,
      offset: yaml.offsetOf(at, part),
      message,
    }));
    return [file, problems];
  });
}

/** Parents of what has none: a place is part of no government here. */
function misplaced(file: keyof Vocabulary, vocabulary: Vocabulary): ParentFault[] {
  return [...vocabulary[file]].flatMap(([id, term]) =>
    (Object.keys(PARENTS) as (keyof typeof PARENTS)[]).flatMap((field): ParentFault[] => {
      if (term[field] === undefined || PARENTS[field] === file) return [];
      const message = `\`${field}:\` belongs into vocabulary/${PARENTS[field]}.yaml alone. Delete it here.`;
      return [{ at: [id, field], part: "key", ruleId: "key-is-known", message }];
    }),
  );
}

/** Parents that nobody knows, or that would be above themselves. */
function wrong(
  file: keyof Vocabulary,
  { people, organisations }: Vocabulary,
  didYouMean: ReturnType<typeof adviser>,
): ParentFault[] {
  const field = file === "people" ? "of" : "part_of";
  if (PARENTS[field] !== file) return [];
  return [...(file === "people" ? people : organisations)].flatMap(([id, term]): ParentFault[] => {
    const parent = term[field];
    if (parent === undefined || (file === "people" && parent === id)) return [];
    const message = organisations.has(parent)
      ? file === "organisations" && isInCircle(id, organisations)
        ? `\`${id}\` would be part of itself. Name what stands above it.`
        : undefined
      : unknown(parent, didYouMean(parent, organisations.keys()));
    return message === undefined
      ? []
      : [{ at: [id, field], part: "value", ruleId: "party-is-known", message }];
  });
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

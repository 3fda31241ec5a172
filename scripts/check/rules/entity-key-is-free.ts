import { isDeviceName, slugify } from "../../read/identity.ts";
import type { ArchiveRule, RuleContext } from "../rule.ts";
import { foldedName } from "../schema/known-as.ts";
import type { Term } from "../schema/terms.ts";
import { canBeOne, type Entity, entriesOf, formOf } from "../voices/entities.ts";
import { shown } from "../yaml/repeat-words.ts";

/** Long enough for any name. */
const LONGEST = 60;

export const entityKeyIsFree: ArchiveRule = {
  id: "entity-key-is-free",
  reason:
    "A key is one page for the whole archive. A stranger under the key of somebody else stands on that page, under the other's name.",
  level: "error",
  isFixed: true,
  example: {
    bad: "entities: { witkoff: { name: Ada Witkoff, … } }, where vocabulary/people.yaml has a witkoff",
    good: "entities: { ada-witkoff: { name: Ada Witkoff, … } }",
  },
  *check(briefing, context) {
    if (briefing.meta.status === "withdrawn") return;
    for (const [key, entity] of briefing.meta.entities) {
      const taken = whyTaken(key, entity, context) ?? whyShared(key, entity, context);
      if (taken !== undefined) yield { field: ["entities", key], at: "key", message: taken };
    }
  },
};

/** Why no briefing may have this key; undefined where it may. */
function whyTaken(key: string, entity: Entity, context: RuleContext): string | undefined {
  if (isDeviceName(key))
    return `\`${key}\` is the name of a device on Windows, and no folder there can be called so. Write ${other(entity, context)}.`;
  const { people, organisations } = context.vocabulary;
  for (const [file, terms] of Object.entries({ people, organisations })) {
    const term = terms.get(key as never);
    if (term === undefined) continue;
    const there = `\`${key}\` is ${shown(term.name)} in vocabulary/${file}.yaml`;
    return isCalled(term, entity)
      ? `${there}. Delete this entry, and \`entities:\` if nothing else is in it: \`who:${key}\` finds it, and what is new here goes there.`
      : `${there}, and \`who:${key}\` leads to that page. Write ${other(entity, context)} for ${shown(entity.name)}; if they are one, delete this entry, and \`entities:\` if nothing else is in it.`;
  }
  return undefined;
}

/** Why it must not be this one's key, who would share it with another of another briefing. */
function whyShared(key: string, entity: Entity, context: RuleContext): string | undefined {
  const all = entriesOf(context.briefings).byKey.get(key) ?? [];
  const form = formOf(key, entity);
  // The first to use it keeps it, and whoever comes later is told.
  const before = all.slice(
    0,
    all.findIndex((entry) => entry.form === form),
  );
  const first = before.find((entry) => !canBeOne(entry.entity, entity));
  if (first === undefined) return undefined;
  const [one, another] = [entity, first.entity].map(
    ({ name, kind, qid }) => `${shown(name)} (${qid === undefined ? kind : `${kind}, ${qid}`})`,
  );
  return `\`${key}\` is ${one} here and ${another} in \`${first.briefing.id}\`, and both would have one page. Write ${other(entity, context)}; if they are one, give both the same \`name:\` or \`qid:\`, and the same \`kind:\`.`;
}

function isCalled(term: Term, { name, aka, qid }: Entity): boolean {
  if (term.qid !== undefined && qid !== undefined) return term.qid === qid;
  const names = new Set([term.name, ...term.aka, ...term.names.values()].map(foldedName));
  return [name, ...aka].some((written) => names.has(foldedName(written)));
}

/** What to write instead: the name as a key, where it is free. */
function other({ name }: Entity, { briefings, vocabulary }: RuleContext): string {
  const key = slugify(name, LONGEST);
  const isFree =
    key !== undefined &&
    !isDeviceName(key) &&
    !entriesOf(briefings).byKey.has(key) &&
    [vocabulary.people, vocabulary.organisations].every((terms) => terms.get(key) === undefined);
  return isFree ? `another key, as in \`${key}\`` : "another key";
}

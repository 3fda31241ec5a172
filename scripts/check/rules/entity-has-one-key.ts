import type { ArchiveRule, RuleContext } from "../rule.ts";
import { idByName, idByQid } from "../schema/known-as.ts";
import type { Terms, Vocabulary } from "../schema/terms.ts";
import {
  canBeOne,
  type Entity,
  entriesOf,
  marksOf,
  type NamedEntity,
  type RankedEntity,
} from "../voices/entities.ts";
import { shown } from "../yaml/repeat-words.ts";

export const entityHasOneKey: ArchiveRule = {
  id: "entity-has-one-key",
  reason:
    "Somebody under two keys has two pages, and a reader of either believes that it is all there is.",
  level: "warning",
  example: {
    bad: "entities: { steve-witkoff: { name: Steve Witkoff, … } }, where vocabulary/people.yaml has him as witkoff",
    good: "[Witkoff](who:witkoff)",
  },
  *check(briefing, context) {
    const { people, organisations } = context.vocabulary;
    if (briefing.meta.status === "withdrawn") return;
    for (const [key, entity] of briefing.meta.entities) {
      // `entity-key-is-free` speaks of a key that is in the vocabulary.
      if ([people, organisations].some((terms) => terms.get(key) !== undefined)) continue;
      const named = { key, entity, briefing };
      const message = ofVocabulary(named, context.vocabulary) ?? ofAnother(named, context);
      if (message !== undefined) yield { field: ["entities", key], at: "key", message };
    }
  },
};

const NAMESAKES = "If they are namesakes, give both their `qid:`.";

/** Who of the vocabulary has one of the names, or the Wikidata id, under another key. */
function ofVocabulary({ key, entity }: NamedEntity, vocabulary: Vocabulary): string | undefined {
  const { people, organisations } = vocabulary;
  const [file, terms] =
    entity.kind === "person" ? ["people", people] : ["organisations", organisations];
  const id = idIn(terms, entity);
  const term = id === undefined ? undefined : terms.get(id as never);
  if (term === undefined) return undefined;
  return `${shown(term.name)} is \`${id}\` in vocabulary/${file}.yaml, and would have a second page as \`${key}\`. Delete this entry and write \`who:${id}\`. ${NAMESAKES}`;
}

/** The id of the same one among the terms; a namesake whom Wikidata tells apart is another. */
function idIn(terms: Terms, { name, aka, qid }: Entity): string | undefined {
  const byQid = qid === undefined ? undefined : idByQid(qid, terms);
  if (byQid !== undefined) return byQid;
  return [name, ...aka]
    .map((written) => idByName(written, terms))
    .find((id) => {
      const other = id === undefined ? undefined : terms.get(id as never);
      return other !== undefined && (qid === undefined || other.qid === undefined);
    });
}

/** Who was named before, here or in another briefing, under another key. */
function ofAnother(
  { key, entity, briefing }: NamedEntity,
  { briefings }: RuleContext,
): string | undefined {
  const { byName } = entriesOf(briefings);
  // Whoever is named first keeps the key: nobody is sent from one key to another and back.
  const first = marksOf(entity)
    .flatMap((mark) => byName.get(mark)?.find((entry) => canBeOne(entry.entity, entity)) ?? [])
    .reduce<RankedEntity | undefined>(
      (a, b) => (a === undefined || b.rank < a.rank ? b : a),
      undefined,
    );
  if (first === undefined || first.key === key) return undefined;
  const where = first.briefing.id === briefing.id ? "here already" : `in \`${first.briefing.id}\``;
  return `${shown(entity.name)} is \`${first.key}\` ${where}, and would have a second page as \`${key}\`. Write \`${first.key}\`, or add it to the vocabulary. ${NAMESAKES}`;
}

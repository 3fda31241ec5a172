/** The topics that a desk names when it begins, each under the id that its briefings will know it by. */
import { toYaml } from "../check/yaml/write-yaml.ts";
import { type Key, slugify } from "../read/identity.ts";
import { newSlug } from "../read/new-slug.ts";

export interface Topic {
  readonly id: Key;
  readonly name: string;
}

/** What the first briefing is about, and later whatever the desk says of itself. */
export const OF_THE_ARCHIVE: Topic = { id: "this-archive" as Key, name: "This archive" };

const LONGEST_ID = 40;

/**
 * Takes names parted by commas, the Arabic and the Chinese one too; gives each once, under an id of its letters, or of
 * its number where it has none of a to z.
 */
export function topicsIn(names: string): Topic[] {
  const topics = new Map<Key, Topic>();
  for (const name of names.split(/[,،、，]/).map((part) => part.trim().replace(/\s+/g, " "))) {
    if (name === "") continue;
    const id =
      newSlug(name, LONGEST_ID) ?? slugify(name, LONGEST_ID) ?? (`topic-${topics.size + 1}` as Key);
    if (!topics.has(id)) topics.set(id, { id, name });
  }
  return [...topics.values()];
}

/** `vocabulary/topics.yaml`. */
export function topicsYaml(topics: readonly Topic[]): string {
  const entries = Object.fromEntries(
    [...topics, OF_THE_ARCHIVE].map(({ id, name }) => [id, { name }]),
  );
  return `# What briefings are about. An id stays for ever, its name may change.
# Names in other languages, and other words by which readers look for it, may stand beside it:
#   sanctions: { name: Sanctions, names: { fr: Sanctions, fa: تحریم }, aka: [designations] }
${toYaml(entries)}`;
}

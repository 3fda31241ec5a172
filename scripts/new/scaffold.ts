/** Begins a briefing: what is known is filled in, what the writer must say is asked for in comments. */
import { toYaml } from "../check/yaml/write-yaml.ts";
import type { Key } from "../read/identity.ts";
import { advisory } from "./advisory.ts";
import { assessment } from "./assessment.ts";
import { news } from "./news.ts";
import type { Beginning, DraftProfile } from "./profile.ts";
import { sitrep } from "./sitrep.ts";

/** As many topics as a writer takes in at a glance. */
const MOST_TOPICS = 24;

const APPROVAL = [
  "# This archive asks who moved it from review to published: somebody who did not write it.",
  "# authors: Ada Miller",
  "# approved_by: Jo Ferry",
];

export const PROFILES: readonly DraftProfile[] = [news, assessment, sitrep, advisory];

/** The text of a new file: a draft whose empty fields are errors with their lines, until they are filled. */
export function scaffold({ type, fields, body }: DraftProfile, beginning: Beginning): string {
  const { title, day, topics, vocabulary, follows, asksApproval } = beginning;
  const lines = [
    toYaml({ title, date: day, status: "draft", type }).trimEnd(),
    "# The bottom line: one to three sentences that a reader could act on if they read nothing else.",
    "summary:",
    ...(topics.length > 0
      ? [`topics: [${topics.join(", ")}]`]
      : [`# At least one topic of the archive: ${offered(vocabulary)}.`, "topics: []"]),
    ...(follows === undefined ? [] : [`follows: ${follows}`]),
    ...(asksApproval ? APPROVAL : []),
    "",
    "# Who says so. The text cites each by its key, as in [@axios] or [@official, para 3].",
    "# An address or a name is enough; say through whom you know it, and how good it is.",
    "sources:",
    "  # axios: { kind: news, name: Axios, url: https://www.axios.com/, date: 2025-06-12 }",
    "  # official: { described: a US official, basis: background, via: axios, rating: C3 }",
  ];
  return `---\n${lines.join("\n")}\n\n${fields(beginning)}---\n\n${body(beginning.headings)}`;
}

function offered(vocabulary: readonly Key[]): string {
  const rest = vocabulary.length - MOST_TOPICS;
  const file = "vocabulary/topics.yaml";
  if (vocabulary.length === 0) return `see ${file}`;
  const some = vocabulary.slice(0, MOST_TOPICS).join(", ");
  return rest > 0 ? `${some}, and ${rest} more in ${file}` : some;
}

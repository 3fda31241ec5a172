/** An assessment: key judgements with how likely they are, their basis, the alternatives and the gaps. */
import { LIKELIHOODS } from "../check/schema/analysis-schema.ts";
import type { DraftProfile } from "./profile.ts";

/** What each word of a row means in per cent (ICD 203, Analytic Standards). */
const PER_CENT = ["1-5", "5-20", "20-45", "45-55", "55-80", "80-95", "95-99"] as const;

const [words, otherWords] = LIKELIHOODS;

export const assessment: DraftProfile = {
  name: "assessment",
  type: "assessment",
  fields:
    () => `# Your conclusions, the most important first. Say how likely each is, in the words of one row (ICD 203):
#   ${words.map((word, index) => `${word} (${PER_CENT[index]} %)`).join(", ")}
#   ${otherWords.join(", ")}
# or how much the evidence bears: \`confidence: low\`, \`moderate\` or \`high\`. Each stands alone: never both in one sentence.
# judgements:
#   - text: A signed agreement before 30 September is unlikely.
#     likelihood: unlikely
#     basis: [axios, official]
#     by: 2025-09-30
# What else could be true, and what would point that way.
# alternatives:
#   - Both sides sign early. An announcement of a meeting would point that way.
# What is not known, and would change the judgements.
# gaps:
#   - The text of the offer.
# How good the sources are: how many independent voices, how near to the event, with what interest.
# sourcing: Two accounts in one report, both on background.
`,
  body: ({
    assessment: [evidence, assumptions, indicators, changed],
  }) => `<!-- The page opens with the summary and the judgements. Say here in one paragraph what they rest on. -->

## ${evidence}

<!-- What speaks for each judgement, and what against it. Cite a source in every paragraph. -->

## ${assumptions}

<!-- What you take for granted. If it were wrong, which judgement would fall? -->

## ${indicators}

<!-- What would raise or lower a judgement, and where it would be seen first. -->

## ${changed}

<!-- Which judgements differ from the last assessment, and why. Delete this heading in the first. -->
`,
};

/** A situation report: its number in the thread, its period, its figures, what is needed, the next report. */
import type { DraftProfile } from "./profile.ts";

export const sitrep: DraftProfile = {
  name: "sitrep",
  type: "sitrep",
  fields: ({ day, lastReport }) => {
    const period = lastReport === undefined ? day : `${lastReport.end}/${day}`;
    return `sitrep:
  number: ${lastReport === undefined ? 1 : lastReport.number + 1}
  # The days that it covers: ${lastReport === undefined ? "a day, or a range as in 2025-06-05/2025-06-12" : "from the end of the last report to today"}.
  period: ${period}
  # When the next report is due.
  # next: ${day}
  # Each figure with the day for which it holds and the source that gives it.
  # figures:
  #   - { label: People displaced, value: "1,200", unit: people, as_of: ${day}, source: ocha }
# What is not known, one line each.
# gaps:
#   - Access to the northern districts.
`;
  },
  body: ({
    sitrep: [situation, needs, response, next],
  }) => `<!-- The page opens with the summary and the figures. Say here what is new in this period. -->

## ${situation}

<!-- What happened in the period, place by place. Cite a source in every paragraph. -->

## ${needs}

<!-- Who needs what, how many they are, and who says so. -->

## ${response}

<!-- Who does what, and what is still missing. -->

## ${next}

<!-- When it is due, and what it will answer. -->
`,
};

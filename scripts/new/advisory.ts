/** An advisory: what to do, who is affected, since when and until when, what changed. */
import type { DraftProfile } from "./profile.ts";

export const advisory: DraftProfile = {
  name: "advisory",
  type: "advisory",
  fields: ({ day }) => `# Since when it holds: a day, or a range that may be open, as in ${day}/..
# event_date: ${day}
# Until when it holds.
# expires: ${day}
# Where: ISO 3166 codes, or ids of vocabulary/places.yaml.
# places: [OM, muscat]
`,
  body: ({ advisory: [todo, affected, when, changed] }) => `## ${todo}

<!-- One step a line, the first first, each as an order. Cite whoever advises it. -->

## ${affected}

<!-- Who must act, who need not, and where. -->

## ${when}

<!-- The dates, with their links, and what would end it early. -->

## ${changed}

<!-- What is new since the last advisory. Delete this heading in the first. -->
`,
};

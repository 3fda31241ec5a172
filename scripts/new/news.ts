/** A news briefing: what happened, why it matters, what next, what we do not know. */
import type { DraftProfile } from "./profile.ts";

export const news: DraftProfile = {
  name: "news",
  type: "report",
  fields: ({ day }) => `# When it happened, where it was not on the day of publication.
# event_date: ${day}
# Where: ISO 3166 codes, or ids of vocabulary/places.yaml.
# places: [US, OM]
# What we do not know, one line each: the page says it at its end.
# gaps:
#   - Whether the other side confirms it.
`,
  body: ({
    news: [happened, matters, next],
  }) => `<!-- The news in one paragraph: who did what, on which day, and who says so. Cite a source in every paragraph. -->

## ${happened}

<!-- In the order in which it happened. Link each weekday to its date, and each claim to whoever made it. -->

## ${matters}

<!-- What changes for the reader, and who says that it does. -->

## ${next}

<!-- The next dates and decisions. Delete the headings that you do not need. -->
`,
};

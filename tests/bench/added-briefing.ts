/** A briefing that a measurement adds to an archive, to see how long a build takes then. */
import type { Day } from "../../scripts/read/dates.ts";
import { Chance } from "./chance.ts";
import { drawSentence } from "./made-up-words.ts";

/** A briefing to add to any archive that has the topic: fiction, too. */
export function addedBriefing(day: Day, topic: string, seed: number): string {
  const chance = new Chance(seed, -2);
  const paragraphs = Array.from({ length: 8 }, () =>
    Array.from({ length: 4 }, () => `${drawSentence(chance, chance.between(8, 20))}.`).join(" "),
  );
  return `---
title: A briefing that a measurement added
date: ${day}
status: published
summary: It was added to see how long a build takes then. Nothing that it tells has happened.
topics: [${topic}]
ai: generated
reviewed_by: Nobody, for nothing of it is so
sources:
  bench: The measurement
---

This is generated [@bench].

${paragraphs.join("\n\n")}
`;
}

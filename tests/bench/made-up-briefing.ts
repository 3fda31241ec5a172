/** A generated briefing as its file: front matter that a check accepts, and a body. */
import { type Day, shiftDay } from "../../scripts/read/dates.ts";
import { Chance } from "./chance.ts";
import { bodyOf } from "./made-up-body.ts";
import { earlier, identityOf, type Making } from "./made-up-identity.ts";
import { sourcesOf } from "./made-up-sources.ts";
import { drawSentence } from "./made-up-words.ts";
import type { Term } from "./made-up-world.ts";

export function briefingOf(making: Making, back: number): string {
  const { world } = making;
  const { day, title } = identityOf(making, back);
  const chance = new Chance(making.seed, back, 1);
  const sources = sourcesOf(chance, world, day);
  const isCorrected = chance.isIn(0.04);
  const follows = chance.isIn(0.15) ? earlier(making, back, chance) : undefined;
  const related = chance.isIn(0.2) ? earlier(making, back, chance) : undefined;
  const fields = [
    `title: ${title}`,
    `date: ${day}`,
    `status: ${isCorrected ? "corrected" : "published"}`,
    `summary: ${drawSentence(chance, chance.between(12, 22))}. ${drawSentence(chance, chance.between(8, 16))}.`,
    `topics: [${several(chance, world.topics, 3).join(", ")}]`,
    `places: [${several(chance, world.places, 2).join(", ")}]`,
    ...(follows === undefined ? [] : [`follows: ${follows.id}`]),
    ...(related === undefined ? [] : [`related: [${related.id}]`]),
    ...(isCorrected ? [correctionOf(chance, day)] : []),
    "ai: generated",
    "reviewed_by: Nobody, for nothing of it is so",
    "sources:",
    ...sources.map(({ key, yaml }) => `  ${key}: ${yaml}`),
  ];
  return `---\n${fields.join("\n")}\n---\n\n${bodyOf(making, back, { chance, day, sources })}`;
}

function correctionOf(chance: Chance, day: Day): string {
  const kind = chance.pick(["correction", "clarification", "update"]);
  return `corrections:\n  - { date: ${shiftDay(day, chance.between(0, 9))}, kind: ${kind}, text: ${chance.between(2, 40)} were counted and not ${chance.between(41, 90)}. }`;
}

function several(chance: Chance, terms: readonly Term[], most: number): string[] {
  return [
    ...new Set(Array.from({ length: chance.between(1, most) }, () => chance.pickEarly(terms).id)),
  ];
}

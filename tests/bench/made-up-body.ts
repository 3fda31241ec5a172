/** The body of a generated briefing: paragraphs that cite its sources, with links, headings, lists and quotations. */
import { type Day, shiftDay, weekdayOf } from "../../scripts/read/dates.ts";
import type { Chance } from "./chance.ts";
import { earlier, type Making } from "./made-up-identity.ts";
import type { WrittenSource } from "./made-up-sources.ts";
import { capital, content, drawSentence } from "./made-up-words.ts";
import { NOTICE } from "./made-up-world.ts";

/** Characters of a body; with its front matter a briefing has some 4 kB. */
const BODY = [1500, 4300] as const;

interface Matter {
  readonly chance: Chance;
  readonly day: Day;
  readonly sources: readonly WrittenSource[];
}

export function bodyOf(making: Making, back: number, { chance, day, sources }: Matter): string {
  const { people, places } = making.world;
  const length = chance.between(...BODY);
  const blocks: string[] = [];
  let size = 0;
  for (let turn = 0; size < length || turn < sources.length; turn++) {
    const cited = sources[turn] ?? chance.pick(sources);
    const also = turn > sources.length && chance.isIn(0.2) ? `; @${chance.pick(sources).key}` : "";
    const cite = `[@${cited.key}${also === `; @${cited.key}` ? "" : also}]`;
    const person = chance.pickEarly(people);
    const place = chance.pickEarly(places);
    const said = shiftDay(day, -chance.between(0, 6));
    const other = chance.isIn(0.15) ? earlier(making, back, chance) : undefined;
    const sentences = [
      `${drawSentence(chance, chance.between(7, 20))} [${person.name}](who:${person.id}) ${drawSentence(chance, 5).toLowerCase()} on [${weekdayOf(said)}](date:${said})`,
      `${drawSentence(chance, chance.between(8, 24))} in [${place.name}](place:${place.id})`,
      ...Array.from({ length: chance.between(0, 3) }, () =>
        drawSentence(chance, chance.between(8, 24)),
      ),
      ...(other === undefined
        ? []
        : [`${drawSentence(chance, 6)}, as in an [earlier note](brief:${other.id})`]),
    ];
    const block = `${blockMark(chance, turn)}${sentences.join(". ")} ${cite}.`;
    blocks.push(block);
    size += block.length;
    if (chance.isIn(0.12))
      blocks.push(
        `> ${drawSentence(chance, chance.between(8, 16))}.\n>\n> — ${person.name}, ${content(chance)} ${cite}`,
      );
  }
  return `${[...blocks, NOTICE].join("\n\n")}\n`;
}

/** A heading now and then, or the item of a list. */
function blockMark(chance: Chance, turn: number): string {
  if (turn > 1 && chance.isIn(0.2)) return `## ${capital(content(chance))} ${content(chance)}\n\n`;
  return turn > 1 && chance.isIn(0.1) ? "- " : "";
}

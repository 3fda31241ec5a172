/** The sources of a generated briefing: who reported, when, and through whom it was heard. */
import { type Day, shiftDay } from "../../scripts/read/dates.ts";
import type { Chance } from "./chance.ts";
import { content } from "./made-up-words.ts";
import type { World } from "./made-up-world.ts";

const DESCRIBED = [
  "a harbour official",
  "a senior clerk",
  "a regional engineer",
  "a diplomat at the talks",
];

export interface WrittenSource {
  readonly key: string;
  /** Of the report, or of the one in which it was heard: what came later is not read in it. */
  readonly date: Day;
  readonly yaml: string;
}

/** Two reports at the least that go back to nobody else, and those that were heard through them. */
export function sourcesOf(chance: Chance, { outlets }: World, day: Day): readonly WrittenSource[] {
  const written: WrittenSource[] = [];
  const count = chance.between(3, 6);
  while (written.length < count) {
    const outlet = chance.pickEarly(outlets);
    const relay = written.length < 2 ? undefined : chance.pick(written);
    const via = relay === undefined ? "" : `, via: ${relay.key}`;
    const isNamed = written.length < 2 || chance.isIn(0.4);
    const key = isNamed ? outlet.id : `told-${written.length}`;
    if (written.some((other) => other.key === key)) continue;
    const date = shiftDay(relay?.date ?? day, -chance.between(0, 2));
    const yaml = isNamed
      ? `{ name: ${outlet.name}, url: "https://${outlet.id}.example/${day}/${content(chance)}", date: ${date}${via} }`
      : `{ described: ${chance.pick(DESCRIBED)}, basis: background, rating: ${chance.pick(["B2", "B3", "C3"])}${via} }`;
    written.push({ key, yaml, date: isNamed ? date : (relay?.date ?? day) });
  }
  return written;
}

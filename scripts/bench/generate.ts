/** Writes an archive of any size that nobody wrote: fiction that says so, the same for the same seed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Day, shiftDay, weekdayOf } from "../read/dates.ts";
import { slugify } from "../read/identity.ts";
import { Chance } from "./chance.ts";
import { capital, content, drawSentence, makeName } from "./made-up-words.ts";

export interface Generation {
  /** A folder that is new or empty. */
  readonly into: string;
  readonly briefings: number;
  readonly seed?: number;
}

export const NOTICE = "This archive is generated: nothing that it tells has happened.";

/** Briefings are counted back from this day, so that a small archive is the end of a larger one. */
const LAST = "2025-06-30" as Day;
/** As many as the White House published in 2021 and 2022; 100,000 reach back to 1939. */
const A_DAY = 3.2;
/** Characters of a body; with its front matter a briefing has some 4 kB. */
const BODY = [1500, 4300] as const;

interface Term {
  readonly id: string;
  readonly name: string;
}

/** Whom and what an archive of a seed tells of: the same names in every size. */
interface World {
  readonly topics: readonly Term[];
  readonly places: readonly Term[];
  readonly people: readonly Term[];
  readonly outlets: readonly Term[];
}

/** One archive: what every briefing of it may need. */
interface Making {
  readonly seed: number;
  readonly count: number;
  readonly world: World;
}

/** Writes them one by one: memory does not grow with the archive. */
export function generateArchive({ into, briefings, seed = 1 }: Generation): void {
  const making = { seed, count: briefings, world: makeWorld(seed) };
  mkdirSync(join(into, "vocabulary"), { recursive: true });
  writeFileSync(join(into, "archive.yaml"), settingsOf(briefings));
  for (const [name, terms] of Object.entries(vocabularyOf(making.world)))
    writeFileSync(join(into, "vocabulary", `${name}.yaml`), terms);
  let year = "";
  for (let back = briefings - 1; back >= 0; back--) {
    const { id } = identityOf(making, back);
    if (id.slice(0, 4) !== year) mkdirSync(join(into, id.slice(0, 4)), { recursive: true });
    year = id.slice(0, 4);
    writeFileSync(join(into, year, `${id}.md`), briefingOf(making, back));
  }
}

function settingsOf(briefings: number): string {
  return `title: A generated archive
description: "${NOTICE} Its ${briefings} briefings are there to measure with."
url: https://generated.example
lang: en
zone: UTC
about: |
  ${NOTICE} Its words are of no language; names, places and sources are made up.
`;
}

function makeWorld(seed: number): World {
  const chance = new Chance(seed, -1);
  const taken = new Set<string>();
  const make = (count: number, nameOf: () => string) =>
    Array.from({ length: count }, (): Term => {
      for (;;) {
        const name = nameOf();
        const id = slugify(name, 60);
        if (id === undefined || taken.has(id)) continue;
        taken.add(id);
        return { id, name };
      }
    });
  return {
    topics: make(40, () => capital(`${content(chance)} ${content(chance)}`)),
    places: make(300, () => makeName(chance)),
    people: make(600, () => `${makeName(chance)} ${makeName(chance)}`),
    outlets: make(
      60,
      () => `${makeName(chance)} ${chance.pick(["Wire", "Gazette", "Courier", "Radio"])}`,
    ),
  };
}

function vocabularyOf({ topics, places, people, outlets }: World): Record<string, string> {
  const text = (terms: readonly Term[]) =>
    terms.map(({ id, name }) => `${id}: { name: ${name} }\n`).join("");
  return {
    topics: text(topics),
    places: text(places),
    people: text(people),
    organisations: outlets
      .map(({ id, name }) => `${id}: { name: ${name}, hosts: [${id}.example] }\n`)
      .join(""),
  };
}

interface Identity {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
}

/** Who a briefing is, from its place alone: so that others can link to it before it is written. */
function identityOf({ seed }: Making, back: number): Identity {
  const chance = new Chance(seed, back, 0);
  const title = capital(
    Array.from({ length: chance.between(4, 8) }, () => content(chance)).join(" "),
  ).slice(0, 110);
  const daysBack = Math.floor(back / A_DAY);
  const day = shiftDay(LAST, -daysBack);
  // Two titles of one day may be alike; their places in the day are not.
  const place = Math.floor((daysBack + 1) * A_DAY) - back + 1;
  return { id: `${day}-${slugify(title, 60)}-${place}`, day, title };
}

/** An earlier briefing of this archive, or undefined where there is none. */
function earlier(making: Making, back: number, chance: Chance): Identity | undefined {
  const other = back + chance.between(1, 60);
  return other < making.count ? identityOf(making, other) : undefined;
}

const DESCRIBED = [
  "a harbour official",
  "a senior clerk",
  "a regional engineer",
  "a diplomat at the talks",
];

interface WrittenSource {
  readonly key: string;
  /** Of the report, or of the one in which it was heard: what came later is not read in it. */
  readonly date: Day;
  readonly yaml: string;
}

/** Two reports at the least that go back to nobody else, and those that were heard through them. */
function sourcesOf(chance: Chance, { outlets }: World, day: Day): readonly WrittenSource[] {
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

function briefingOf(making: Making, back: number): string {
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

interface Matter {
  readonly chance: Chance;
  readonly day: Day;
  readonly sources: readonly WrittenSource[];
}

function bodyOf(making: Making, back: number, { chance, day, sources }: Matter): string {
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

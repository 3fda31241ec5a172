/** Writes an archive of any size that nobody wrote: fiction that says so, the same for the same seed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { briefingOf } from "./made-up-briefing.ts";
import { identityOf } from "./made-up-identity.ts";
import { makeWorld, NOTICE, vocabularyOf } from "./made-up-world.ts";

export interface Generation {
  /** A folder that is new or empty. */
  readonly into: string;
  readonly briefings: number;
  readonly seed?: number;
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

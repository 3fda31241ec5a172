/** Who tells a test something: a vocabulary, and how sources are counted. */
import { sentenceOf, standingOfAll } from "../../scripts/check/voices/standing.ts";
import { independentOf, voicesOf } from "../../scripts/check/voices/voices.ts";
import { heardAmong, partiesOf, sourcesOf } from "./archive.ts";

/** A valley with a government of two offices, and papers of its own and of others. */
export const PARTIES = partiesOf({
  organisations: {
    valley: { name: "The Valley government" },
    mill: { name: "The Mill Office", part_of: "valley", hosts: ["mill.example"] },
    water: { name: "Water Board", part_of: "mill", hosts: ["water.example"] },
    hill: { name: "The Hill government" },
    gazette: { name: "Gazette", hosts: ["gazette.example"], aka: ["The Field Gazette"] },
    herald: { name: "Herald", hosts: ["herald.example"] },
    wire: { name: "Wire" },
    dike: { name: "Dike Union" },
  },
  people: {
    hale: { name: "Ada Hale", of: "mill", names: { fa: "آدا هیل" } },
    reed: { name: "Ben Reed", of: "water" },
    stone: { name: "Cleo Stone", of: "hill" },
    brook: { name: "Dora Brook" },
    moss: { name: "Eli Moss", of: "moss" },
  },
});

export type Written = Readonly<Record<string, object>>;

export const telling = (written: Written) => ({ sources: sourcesOf(written), entities: new Map() });

/** The sentence of a page that lists these; all are heard unless said, but for relays. */
export function sentence(written: Written, heard?: readonly string[]): string {
  const told = telling(written);
  return sentenceOf(standingOfAll(heard ?? heardAmong(told.sources), told, PARTIES));
}

export const count = (written: Written, keys = Object.keys(written)) =>
  independentOf(voicesOf(keys, telling(written), PARTIES)).length;

export const url = (host: string, page = "1") => `https://${host}/${page}`;

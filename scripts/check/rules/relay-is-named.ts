import type { ArchiveRule } from "../rule.ts";
import { foldedName } from "../schema/known-as.ts";
import { labelOf } from "../schema/provenance.ts";
import type { Source } from "../schema/source-schema.ts";
import type { Terms } from "../schema/terms.ts";
import { shown } from "../yaml/repeat-words.ts";

/** A title that ends with whose report it tells: "…: Axios", "… – CNN", "… (AP)", "… | Reuters says". */
const TOLD =
  /(?:[:|–—]\s*|\s-\s+|[([]\s*)(?:report(?:ed)? by )?([^:|–—()[\]]{2,60}?)(?: says| reports?| reported)?\s*[)\]]?\s*\.?$/u;
/** "An aggregator's copy of a Reuters item", "Relays Axios", "via AFP". */
const COPIED =
  /\b(?:cop(?:y|ies) of|relay(?:s|ed|ing)?|reprint(?:s|ed)?(?: of| from)?|republish(?:es|ed)|syndicated (?:by|from)|taken from|citing|quoting|credits?|credited to|via|based on|after)\s+(?:an? |the )?([^.,;()]{2,60})/giu;
/** Agencies whose texts stand in the papers of the world under other names. */
const WIRES = [
  "AFP",
  "Agence France-Presse",
  "Agencia EFE",
  "Anadolu",
  "ANSA",
  "AP",
  "APA",
  "Associated Press",
  "Bloomberg",
  "dpa",
  "EFE",
  "Interfax",
  "IRNA",
  "Kyodo",
  "PTI",
  "Reuters",
  "RIA Novosti",
  "TASS",
  "UPI",
  "Xinhua",
  "Yonhap",
];

export const relayIsNamed: ArchiveRule = {
  id: "relay-is-named",
  reason:
    "An agency's text under a newspaper's name is the agency's. Where it is listed as a voice of its own, one report is counted as two.",
  level: "warning",
  example: {
    bad: "herald: { name: The Herald, title: “Talks go on – Reuters” }",
    good: "reuters: { name: Reuters, via: herald }",
  },
  *check({ meta: { sources } }, { vocabulary: { organisations } }) {
    const passedOn = new Set([...sources.values()].flatMap(({ via }) => via ?? []));
    const titles = new Map<string, string>();
    for (const [key, source] of sources) {
      // What others are read in is a relay already.
      if (source.via !== undefined || passedOn.has(key) || source.described !== undefined) continue;
      const told = tellerIn(source, outletsIn(organisations));
      const at = ["sources", key];
      if (told !== undefined)
        yield {
          field: at,
          at: "key",
          message: `\`${shown(key)}\` seems to pass on ${told}. If the report is theirs, list it with \`via: ${shown(key)}\` and cite that; if not, silence this.`,
        };
      const isPrinted = source.kind === undefined || source.kind === "news";
      const title = isPrinted ? foldedName(source.title ?? "") : "";
      const twin = title.split(" ").length < FEWEST_WORDS ? undefined : titles.get(title);
      if (twin !== undefined && told === undefined)
        yield {
          field: at,
          at: "key",
          message: `\`${shown(key)}\` has the very title of \`${shown(twin)}\`. If both print one agency's text, list the agency with \`via:\`; if not, silence this.`,
        };
      if (title !== "" && !titles.has(title)) titles.set(title, key);
    }
  },
};

/** Shorter titles are alike by chance: "Statement", "Press briefing". */
const FEWEST_WORDS = 4;

/** Names of those that publish, as they are compared → as they are written. */
function outletsIn(organisations: Terms): ReadonlyMap<string, string> {
  if (last?.organisations !== organisations) {
    const outlets = [...organisations.values()].filter(({ hosts }) => hosts.length > 0);
    const names = [...WIRES, ...outlets.flatMap(({ name, aka }) => [name, ...aka])];
    last = { organisations, names: new Map(names.map((name) => [bare(name), name])) };
  }
  return last.names;
}
// The vocabulary is the same for every briefing of a run.
let last: { readonly organisations: Terms; readonly names: Map<string, string> } | undefined;

function bare(name: string): string {
  return foldedName(name).replace(/^(?:the|an?) /, "");
}

/** The outlet, other than itself, whose report a source says that it passes on. */
function tellerIn(source: Source, names: ReadonlyMap<string, string>): string | undefined {
  const own = bare(labelOf(source));
  const title = TOLD.exec(source.title ?? "")?.[1] ?? TOLD.exec(source.name ?? "")?.[1];
  const words = [source.descriptor, source.access].flatMap((text) =>
    [...(text ?? "").matchAll(COPIED)].map(([, told = ""]) => told),
  );
  for (const told of [title ?? "", ...words]) {
    const parts = bare(told).split(" ");
    // "a Reuters item": the name is the beginning.
    for (let count = Math.min(parts.length, 4); count > 0; count--) {
      const name = parts.slice(0, count).join(" ");
      const found = names.get(name);
      if (found !== undefined && !` ${own} `.includes(` ${name} `)) return found;
    }
  }
  return undefined;
}

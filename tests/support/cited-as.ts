/** How a text cites a source, for tests that need no briefing. */

import { originsOf } from "../../scripts/check/voices/origins.ts";
import type { Parties } from "../../scripts/check/voices/parties.ts";
import type { Telling } from "../../scripts/check/voices/voices.ts";
import type { Citations, CitationView } from "../../scripts/render/citation-view.ts";
import { citationsOf } from "../../scripts/render/citations.ts";
import { shortNamesOf } from "../../scripts/render/short-names.ts";
import * as words from "../../scripts/words/en.ts";
import { partiesOf } from "./archive.ts";

/** The view of a source by this name, changed where a test says so. */
export function citedAs(name: string, change: Partial<CitationView> = {}): CitationView {
  const bare = { name, mark: "", day: "", via: "", relayNames: [] };
  return { ...bare, isAlone: true, entry: name, chain: name, ...change };
}

/** How a text of 2025 in English would cite these sources, every one of which it does. */
export function citedIn(
  telling: Telling,
  { parties = partiesOf({}), lang = "en" }: { parties?: Parties; lang?: string } = {},
): Citations {
  const { sources } = telling;
  return citationsOf(sources, {
    names: shortNamesOf(telling, parties, lang),
    origins: originsOf(sources, parties),
    heard: [...sources.keys()],
    dates: { lang, year: "2025" },
    words,
  });
}

/** What a redaction says before and after: files and places, and never a name. */
import { join, relative } from "node:path";
import { PROJECT } from "../config.ts";
import { count, printable } from "../diagnostics/print.ts";
import type { Change } from "../redact/change.ts";
import { findNames, formsOf } from "../redact/name-forms.ts";
import type { Redaction } from "../redact/redaction.ts";
import type { Spot } from "../redact/spots.ts";
import { standing } from "./as-typed.ts";
import { pathFrom } from "./report.ts";

export interface PlanTelling {
  readonly names: readonly string[];
  readonly briefings: string;
  readonly hasSite: boolean;
}

/** As many places of what a person may look at are listed one by one. */
const LISTED = 20;

/** What would be changed, what holds a name too, and what a person should look at. */
export function tellPlan(
  { changes, others, near }: Redaction,
  { names, briefings, hasSite }: PlanTelling,
): string {
  const forms = formsOf(names);
  // A path may hold the name: then a part of it is left out.
  const hidden = (path: string) => {
    let shown = "";
    let done = 0;
    for (const { from, to } of findNames(path, forms)) {
      shown += `${path.slice(done, from)}…`;
      done = to;
    }
    return printable(shown + path.slice(done));
  };
  const pathOf = (path: string) => hidden(pathFrom(briefings, path));
  const spotOf = ({ path, line, column }: Spot) => `  ${pathOf(path)}:${line}:${column}`;
  const list = (heading: string, spots: readonly Spot[], most = spots.length) => {
    const more = spots.length - most;
    const rest = more > 0 ? [`  and ${more} more`] : [];
    return spots.length === 0 ? [] : [heading, ...spots.slice(0, most).map(spotOf), ...rest];
  };
  const lines = [
    "Names would go from",
    ...changes.map(({ from, path, times }) => {
      const becomes =
        from === path
          ? ""
          : `, which becomes ${printable(pathFrom(briefings, path))}: nothing answers at its old address`;
      return `  ${pathOf(from)} (${count(times, "place")})${becomes}`;
    }),
    ...(hasSite
      ? ["The built site goes until you publish, and all that is cached."]
      : ["All that is cached goes."]),
    ...list(
      "Other files hold a name and keep it. Name these briefings too, or edit by hand:",
      others,
    ),
    ...list(
      "Look at these in the new texts: a word of a name alone, its letters in a longer word, or a Wikidata id:",
      near,
      LISTED,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** The paper that says more, where who reads this may open it: in a desk it lies in the package. */
const paper = () => relative(standing(), join(PROJECT, "docs/redaction.md"));

/** What is done, and what this program cannot do. */
export function tellDone(changes: readonly Change[]): string {
  return `${[
    `${count(changes.length, "file")} changed; the site and the cache of this machine hold no name any more. Now \`npm run publish\`, and commit.`,
    `Not done, for it cannot be done from here (${paper()}):`,
    "  Git keeps the old texts. In a fresh clone, with names.txt outside of it (NAME==>[name withheld], one a line):",
    "    git filter-repo --replace-text ../names.txt --replace-message ../names.txt",
    "    git filter-repo --force --invert-paths --path briefings/ledger.ndjson   (then add the ledger of now)",
    "  Every clone and fork, pull requests, and caches and artifacts of workflows: delete them at your host.",
    "  The host's former deployments, and what a network in front of it keeps, Pagefind's old files too: purge them.",
    "  Web archives, search engines, feed readers and mails: ask them.",
    "  Former manifests name the hashes of former pages, with which a guess of the name can be tried.",
    "  Your shell's history and the logs of npm, if a name was typed behind --words.",
  ].join("\n")}\n`;
}

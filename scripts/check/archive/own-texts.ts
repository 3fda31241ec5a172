/** Holds the texts of an archive's own files to what briefings are held to: the texts in Markdown to a body's rules, all others to plain words. */
import type { Settings } from "../../config.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { BriefingId } from "../../read/identity.ts";
import type { SettingsFile } from "../../read/read.ts";
import { readBody } from "../body/body.ts";
import { markupOfFile } from "../body/plain-fields.ts";
import { levelOf } from "../levels.ts";
import { BODY_RULES } from "../rules.ts";
import { type Placed, problemOf } from "../yaml/finding.ts";
import type { Problem } from "../yaml/problem.ts";
import { parseYaml, type YamlText } from "../yaml/yaml.ts";
import { problemsOfMenu } from "./menu-names.ts";

/** What the settings may name: the desk's own pages, and its briefings. */
export interface NamedInSettings {
  readonly pages: readonly string[];
  readonly briefings: readonly BriefingId[];
}

/** What is wrong with the texts of settings whose form is right, and with what they name. */
export function textsOfSettings(
  { text }: SettingsFile,
  settings: Settings,
  { pages, briefings }: NamedInSettings,
): Problem[] {
  const yaml = parseYaml(text, 0);
  if (Array.isArray(yaml)) return [];
  const file = { text, offsetOf: yaml.offsetOf };
  return [
    ...problemsOfMenu(settings, pages, yaml),
    ...problemsOfPin(settings, briefings, yaml),
    ...markupOfFile(yaml),
    ...problemsOfText("about", file, settings),
    ...problemsOfText("footer", file, settings),
  ];
}

/** Whoever may not see it has another lead, so that any briefing may be named, and only what is none is a mistake. */
function problemsOfPin(
  { pin }: Settings,
  briefings: readonly BriefingId[],
  yaml: YamlText,
): Problem[] {
  if (pin === undefined || briefings.includes(pin)) return [];
  const advice = didYouMean(pin, briefings) || " Write its file name without .md.";
  const message = `There is no briefing \`${pin}\`.${advice}`;
  return [{ ruleId: "field-has-form", offset: yaml.offsetOf(["pin"]), message }];
}

/** What is wrong with a text in Markdown, held to a body's rules. */
function problemsOfText(field: "about" | "footer", file: Placed, settings: Settings): Problem[] {
  const written = settings[field];
  const body = readBody(written, 0);
  const found = BODY_RULES.flatMap((rule) => {
    if (levelOf(rule, { type: "report", status: "published" }, settings) === "off") return [];
    return [...rule.check({ ...body, isDraft: false, text: written })].map((finding) =>
      problemOf(rule.id, finding, file),
    );
  });
  const start = file.offsetOf([field]);
  // What is to be deleted is told once.
  const refused = new Set(field === "footer" ? body.headings.map(({ offset }) => offset) : []);
  const others = [...body.problems, ...found].filter(({ offset }) => !refused.has(offset));
  const placed = others.map(({ fix: _, ...problem }): Problem => {
    const offset = offsetOfWords(file.text, start, written.slice(problem.offset));
    // A picture is lost without a trace; all else is shown as text, so that it is told and stops no build.
    const severity = problem.ruleId === "image-is-absent" ? "error" : "warning";
    return { ...problem, offset, severity };
  });
  const headings = [...refused].map(
    (offset): Problem => ({
      ruleId: "heading-is-below-title",
      offset: offsetOfWords(file.text, start, written.slice(offset)),
      message: NO_HEADING,
    }),
  );
  return [...placed, ...headings];
}

/** A heading has an address on its page, which a heading of the page itself may have too. */
const NO_HEADING =
  "The foot of a page has no headings. Write a line in **bold**, or move it to `about:`.";

/** Where words of such a text stand in the file: its lines may be indented there, and folded. */
function offsetOfWords(text: string, start: number, words: string): number {
  const [line = ""] = words.slice(0, 40).split("\n");
  const at = line === "" ? -1 : text.indexOf(line, start);
  return at === -1 ? start : at;
}

/** Holds the texts of an archive's own files to what briefings are held to: the about text to a body's rules, all others to plain words. */
import type { Settings } from "../../config.ts";
import type { SettingsFile } from "../../read/read.ts";
import { readBody } from "../body/body.ts";
import { markupOfFile } from "../body/plain-fields.ts";
import { levelOf } from "../levels.ts";
import { BODY_RULES } from "../rules.ts";
import { problemOf } from "../yaml/finding.ts";
import type { Problem } from "../yaml/problem.ts";
import { parseYaml } from "../yaml/yaml.ts";

/** What is wrong with the texts of settings whose form is right. */
export function textsOfSettings({ text }: SettingsFile, settings: Settings): Problem[] {
  const yaml = parseYaml(text, 0);
  if (Array.isArray(yaml)) return [];
  const { about } = settings;
  const body = readBody(about, 0);
  const found = BODY_RULES.flatMap((rule) => {
    if (levelOf(rule, { type: "report", status: "published" }, settings) === "off") return [];
    return [...rule.check({ ...body, isDraft: false, text: about })].map((finding) =>
      problemOf(rule.id, finding, { text, offsetOf: yaml.offsetOf }),
    );
  });
  const start = yaml.offsetOf(["about"]);
  const placed = [...body.problems, ...found].map(({ fix: _, ...problem }): Problem => {
    const offset = offsetOfWords(text, start, about.slice(problem.offset));
    // A picture is lost without a trace; all else is shown as text, so that it is told and stops no build.
    const severity = problem.ruleId === "image-is-absent" ? "error" : "warning";
    return { ...problem, offset, severity };
  });
  return [...markupOfFile(yaml), ...placed];
}

/** Where words of the about text stand in the file: its lines may be indented there, and folded. */
function offsetOfWords(text: string, start: number, words: string): number {
  const [line = ""] = words.slice(0, 40).split("\n");
  const at = line === "" ? -1 : text.indexOf(line, start);
  return at === -1 ? start : at;
}

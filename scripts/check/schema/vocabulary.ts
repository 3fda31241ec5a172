/** The words that a desk has agreed on: topics, places, people and organisations. */
import * as z from "zod";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { pushAll } from "../../diagnostics/push-all.ts";
import { isDeviceName, type Key } from "../../read/identity.ts";
import type { SettingsFile } from "../../read/read.ts";
import { markupOfFile } from "../body/plain-fields.ts";
import { locate, type Problem } from "../yaml/problem.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { countryCode, countryName } from "./countries.ts";
import { TERM } from "./descriptions.ts";
import { KEY_PATTERN, key, lang, shortText, text, typed } from "./fields.ts";
import { parentProblems } from "./parents.ts";
import { parseShape } from "./parse-shape.ts";
import { refersTo } from "./refers.ts";
import { listOf, strict } from "./shapes.ts";
import type { Term, Terms, Vocabulary } from "./terms.ts";

const iso = typed(
  (written) => (countryName(written) === undefined ? undefined : written),
  (written) => {
    const code = countryCode(written.trim());
    return code === undefined
      ? `\`${written}\` is no ISO 3166 code. Write two capitals, as in OM.`
      : `\`${written}\` is written ${code}, its ISO 3166 code.`;
  },
  "field-has-form",
  countryCode,
).meta({ title: "country code", pattern: "^[A-Z]{2}$", examples: ["OM"] });
const host = typed(
  (written) =>
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(written) ? written : undefined,
  (written) => `\`${written}\` is no host name. Write it as in state.gov.`,
).meta({
  title: "host name",
  pattern: String.raw`^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$`,
  examples: ["state.gov"],
});
const names = z
  .record(z.string().meta({ title: "language tag" }), text, {
    error: "Write names as language: name, one a line.",
  })
  .transform((record) => {
    const entries = Object.entries(record).map(([tag, name]): [string, string] => [
      lang.safeParse(tag).data ?? tag,
      name,
    ]);
    return new Map(entries.sort(([a], [b]) => byCodeUnit(a, b)));
  });
const term = strict(
  {
    name: text,
    short: shortText.optional(),
    names: names.default(new Map()),
    aka: listOf(text, "[Kiev, Kyjiw]").default([]),
    role: text.optional(),
    about: text.optional(),
    sort: text.optional(),
    iso: refersTo(iso, "country").optional(),
    hosts: listOf(host, "[state.gov]").default([]),
    part_of: refersTo(key, "organisation").optional(),
    of: refersTo(key, "organisation").optional(),
    qid: text.optional(),
    medtop: text.optional(),
  },
  "a vocabulary entry",
  TERM,
);
export const termsByText = z.record(z.string().meta({ title: "key", pattern: KEY_PATTERN }), term, {
  error: "Write ids with their entries, as in `diplomacy: { name: Diplomacy }`.",
});

/** Every vocabulary file parsed; an absent file is an empty vocabulary. */
export function parseVocabulary(files: ReadonlyMap<string, SettingsFile>): {
  vocabulary: Vocabulary;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const read = (name: string): Terms => {
    const file = files.get(name);
    if (file === undefined) return name === "topics" ? missingTopics(diagnostics) : new Map();
    const { terms, problems, warnings } = parseTerms(name, file.text);
    pushAll(diagnostics, locate(file, [...problems, ...warnings]));
    return problems.length > 0 ? new EveryWord(terms) : terms;
  };
  const vocabulary = {
    topics: read("topics"),
    places: read("places"),
    people: read("people"),
    organisations: read("organisations"),
  };
  for (const [name, problems] of parentProblems(vocabulary, files)) {
    const file = files.get(name);
    if (file !== undefined) pushAll(diagnostics, locate(file, problems));
  }
  const repeated = [...vocabulary.people.keys()].filter((id) => vocabulary.organisations.has(id));
  const file = files.get("organisations");
  if (file !== undefined) {
    // Looked for once: two vocabularies may have thousands of ids in common.
    const keys = new Map(
      [...file.text.matchAll(/^([a-z0-9-]+):/gm)].map(({ 1: id = "", index }) => [id, index]),
    );
    const problems = repeated.map(
      (id): Problem => ({
        ruleId: "id-is-unique",
        offset: keys.get(id) ?? 0,
        message: `\`${id}\` is a person too, and \`who:${id}\` could mean either. Rename one.`,
      }),
    );
    pushAll(diagnostics, locate(file, problems));
  }
  return { vocabulary, diagnostics };
}

/** Every briefing has a topic, so an archive without topics has one fault, not one for each briefing. */
function missingTopics(diagnostics: Diagnostic[]): Terms {
  diagnostics.push({
    ruleId: "vocabulary-is-present",
    severity: "error",
    file: "vocabulary/topics.yaml",
    line: 1,
    column: 1,
    message:
      "There are no topics. Write this file with one a line, as in `diplomacy: { name: Diplomacy }`.",
  });
  return new EveryWord();
}

/** A vocabulary that is broken knows every word: its fault is reported once, and not again at each use. */
class EveryWord extends Map<Key, Term> {
  override has(): boolean {
    return true;
  }
}

interface ParsedTerms {
  readonly terms: Terms;
  readonly problems: readonly Problem[];
  /** What may be published all the same. */
  readonly warnings: readonly Problem[];
}

function parseTerms(name: string, text: string): ParsedTerms {
  const terms = new Map<Key, Term>();
  const warnings: Problem[] = [];
  if (text.replace(/^#.*$/gm, "").trim() === "") return { terms, problems: [], warnings };
  const yaml = parseYaml(text, 0);
  if (Array.isArray(yaml)) return { terms, problems: yaml, warnings };
  const parsed = parseShape(termsByText, yaml);
  if (Array.isArray(parsed)) return { terms, problems: parsed, warnings };
  pushAll(warnings, markupOfFile(yaml));
  const problems: Problem[] = [];
  for (const [id, entry] of Object.entries(parsed)) {
    const checked = key.safeParse(id);
    const refuse = (ruleId: string, message: string) =>
      problems.push({ ruleId, offset: yaml.offsetOf([id], "key"), message });
    if (!checked.success)
      refuse("field-has-form", checked.error.issues[0]?.message ?? "This is no id.");
    // A page is a folder.
    else if (isDeviceName(id))
      refuse(
        "field-has-form",
        `\`${id}\` is the name of a device on Windows, and no folder there can be called so. Choose another id.`,
      );
    // `/places/om/` is Oman's page.
    else if (name === "places" && id.length === 2)
      refuse(
        "id-is-unique",
        `\`${id}\` looks like a country's code. Choose an id of three letters or more.`,
      );
    else terms.set(checked.data, entry);
  }
  return { terms, problems, warnings };
}

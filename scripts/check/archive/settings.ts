/** Reads `archive.yaml`: the settings of an archive. */
import type * as z from "zod";
import { DEFAULT_LANG, type Settings } from "../../config.ts";
import type { Zone } from "../../read/dates.ts";
import type { SettingsFile } from "../../read/read.ts";
import { OUTPUTS, type Output } from "../../site-plan.ts";
import { LEDGER, SETTINGS } from "../schema/descriptions.ts";
import { briefingId, type Lang, lang, oneOf, text, textOf, typed, zone } from "../schema/fields.ts";
import { parseShape } from "../schema/parse-shape.ts";
import { refersTo } from "../schema/refers.ts";
import { tlp } from "../schema/schema.ts";
import { listOf, strict } from "../schema/shapes.ts";
import type { Problem } from "../yaml/problem.ts";
import { parseYaml, type YamlText } from "../yaml/yaml.ts";
import { feedback, license, nav } from "./frame-settings.ts";
import { profiles } from "./rule-levels.ts";
import { outputFolder, pathPrefix, siteUrl } from "./site-address.ts";
import { soundPart } from "./sound-settings.ts";
import { problemsOfAccent, theme } from "./theme-settings.ts";

/** The form of an archive that this program reads. */
export const FORMAT = 1;

const format = typed(
  (written) => (/^[1-9]\d{0,3}$/.test(written) ? Number(written) : undefined),
  (written) => `\`${written}\` is no format. Write ${FORMAT}, or delete this line.`,
).meta({ title: "format", pattern: String.raw`^[1-9]\d{0,3}$`, examples: [String(FORMAT)] });

const yesOrNo = oneOf(["true", "false"]).transform((written) => written === "true");

const ledger = strict(
  { names: oneOf(["clear", "hashed"]).default("clear") },
  "the ledger's settings",
  LEDGER,
);

const outputs = listOf(oneOf(Object.keys(OUTPUTS) as Output[]), "[markdown, json]").transform(
  // In an order of ours: a list in another order makes the same site.
  (given) => (Object.keys(OUTPUTS) as Output[]).filter((output) => given.includes(output)),
);

export const settings = strict(
  {
    title: textOf(1, 80, "The archive's title"),
    description: textOf(1, 300, "The archive's description"),
    url: siteUrl,
    path_prefix: pathPrefix.optional(),
    output: outputFolder.optional(),
    publisher: text.optional(),
    notice: textOf(0, 400, "The notice").default(""),
    lang: lang.default(DEFAULT_LANG as Lang),
    zone: zone.default("UTC" as Zone as never),
    tlp: tlp.prefault("TLP:CLEAR"),
    about: textOf(0, 20_000, "The about text").default(""),
    license: license.optional(),
    feedback: feedback.optional(),
    nav: nav.optional(),
    footer: textOf(0, 2000, "The footer").default(""),
    calendar: oneOf(["gregorian", "solar-hijri"]).default("gregorian"),
    pin: refersTo(briefingId, "briefing").optional(),
    theme: theme.optional(),
    cards: oneOf(["site", "briefings"]).default("site"),
    profiles: profiles.default(new Map()),
    format: format.default(FORMAT as never),
    ledger: ledger.default({ names: "clear" }),
    keep_versions: yesOrNo.default(false as never),
    outputs: outputs.default([]),
  },
  "the archive's settings",
  SETTINGS,
);

/** The settings of a file, and what is wrong with them. */
export interface JudgedSettings {
  /** As far as they have their form, for what else is wrong; undefined where nothing can be said of them. */
  readonly sound: Settings | undefined;
  /** The same, if briefings can be judged by it: what these go by is as it was written. */
  readonly forBriefings: Settings | undefined;
  readonly problems: readonly Problem[];
}

/** The settings of the file, or what is wrong with it. */
export function parseSettings(file: SettingsFile): Settings | Problem[] {
  const { sound, problems } = judgeSettings(file);
  return sound === undefined || problems.length > 0 ? [...problems] : sound;
}

/** All that can be said of the settings alone: of their form, and of what has it. */
export function judgeSettings({ text }: SettingsFile): JudgedSettings {
  // Whoever checks briefings one by one asks for each, and the settings stay the same.
  if (last?.text !== text) last = { text, judged: readSettings(text) };
  return last.judged;
}

let last: { readonly text: string; readonly judged: JudgedSettings } | undefined;

function readSettings(text: string): JudgedSettings {
  const yaml = parseYaml(text, 0);
  if (Array.isArray(yaml)) return unsound(yaml);
  // Of an archive of another form nothing else can be said.
  const newer = madeForNewer(yaml);
  if (newer !== undefined) return unsound([newer]);
  const parsed = parseShape(settings, yaml);
  const [part, faults] = Array.isArray(parsed)
    ? [soundPart(settings, yaml.value), parsed]
    : [{ sound: parsed, faulty: new Set() }, []];
  if (part === undefined) return unsound(faults);
  const formed = part.sound;
  const { url, path_prefix, theme = NO_THEME, publisher, ...others } = formed;
  const sound = {
    ...NOT_SET,
    ...others,
    url: url.origin,
    prefix: path_prefix ?? url.prefix,
    publisher: publisher ?? formed.title,
    theme,
  };
  const more = [...twoPrefixes(formed, yaml), ...problemsOfAccent(theme.accent, yaml)];
  const forBriefings = GO_BY.some((field) => part.faulty.has(field)) ? undefined : sound;
  return { sound, forBriefings, problems: [...faults, ...more] };
}

const unsound = (problems: readonly Problem[]): JudgedSettings => ({
  sound: undefined,
  forBriefings: undefined,
  problems,
});

/** Settings whose place nothing can take where a briefing or a static file is judged: a guess would be told as its fault. */
const GO_BY: readonly (keyof z.input<typeof settings>)[] = ["url", "lang", "zone", "tlp"];

const NOT_SET = {
  output: undefined,
  license: undefined,
  feedback: undefined,
  nav: undefined,
  pin: undefined,
};
const NO_THEME = {
  ...{ accent: undefined, logo: undefined, icon: undefined },
  ...{ type: undefined, width: undefined },
};

function madeForNewer({ value, offsetOf }: YamlText): Problem | undefined {
  const { format: written } = value as { format?: unknown };
  if (typeof written !== "string" || !/^[1-9]\d{0,3}$/.test(written)) return undefined;
  if (Number(written) <= FORMAT) return undefined;
  return {
    ruleId: "format-is-known",
    offset: offsetOf(["format"]),
    message: `This archive is made for a newer Dateline: its format is ${written}, and this one reads ${FORMAT}. Update Dateline, and check again.`,
  };
}

/** An address with a folder in it, and a path prefix that is another. */
function twoPrefixes(
  { url, path_prefix: prefix }: Pick<z.output<typeof settings>, "url" | "path_prefix">,
  { offsetOf }: YamlText,
): Problem[] {
  if (prefix === undefined || url.prefix === "/" || url.prefix === prefix) return [];
  return [
    {
      ruleId: "field-has-form",
      offset: offsetOf(["path_prefix"]),
      message: `\`url:\` says ${url.prefix}, and this says ${prefix}. Delete this line, or the folder from \`url:\`.`,
    },
  ];
}

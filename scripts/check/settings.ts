/** Reads `archive.yaml`: the settings of an archive. */
import type { Settings } from "../config.ts";
import type { Zone } from "../read/dates.ts";
import type { SettingsFile } from "../read/read.ts";
import { lang, oneOf, text, textOf, typed, zone } from "./fields.ts";
import { parseShape } from "./parse.ts";
import type { Problem } from "./problem.ts";
import { TLP_LABELS } from "./schema.ts";
import { strict } from "./shapes.ts";
import { parseYaml } from "./yaml.ts";

const origin = typed(
  (written) =>
    /^https?:\/\/[^/\s]+\/?$/.test(written) && URL.canParse(written)
      ? new URL(written).origin
      : undefined,
  (written) =>
    `\`${written}\` is no origin. Write scheme and host alone, as in https://briefings.example.org; a path goes into --path-prefix.`,
);

const settings = strict(
  {
    title: textOf(1, 80, "The archive's title"),
    description: textOf(1, 300, "The archive's description"),
    url: origin,
    publisher: text.optional(),
    lang: lang.default("en" as never),
    zone: zone.default("UTC" as Zone as never),
    tlp: oneOf(TLP_LABELS).default("TLP:CLEAR"),
    about: textOf(0, 20_000, "The about text").default(""),
  },
  "the archive's settings",
);

/** The settings of the file, or what is wrong with it. */
export function parseSettings(file: SettingsFile): Settings | Problem[] {
  const yaml = parseYaml(file.text, 0);
  if (Array.isArray(yaml)) return yaml;
  const parsed = parseShape(settings, yaml);
  return Array.isArray(parsed)
    ? parsed
    : { ...parsed, publisher: parsed.publisher ?? parsed.title };
}

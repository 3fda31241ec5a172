/** The answers of a new desk, once an archive can be made of them. */
import { parseSettings } from "../check/archive/settings.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Zone } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import { type AskedSettings, archiveYaml } from "./archive-yaml.ts";
import { type Topic, topicsIn } from "./desk-topics.ts";
import { HOST_NAMES, type HostName } from "./hosts.ts";
import { BY_DEFAULT, type DeskQuestion, type TypedAnswers } from "./typed-answers.ts";

export interface DeskAnswers extends AskedSettings {
  readonly zone: Zone;
  readonly topics: readonly Topic[];
  readonly host: HostName;
}

const MOST_TOPICS = 50;

/** Why no archive can be made of an answer, and what to write instead; undefined where one can. */
export function whyRefused(question: DeskQuestion, typed: string): string | undefined {
  // A terminal can paste what a file may not hold.
  const seen = decode("", new TextEncoder().encode(typed));
  if (typeof seen !== "string") return seen.message;
  if (/[\n\t]/.test(typed)) return "Write it on one line.";
  if (question === "topics") {
    const { length } = topicsIn(typed);
    return length > 0 && length <= MOST_TOPICS
      ? undefined
      : `Name 1 to ${MOST_TOPICS} topics, with commas between them: ${BY_DEFAULT.topics}.`;
  }
  if (question === "host")
    return HOST_NAMES.includes(typed as HostName)
      ? undefined
      : `There is no host \`${typed}\`.${didYouMean(typed, HOST_NAMES)} Choose one of: ${HOST_NAMES.join(", ")}.`;
  const settings = settingsOf({ ...BY_DEFAULT, [question]: typed });
  return Array.isArray(settings) ? settings.map(({ message }) => message).join(" ") : undefined;
}

/** The answers, in the form that settings have them. @throws for one that `whyRefused` refuses. */
export function parseAnswers(asked: TypedAnswers): DeskAnswers {
  const settings = settingsOf(asked);
  if (Array.isArray(settings)) throw new Error(settings.map(({ message }) => message).join(" "));
  const { title: name, lang, zone } = settings;
  const url = new URL(asked.url.trim()).href.replace(/\/$/, "");
  return { name, url, lang, zone, topics: topicsIn(asked.topics), host: asked.host as HostName };
}

function settingsOf(asked: TypedAnswers) {
  return parseSettings({ path: "archive.yaml", text: archiveYaml(asked) });
}

/** The settings and topics of the folder that is imported into: read when they exist, written when not. */

import { parseSettings } from "../check/archive/settings.ts";
import type { Terms } from "../check/schema/terms.ts";
import { parseVocabulary } from "../check/schema/vocabulary.ts";
import { locate } from "../check/yaml/problem.ts";
import { toYaml } from "../check/yaml/write-yaml.ts";
import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../diagnostics/print.ts";
import type { Zone } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import type { Channel } from "./channel.ts";
import { ImportError } from "./import-error.ts";
import type { TargetFolder } from "./target-folder.ts";

const SETTINGS = "archive.yaml";
const TOPICS = "vocabulary/topics.yaml";

/** The folder's settings, or undefined when it has none. @throws ImportError when they are wrong. */
export function readSettings(folder: TargetFolder): Settings | undefined {
  const file = readText(folder, SETTINGS);
  if (file === undefined) return undefined;
  const settings = parseSettings(file);
  return Array.isArray(settings) ? refuse(locate(file, settings)) : settings;
}

/** The folder's topics, or undefined when it has no such file. @throws ImportError when they are wrong. */
export function readTopics(folder: TargetFolder): Terms | undefined {
  const file = readText(folder, TOPICS);
  if (file === undefined) return undefined;
  const { vocabulary, diagnostics } = parseVocabulary(new Map([["topics", file]]));
  return diagnostics.length > 0 ? refuse(diagnostics) : vocabulary.topics;
}

/** Writes `archive.yaml` from what the feed says of itself, unless there is one. */
export function writeSettings(folder: TargetFolder, channel: Channel, zone: Zone): void {
  const needed = {
    // A copy is not the original: its pages must not claim the publisher's address.
    url: "https://briefings.example.org",
    ...(channel.lang === undefined ? {} : { lang: channel.lang }),
    ...(zone === "UTC" ? {} : { zone }),
  };
  const { title, description, publisher } = channel;
  const toText = (words: object) =>
    `# Made from the feed. Set \`url\` to the address at which you publish: it is in every feed and site map.\n${toYaml({ ...words, ...needed })}`;
  const text = toText({ title, description, publisher });
  // The strict reader refuses some words of a hostile feed; the archive still needs settings.
  const isRefused = Array.isArray(parseSettings({ path: SETTINGS, text }));
  folder.write(
    SETTINGS,
    encode(
      isRefused ? toText({ title: "Imported releases", description: "Imported releases" }) : text,
    ),
  );
}

/** Writes `vocabulary/topics.yaml`, unless there is one. */
export function writeTopics(folder: TargetFolder, topics: Record<string, { name: string }>): void {
  const toText = (terms: object) => `# The feed's categories: id -> name.\n${toYaml(terms)}`;
  const text = toText(topics);
  const isRefused =
    parseVocabulary(new Map([["topics", { path: TOPICS, text }]])).diagnostics.length > 0;
  const plain = () => Object.fromEntries(Object.keys(topics).map((key) => [key, { name: key }]));
  folder.write(TOPICS, encode(isRefused ? toText(plain()) : text));
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function readText(folder: TargetFolder, path: string): { path: string; text: string } | undefined {
  const bytes = folder.read(path);
  if (bytes === undefined) return undefined;
  const text = decode(path, bytes);
  return typeof text === "string" ? { path, text } : refuse([text]);
}

function refuse(diagnostics: readonly Diagnostic[]): never {
  const first = diagnostics[0];
  throw new ImportError(
    `Mend this before importing: ${first === undefined ? "" : formatDiagnostic(first)}`,
  );
}

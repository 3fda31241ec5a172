/** The desk at which one import's items become briefings: composed, proved, and written where nothing stands. */
import type { Lang } from "../check/fields.ts";
import { count } from "../diagnostics/print.ts";
import type { Instant, Zone } from "../read/dates.ts";
import {
  encode,
  languageOf,
  readSettings,
  readTopics,
  writeSettings,
  writeTopics,
} from "./archive.ts";
import { type Channel, parseChannel } from "./channel.ts";

import { composeBriefing } from "./compose.ts";
import { TargetFolder } from "./folder.ts";
import { type FeedItem, parseItem } from "./item.ts";
import { Names } from "./names.ts";
import type { FeedNode } from "./node.ts";
import { proveBriefing } from "./prove.ts";
import { Topics } from "./topics.ts";

export interface Taken {
  readonly outcome: "written" | "kept" | "skipped";
  readonly message?: string;
}

export interface DeskOptions {
  readonly into: string;
  readonly zone?: Zone;
  readonly now?: Instant;
}

/** Where one import's items become briefings, one after the other. */
export class Desk {
  readonly #folder: TargetFolder;
  readonly #channel: Channel;
  readonly #zone: Zone;
  readonly #now: Instant | undefined;
  readonly #topics: Topics;
  readonly #names = new Names();
  readonly #hasTopics: boolean;
  #hasSettings: boolean;
  readonly #lang: Lang | undefined;
  /** Briefings of this feed in the folder. */
  #standing = 0;

  constructor({ into, zone, now }: DeskOptions, channel: FeedNode) {
    this.#channel = parseChannel(channel);
    this.#zone = zone ?? ("UTC" as Zone);
    this.#now = now;
    this.#folder = new TargetFolder(into);
    const settings = readSettings(this.#folder);
    const own = readTopics(this.#folder);
    this.#hasSettings = settings !== undefined;
    this.#hasTopics = own !== undefined;
    this.#lang = languageOf(this.#channel, settings);
    this.#topics = new Topics(this.#channel.title, own);
  }

  /** Writes an item's briefing, or says why not. */
  take(node: FeedNode): Taken {
    const item = parseItem(node, this.#channel, { zone: this.#zone, now: this.#now });
    return typeof item === "string" ? skip(item) : this.#write(item);
  }

  #write(item: FeedItem): Taken {
    const topics = this.#topics.choose(item.categories);
    if (topics === undefined) {
      const { fallback } = this.#topics;
      return skip(
        `vocabulary/topics.yaml knows none of its topics. Add \`${fallback}: { name: … }\` for items without one.`,
      );
    }
    const text = composeBriefing(item, { topics, lang: this.#lang, spoken: this.#channel.lang });
    if (typeof text !== "string") return skip(text.problem);
    const bytes = encode(text);
    const id = this.#names.name({ day: item.day, title: item.title.title, url: item.url, bytes });
    if (id === undefined)
      return {
        outcome: "kept",
        message: `“${item.title.title}” stands in the feed twice, word for word; once is enough.`,
      };
    const path = `${id.slice(0, 4)}/${id}.md`;
    const proved = proveBriefing({ path, id, day: item.day, bytes, topics });
    if ("ruleId" in proved) return skip(`It does not check: ${proved.message}`);
    const writing = this.#folder.write(path, proved);
    if (writing === "other")
      return {
        outcome: "kept",
        message: `${path} is there with another text. It is left as it is.`,
      };
    if (!this.#hasSettings) writeSettings(this.#folder, this.#channel, this.#zone);
    this.#hasSettings = true;
    this.#standing++;
    return { outcome: writing === "same" ? "kept" : "written" };
  }

  /** Writes the vocabulary, which is only known at the end. */
  close(): void {
    if (!this.#hasTopics && this.#standing > 0) writeTopics(this.#folder, this.#topics.vocabulary);
  }

  /** What was left out of every briefing. */
  notes(): string[] {
    return [...this.#topics.unknown].map(
      ([name, items]) =>
        `The category “${name}” of ${count(items, "item")} is no topic here and was left out.`,
    );
  }
}

function skip(message: string): Taken {
  return { outcome: "skipped", message };
}

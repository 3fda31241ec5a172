/** Writes one import's items as briefings: composed, proved, and written where nothing stands. */
import { DEFAULT_LANG } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { count } from "../diagnostics/print.ts";
import type { Instant, Zone } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import { type Channel, parseChannel } from "./channel.ts";
import { composeBriefing } from "./compose.ts";
import { FileNames, stemFor } from "./file-names.ts";
import { type FeedItem, parseItem } from "./item.ts";
import type { ItemKeys } from "./item-key.ts";
import { KnownItems, knownLine, withoutKnownLine } from "./known-items.ts";
import type { FeedNode } from "./node.ts";
import { proveBriefing } from "./prove.ts";
import type { Reason } from "./reasons.ts";
import type { Survey } from "./survey.ts";
import { TakenOut } from "./taken-out.ts";
import { encode, readSettings, readTopics, writeSettings, writeTopics } from "./target-archive.ts";
import { TargetFolder } from "./target-folder.ts";
import { Topics } from "./topics.ts";
import { UnknownTags } from "./unknown-tags.ts";

export interface ItemOutcome {
  readonly outcome: "written" | "kept" | "skipped";
  readonly message?: string;
  /** Why an item that its origin does not show to everyone was skipped; nothing is wrong with it. */
  readonly reason?: Reason;
}

/** What every briefing of an import says of itself. */
export type ImportStatus = "draft" | "published";

export interface ItemWriterOptions {
  readonly into: string;
  readonly zone?: Zone;
  readonly now?: Instant;
}

/** Where one import's items become briefings, one after the other. */
export class ItemWriter {
  readonly #folder: TargetFolder;
  readonly #survey: Survey;
  readonly #status: ImportStatus;
  readonly #channel: Channel;
  readonly #zone: Zone;
  readonly #now: Instant | undefined;
  readonly #topics: Topics;
  readonly #names = new FileNames();
  readonly #known: KnownItems;
  /** Briefings of items of this import, written or found. */
  readonly #taken = new Set<string>();
  readonly #hasTopics: boolean;
  #hasSettings: boolean;
  readonly #archiveLang: string;
  readonly #tags = new UnknownTags();
  readonly #takenOut = new TakenOut();

  constructor({ into, zone, now }: ItemWriterOptions, survey: Survey, status: ImportStatus) {
    this.#survey = survey;
    this.#status = status;
    this.#channel = parseChannel(survey.channel, survey.isExport);
    this.#now = now;
    this.#folder = new TargetFolder(into);
    const settings = readSettings(this.#folder);
    const own = readTopics(this.#folder);
    this.#known = new KnownItems(into);
    this.#zone = zone ?? settings?.zone ?? ("UTC" as Zone);
    this.#hasSettings = settings !== undefined;
    this.#hasTopics = own !== undefined;
    this.#archiveLang = settings?.lang ?? this.#channel.lang ?? DEFAULT_LANG;
    this.#topics = new Topics(this.#channel.title, own);
  }

  /** Writes an item's briefing, or says why not. */
  take(node: FeedNode): ItemOutcome {
    const keys = this.#survey.tellingKeys(node);
    // Before anything of it is read: neither its categories nor its language may leave a trace.
    const reason = this.#survey.withheldBecause(node, this.#now);
    if (reason !== undefined) return this.#withhold(reason, keys);
    const item = parseItem(node, this.#channel, { zone: this.#zone, now: this.#now });
    return typeof item === "string" ? skip(item) : this.#write(item, keys);
  }

  #withhold(reason: Reason, keys: ItemKeys): ItemOutcome {
    const path = this.#known.pathOf(keys);
    if (path === undefined) return { outcome: "skipped", reason };
    const message = `${path} came from an item that its origin does not show to everyone (any more). If it is published, withdraw it.`;
    return { outcome: "skipped", reason, message };
  }

  #write(item: FeedItem, keys: ItemKeys): ItemOutcome {
    const topics = this.#topics.choose(item.categories);
    if (topics === undefined) {
      const { fallback } = this.#topics;
      return skip(
        `vocabulary/topics.yaml knows none of its topics. Add \`${fallback}: { name: … }\` for items without one.`,
      );
    }
    const archiveLang = this.#archiveLang;
    const context = { topics, status: this.#status, archiveLang, known: knownLine(keys) };
    const composed = composeBriefing(item, context);
    if ("problem" in composed) return skip(composed.problem);
    this.#tags.add(composed.unknownTags);
    const { day, url } = item;
    const { title } = item.title;
    const stem = stemFor({ day, title, url });
    const draft = { path: pathOf(stem), id: stem, day, topics, archiveLang };
    const proved = proveBriefing({ ...draft, bytes: encode(composed.text) });
    if ("ruleId" in proved) return skip(`It does not check: ${proved.message}${remedyFor(proved)}`);
    const known = this.#known.pathOf(keys);
    if (known !== undefined) return this.#keep(known, { title, stem, bytes: proved });
    const isOfOther = (id: BriefingId) => this.#known.isOfOther(pathOf(id), keys);
    const id = this.#names.name({ day, title, url, bytes: proved, isOfOther });
    if (id === undefined) return { outcome: "kept", message: repeated(title) };
    const filed = this.#file(pathOf(id), proved, keys);
    if (filed.outcome === "written") this.#takenOut.add(item.unseen);
    return filed;
  }

  #file(path: string, bytes: Uint8Array, keys: ItemKeys): ItemOutcome {
    const writing = this.#folder.write(path, bytes);
    if (writing === "other") return { outcome: "kept", message: otherText(path) };
    if (!this.#hasSettings) writeSettings(this.#folder, this.#channel, this.#zone);
    this.#hasSettings = true;
    this.#taken.add(path);
    this.#known.add(path, keys);
    return { outcome: writing === "same" ? "kept" : "written" };
  }

  /** An item whose briefing is there, under whatever title and date it had then. */
  #keep(path: string, now: { title: string; stem: BriefingId; bytes: Uint8Array }): ItemOutcome {
    const textOf = (bytes: Uint8Array | undefined) =>
      withoutKnownLine(new TextDecoder().decode(bytes));
    const isSame = textOf(this.#folder.read(path)) === textOf(now.bytes);
    const isRepeated = this.#taken.has(path);
    this.#taken.add(path);
    if (isRepeated)
      return {
        outcome: "kept",
        message: isSame
          ? repeated(now.title)
          : `“${now.title}” has the guid or link of ${path}, in the same feed. The first is kept.`,
      };
    if (isSame) return { outcome: "kept" };
    const isNamedSo = path.slice(5, -3).replace(/-\d+$/, "") === now.stem.replace(/-\d+$/, "");
    return {
      outcome: "kept",
      message: isNamedSo
        ? otherText(path)
        : `${path} is the item “${now.title}” under an earlier title or date. It is left as it is.`,
    };
  }

  /** Writes the vocabulary, which is only known at the end. */
  close(): void {
    if (!this.#hasTopics && this.#taken.size > 0)
      writeTopics(this.#folder, this.#topics.vocabulary);
  }

  /** What was left out of every briefing. */
  notes(): string[] {
    const topics = [...this.#topics.unknown].map(
      ([name, items]) =>
        `The category “${name}” of ${count(items, "item")} is no topic here and was left out.`,
    );
    return [...topics, ...this.#tags.notes()];
  }

  /** What could not be seen in what was written, and is not in it. */
  takenOut(): string[] {
    return this.#takenOut.notes("item");
  }
}

function pathOf(id: BriefingId): string {
  return `${id.slice(0, 4)}/${id}.md`;
}

/** A rule speaks to who writes a briefing; here it is the feed that can be mended. */
function remedyFor({ ruleId }: Diagnostic): string {
  return ruleId === "lang-is-of-the-text"
    ? " Neither the feed nor the text tells the language: give the item a `<dc:language>`."
    : "";
}

function repeated(title: string): string {
  return `“${title}” stands in the feed twice, word for word; once is enough.`;
}

function otherText(path: string): string {
  return `${path} is there with another text. It is left as it is.`;
}

function skip(message: string): ItemOutcome {
  return { outcome: "skipped", message };
}

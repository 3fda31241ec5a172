/** Builds the entries of feeds: each is made once, and stands in every feed that has it. */
import type { Briefing } from "../check/briefing.ts";
import { toMillis } from "../read/dates.ts";
import { latestOf } from "../read/instants.ts";
import { cardOf, notesOf } from "./cards.ts";
import type { DeletedEntry, FeedEntry, FeedView } from "./feed-views.ts";
import { NEVER, publishedAt, updatedAt } from "./last-change.ts";
import type { PageContext } from "./page-kind.ts";
import { textOf } from "./planned-page.ts";

/** What a feed has room for: the last that readers could see, and notices of those that were withdrawn. */
export interface Picked {
  readonly standing: readonly Briefing[];
  readonly withdrawn: readonly Briefing[];
}

/** The entries of one site's feeds. */
export class FeedEntries {
  readonly #context: PageContext;
  /** Where each briefing stands among all, by when readers could see it. */
  readonly #places: ReadonlyMap<Briefing, number>;
  readonly #entries = new Map<Briefing, FeedEntry>();
  readonly #keys = new Map<Briefing, string>();

  constructor(context: PageContext) {
    this.#context = context;
    const { byPublication } = context.archive;
    this.#places = new Map(byPublication.map((briefing, place) => [briefing, place]));
  }

  /**
   * Takes some briefings, and how many a feed has room for; gives the last that readers could see, and all that were
   * withdrawn since the first of these was published.
   */
  pick(briefings: readonly Briefing[], most: number): Picked {
    const { archive } = this.#context;
    const placeOf = (briefing: Briefing) => this.#places.get(briefing) ?? -1;
    const ordered = [...briefings].sort((a, b) => placeOf(b) - placeOf(a));
    const standing = ordered.filter(({ meta }) => meta.status !== "withdrawn").slice(0, most);
    const withdrawn = ordered.filter(({ meta }) => meta.status === "withdrawn");
    const last = standing.length < most ? undefined : standing.at(-1);
    // Instants are slow to tell, and most lists have nothing that was withdrawn.
    if (last === undefined || withdrawn.length === 0) return { standing, withdrawn };
    const since = toMillis(publishedAt(last, archive));
    return {
      standing,
      withdrawn: withdrawn.filter((one) => toMillis(updatedAt(one, archive)) >= since),
    };
  }

  /** All that the entries of these show, as a text: told without making them. */
  keyOf({ standing, withdrawn }: Picked): string {
    return [...standing, ...withdrawn].map((briefing) => this.#keyOf(briefing)).join();
  }

  entriesOf({ standing, withdrawn }: Picked): Pick<FeedView, "entries" | "deleted" | "updated"> {
    const entries = standing.map((briefing) => this.entryOf(briefing));
    const deleted = withdrawn.map((briefing) => deletedEntry(briefing, this.#context));
    const told = [...entries.map(({ updated }) => updated), ...deleted.map(({ when }) => when)];
    return { entries, deleted, updated: latestOf(NEVER, ...new Set(told)) };
  }

  entryOf(briefing: Briefing): FeedEntry {
    let entry = this.#entries.get(briefing);
    if (entry === undefined) {
      const { archive, frame } = this.#context;
      entry = {
        card: cardOf(briefing, frame),
        address: briefing.address,
        published: publishedAt(briefing, archive),
        updated: updatedAt(briefing, archive),
        ...filingOf(briefing, this.#context),
        notes: notesOf(briefing, frame.words),
      };
      this.#entries.set(briefing, entry);
    }
    return entry;
  }

  #keyOf(briefing: Briefing): string {
    let key = this.#keys.get(briefing);
    if (key === undefined) {
      const { archive, frame } = this.#context;
      const { topics, mark } = filingOf(briefing, this.#context);
      const { id, sha256 } = briefing;
      const since = archive.seenSince.get(id);
      const card = cardOf(briefing, frame);
      key = textOf([card, sha256, since, archive.settings.zone, topics, mark]);
      this.#keys.set(briefing, key);
    }
    return key;
  }
}

/** By whom an entry is, and what it is filed under. Nobody wrote a notice of ours. */
export function filingOf(
  { meta }: Briefing,
  { archive, terms, site }: PageContext,
): Pick<FeedEntry, "authors" | "topics" | "mark"> {
  return {
    authors: meta.status === "withdrawn" ? [] : meta.authors.map(({ name }) => name),
    topics: meta.topics.map((id) => ({ id, name: terms.nameOf("topics", id) })),
    mark: site.mark === undefined ? "" : (meta.tlp ?? archive.settings.tlp),
  };
}

function deletedEntry(briefing: Briefing, { archive, frame }: PageContext): DeletedEntry {
  const why = notesOf(briefing, frame.words).find(({ kind }) => kind === "retraction");
  return {
    address: briefing.address,
    when: updatedAt(briefing, archive),
    comment: why?.text ?? "",
    lang: cardOf(briefing, frame).lang,
  };
}

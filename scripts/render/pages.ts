/** Builds the view of every page that an archive has: those of its volumes, and those of the site. */
import type { Briefing } from "../check/briefing.ts";
import { type Archive, isListed, type Related } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import type { Output } from "../site-plan.ts";
import { fileOf } from "./address.ts";
import { type Cards, frameIn, keptOf, newFrame } from "./cards.ts";
import { versionsOf } from "./known-versions.ts";
import { directionOf } from "./language.ts";
import type { PageContext, PageKind, SearchScripts } from "./page-kind.ts";
import { ALL } from "./pages/all.ts";
import { briefingView } from "./pages/briefing.ts";
import { historyView, plannedHistory } from "./pages/history.ts";
import { type PlannedPage, plannedOf, textOf } from "./planned-page.ts";
import { ownCard } from "./share-card.ts";
import { lookedAt, type Surroundings, surroundingsOf } from "./surroundings.ts";
import { TermNames } from "./term-names.ts";
import type { Site, View } from "./views.ts";

const IN_ORDER = [...ALL].sort((a, b) => a.place - b.place);
const LISTED = new Set(ALL.filter(({ isListed }) => isListed).map(({ kind }) => kind));

/** The pages of an archive, planned when they are asked for: those of one volume are in memory at a time. */
export class Pages {
  readonly #context: PageContext;
  /** Names of all that briefings are filed under. */
  readonly terms: TermNames;
  readonly #related: ReadonlyMap<string, Related>;

  /** `cards` are those that were made before in this language. */
  constructor(archive: Archive, site: Site, scripts: SearchScripts, cards: Cards = new Map()) {
    const frame = newFrame(archive, site.prefix, cards);
    this.terms = new TermNames(archive, site.prefix);
    this.#context = { archive, site, scripts, frame, terms: this.terms };
    this.#related = new Map(archive.briefings.map((related) => [related.briefing.id, related]));
  }

  /** The pages of briefings that stand in no list, and so in no volume: those that are made here. */
  ofUnlisted(isMine: (id: string) => boolean): PlannedPage[] {
    return this.#context.archive.unlisted
      .filter(({ briefing }) => isMine(briefing.id))
      .map((related) => this.#ofBriefing(related));
  }

  /** The pages of a volume's briefings, oldest first. */
  ofVolume({ members }: Volume): PlannedPage[] {
    return members.map(({ id }) => {
      const related = this.#related.get(id);
      if (related === undefined) throw new Error(`${id} is in a volume and not in the archive.`);
      return this.#ofBriefing(related);
    });
  }

  /** What the pages of all briefings are made of besides these, as a text. */
  get context(): string {
    const { archive, site } = this.#context;
    const { lang, tlp, zone, calendar } = archive.settings;
    const marks = archive.keptFrom === undefined ? [] : [...archive.keptFrom];
    return JSON.stringify([lang, tlp, zone, calendar, site, ...marks]) + this.terms.text;
  }

  #ofBriefing(related: Related): PlannedPage {
    const { briefing } = related;
    const { archive, frame, site } = this.#context;
    let seen: Surroundings | undefined;
    const around = () => {
      seen ??= surroundingsOf(related, archive, this.terms, frame);
      return seen;
    };
    const { lang, tlp, zone, calendar } = archive.settings;
    const { kept } = keptOf(briefing.id, frame);
    const own = [
      briefing.path,
      briefing.sha256,
      lang,
      tlp,
      zone,
      calendar,
      ...(kept ? [kept] : []),
    ];
    return {
      kind: "briefing",
      file: fileOf(briefing.address),
      shows: () => JSON.stringify(own) + textOf(around()),
      beside: outputsBeside(briefing, this.#context.site),
      view: () => {
        const view = briefingView(briefing, around(), frame);
        return { ...view, ...ownCard(view, site) };
      },
      of: [briefing, lookedAt(related, archive)],
    };
  }

  /** The pages of what readers saw before: each is made where its briefing's is. */
  ofHistories(isMine: (id: string) => boolean): PlannedPage[] {
    const { archive, frame } = this.#context;
    return [...archive.versions.keys()].filter(isMine).flatMap((id) => {
      const briefing = archive.byId.get(id);
      if (briefing === undefined) return [];
      const versions = versionsOf(briefing, archive) ?? [];
      return [plannedHistory(historyView(briefing, versions, frame))];
    });
  }

  /** The same pages of each other language, below its own address. */
  #inLanguages(viewsOf: PageKind["views"]): View[] {
    const { archive, frame, terms } = this.#context;
    return [...archive.otherLanguages].flatMap(([lang, own]) => {
      const dir = directionOf(lang);
      const context = {
        ...this.#context,
        archive: own,
        frame: frameIn(lang, frame),
        terms: terms.in(lang),
        site: { ...this.#context.site, lang, dir },
      };
      return viewsOf(context, []).map((view) => ({
        ...view,
        ...{ lang, dir, path: `/${lang}${view.path}`, file: `${lang}/${view.file}` },
      }));
    });
  }

  /** Every other page of the site, in the order of their kinds. */
  ofSite(): PlannedPage[] {
    const views: View[] = [];
    const listed: View[] = [];
    for (const { views: viewsOf, isInLanguages } of IN_ORDER) {
      const built = [
        ...viewsOf(this.#context, listed),
        ...(isInLanguages ? this.#inLanguages(viewsOf) : []),
      ];
      views.push(...built);
      listed.push(...built.filter(({ kind }) => LISTED.has(kind)));
    }
    const lazy = IN_ORDER.flatMap(({ planned }) => planned?.(this.#context) ?? []);
    return [...views.map(plannedOf), ...lazy];
  }
}

const NONE: readonly Output[] = [];

/** A withdrawn briefing has none, and neither has an unlisted one: no such file could ask to be left out of a search engine. */
function outputsBeside(briefing: Briefing, { outputs = NONE }: Site): readonly Output[] {
  return isListed(briefing) && briefing.meta.status !== "withdrawn" ? outputs : NONE;
}

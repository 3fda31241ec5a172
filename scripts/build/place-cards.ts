/** Has the share cards of a site drawn, and puts them into the staged site; those that are as they were are taken over. */
import { join } from "node:path";
import type { SiteCache } from "../cache/site-cache.ts";
import { StoreWriter } from "../cache/store-writer.ts";
import { COLOURS } from "../check/archive/colours.ts";
import type { Briefing } from "../check/briefing.ts";
import type { Settings } from "../config.ts";
import type { Staging } from "../publish/publish.ts";
import { sha256Of } from "../read/file.ts";
import { fileOf } from "../render/address.ts";
import {
  type CardFrame,
  cardOfBriefing,
  cardOfSite,
  hasCard,
  pathOfCard,
  SHARE_CARD_SIZE,
  type ShareCard,
  type SiteOnCard,
} from "../render/share-card.ts";
import type { Site } from "../render/views.ts";
import { type Drawing, drawCards } from "../share-cards/card-drawer.ts";
import { type CardFonts, findFonts } from "../share-cards/fonts.ts";
import { href, PATHS } from "../site-plan.ts";
import { versionOfCards } from "./page-keys.ts";

/** A card, where it stands below the site, and what it is made of. */
export interface PlannedCard {
  readonly at: string;
  readonly key: string;
  readonly card: ShareCard;
}

/** With what the cards of a site are drawn. */
type DrawingOfSite = Pick<Drawing, "most" | "signal"> & { readonly cache: SiteCache };

/** How the cards of a site are made. */
export class CardPlan {
  readonly #frame: CardFrame;
  readonly #fonts: CardFonts;
  readonly #version: string;
  readonly #settings: Settings;
  readonly ofSite: PlannedCard;

  constructor(site: SiteOnCard, settings: Settings) {
    this.#settings = settings;
    this.#fonts = findFonts();
    const { scripts, versions } = this.#fonts;
    const accent = settings.theme.accent?.light ?? COLOURS.light.link;
    this.#frame = { archive: site.title, accent, scripts };
    this.#version = [versionOfCards(), ...versions].join("\0");
    const card = cardOfSite(site, this.#frame);
    this.ofSite = { at: fileOf(PATHS.card), key: this.#keyOf(card), card };
  }

  /** What every page says of cards, under a path prefix. */
  on(prefix: string): Required<Pick<Site, "card">> & Pick<Site, "cardScripts"> {
    const { scripts } = this.#fonts;
    return {
      card: { src: href(prefix, PATHS.card), type: "image/png", ...SHARE_CARD_SIZE },
      ...(this.#settings.cards === "briefings" ? { cardScripts: scripts } : {}),
    };
  }

  /** Those of briefings, where the archive asks for them. */
  ofBriefings(briefings: readonly Briefing[]): PlannedCard[] {
    if (this.#settings.cards !== "briefings") return [];
    return briefings.flatMap((briefing) => {
      if (!hasCard(briefing.meta, this.#frame.scripts)) return [];
      const card = cardOfBriefing(briefing, this.#settings, this.#frame);
      return { at: fileOf(pathOfCard(briefing.address)), key: this.#keyOf(card), card };
    });
  }

  /** Takes over what is known, and draws the rest: in as many processes as there may be. */
  async place(
    cards: readonly PlannedCard[],
    { site, work }: Staging,
    { cache, ...drawing }: DrawingOfSite,
  ): Promise<void> {
    const missing = cards.filter(({ at, key }) => cache.takePage(at, key) === undefined);
    if (missing.length === 0) return;
    const store = new StoreWriter(cache.objects);
    const cardsOf = { cards: missing.map(({ card }) => card), fonts: this.#fonts, work };
    await drawCards({ ...cardsOf, ...drawing }, (png, place) => {
      const { at, key } = missing[place] as PlannedCard;
      cache.addPage(at, { ...store.write(join(site, at), png), key, article: "" });
    });
  }

  #keyOf(card: ShareCard): string {
    return sha256Of(`${this.#version}\0${JSON.stringify(card)}`).slice(0, 32);
  }
}

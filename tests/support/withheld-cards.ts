/** The words of every share card that the public's site of an archive would have, were there one of each briefing. */
import { CardPlan, type PlannedCard } from "../../scripts/build/place-cards.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { check, NOW } from "./archive.ts";
import type { Files } from "./withheld-frame.ts";

/** @throws where the files do not check, or there is no card. */
export function publicCards(files: Files): readonly PlannedCard[] {
  const { checked } = check(files);
  const visible = checked === undefined ? [] : withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error("The archive does not check.");
  const settings = { ...visible.settings, cards: "briefings" as const };
  const { title, description, lang, url: origin } = settings;
  const site = { title, description, lang, origin, dir: "ltr", mark: undefined } as const;
  const plan = new CardPlan(site, settings);
  const cards = plan.ofBriefings(visible.briefings);
  if (cards.length === 0) throw new Error("There is no card.");
  return [plan.ofSite, ...cards];
}

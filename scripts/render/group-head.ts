/** What stands over and beside the list of a topic, place, name or source: what it is, and what it is told with. */

import type { Briefing } from "../check/briefing.ts";
import { countryName } from "../check/schema/countries.ts";
import type { GroupSort } from "../site-plan.ts";
import type { Companions, GroupHead } from "./group-views.ts";
import { openJudgements } from "./open-judgements.ts";
import type { PageContext } from "./page-kind.ts";
import type { Link } from "./page-view.ts";
import { sparkline } from "./pictures/sparkline.ts";

interface HeadOf {
  readonly sort: GroupSort;
  readonly id: string;
  /** Each once, oldest first. */
  readonly briefings: readonly Briefing[];
  readonly companions: readonly Companions[];
}

/** Judgements that the head of a list has room for. */
const MOST_JUDGEMENTS = 5;

export function groupHead(
  { sort, id, briefings, companions }: HeadOf,
  context: PageContext,
): GroupHead {
  const { terms, frame, site } = context;
  const { role = "", about = "", iso = "" } = terms.term(sort, id) ?? {};
  const isCountry = sort === "places" && countryName(id) !== undefined;
  return {
    role,
    about,
    country: iso === "" ? undefined : countryOf(iso, context),
    code: isCountry ? id : sort === "places" ? iso : "",
    others: terms.notes(sort, id, frame.words),
    line: sparkline(
      briefings.map(({ day }) => day),
      { dir: site.dir, words: frame.words },
    ),
    companions,
    judgements: openJudgements(briefings, frame).slice(0, MOST_JUDGEMENTS),
  };
}

function countryOf(code: string, { archive, terms }: PageContext): Link {
  const link = terms.link("places", code);
  return archive.places.some(({ id }) => id === code) ? link : { ...link, href: "" };
}

/** Judgements of some briefings that nothing has decided yet, by the day on which they are due. */
import type { Briefing } from "../check/briefing.ts";
import { isGone } from "../check/schema/gone.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { dayIn } from "../words/gregorian.ts";
import { hrefOf } from "./address.ts";
import type { Frame } from "./cards.ts";
import type { OpenJudgement } from "./group-views.ts";
import { directionOf } from "./language.ts";
import { likelihoodIn } from "./pictures/likelihood-strip.ts";

/** Those without an outcome, of briefings that still stand; what is due first comes first, what has no day last. */
export function openJudgements(
  briefings: readonly Briefing[],
  { settings, root, words }: Frame,
): OpenJudgement[] {
  const standing = briefings.filter((briefing) => !isGone(briefing));
  const open = standing.flatMap(({ id, meta }) => {
    const lang = meta.lang ?? settings.lang;
    return meta.judgements.flatMap(({ text, likelihood = "", by = "", outcome }, place) =>
      outcome !== undefined
        ? []
        : [
            {
              href: `${hrefOf(root, id)}#_judgement-${place + 1}`,
              ...{
                text,
                lang,
                dir: directionOf(lang),
                likelihood: likelihoodIn(likelihood, words),
              },
              ...{ day: by, date: by === "" ? "" : dayIn(words, by) },
            },
          ],
    );
  });
  return open.sort((a, b) => byCodeUnit(a.day || "~", b.day || "~") || byCodeUnit(a.href, b.href));
}

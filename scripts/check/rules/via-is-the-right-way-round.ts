import { dayNumber, parseDay } from "../../read/dates.ts";
import { spanOf } from "../../read/edtf.ts";
import { formatDay } from "../../read/spoken.ts";
import type { FileRule } from "../rule.ts";
import { type ChainStep, chainOf, labelOf } from "../schema/provenance.ts";
import { obstacleIn } from "../voices/relays.ts";
import { shown } from "../yaml/repeat-words.ts";

const ID = "via-is-the-right-way-round";

export const viaIsTheRightWayRound: FileRule = {
  id: ID,
  reason:
    "`via` names the source in which we read another. What is older than a report, or never was a text, cannot have passed it on: told backwards, the echo is taken for the origin.",
  level: "error",
  example: {
    bad: "courier: { date: 2025-06-23, via: service } and service: { date: 2025-06-22 }",
    good: "service: { date: 2025-06-22, via: courier } and courier: { date: 2025-06-23 }",
  },
  *check({
    briefing: {
      meta: { sources },
    },
  }) {
    for (const [key, { via }] of sources) {
      if (via === undefined) continue;
      const chain = chainOf(key, sources);
      // Of a circle `via-has-no-cycle` speaks, and either direction is wrong in it.
      if (chain.some(({ key: at }) => at === chain.at(-1)?.source.via)) continue;
      const message = whyOfKinds(chain) ?? whyOfDates(chain);
      if (message !== undefined) yield { field: ["sources", key, "via"], message };
    }
  },
};

/** Why the first of a chain cannot have come through the rest, by what they are. */
function whyOfKinds(chain: readonly ChainStep[]): string | undefined {
  const [first, second] = chain;
  const obstacle = obstacleIn(chain);
  if (obstacle === undefined || first === undefined || second === undefined) return undefined;
  const turned = `turn it round: delete \`via:\` here and write \`via: ${first.key}\` under \`${second.key}\``;
  return obstacle === "only-spoke"
    ? `A report is read, and \`${second.key}\` (${shown(labelOf(second.source))}) is nobody's text. If \`${first.key}\` quotes \`${second.key}\`, ${turned}. If not, name the text in which you read it.`
    : `\`${first.key}\` is our own work and was not read in \`${second.key}\`. If it holds what \`${second.key}\` said, ${turned}. If not, give it the \`kind:\` that it has.`;
}

/**
 * Why the first of a chain cannot have come through the rest, by their dates. Each pair is spoken of once, where it
 * stands closest: what a source between the two proves by itself is said there.
 */
function whyOfDates(chain: readonly ChainStep[]): string | undefined {
  const [first, ...relays] = chain;
  const from = first?.source.date === undefined ? undefined : spanOf(first.source.date).first;
  if (first === undefined || from === undefined) return undefined;
  for (const [index, relay] of relays.entries()) {
    const limit = limitOf(relay.source);
    if (limit === undefined || limit.day >= from) continue;
    const isSaidBetween = relays
      .slice(0, index)
      .some(({ source: { date } }) => date !== undefined && spanOf(date).first > limit.day);
    return isSaidBetween ? undefined : complain(first, relays.slice(0, index + 1), limit);
  }
  return undefined;
}

interface Limit {
  /** The last day on which it could still pass anything on, as `dayNumber` counts. */
  readonly day: number;
  readonly words: string;
}

/** What the dates of a relay prove; undefined where they prove nothing. */
function limitOf({ date, accessed }: ChainStep["source"]): Limit | undefined {
  const limits: Limit[] = [];
  if (date !== undefined) limits.push({ day: spanOf(date).last, words: `of ${spoken(date)}` });
  const read = accessed === undefined ? undefined : parseDay(accessed);
  // Where we read it, it may have been the day before.
  if (read !== undefined)
    limits.push({ day: dayNumber(read) + 1, words: `read on ${spoken(read)}` });
  return limits.sort((a, b) => a.day - b.day)[0];
}

function complain(voice: ChainStep, relays: readonly ChainStep[], limit: Limit): string {
  const { key, source } = voice;
  const at = relays.at(-1)?.key ?? "";
  const through = relays.length > 1;
  const between = relays.slice(0, -1).map((step) => `\`${step.key}\``);
  const by = through ? `, by way of ${between.join(" and ")},` : "";
  const first = `\`${key}\` is of ${spoken(source.date ?? "")} and cannot have been read${by} in \`${at}\`, ${limit.words}.`;
  // Nothing is read in somebody who only spoke: turned round, the chain would be refused again.
  const last = relays.at(-1);
  const canTurn =
    last !== undefined && obstacleIn([withoutVia(last), withoutVia(voice)]) === undefined;
  const mend = !canTurn
    ? " Mend one of the dates."
    : through
      ? " Turn round the `via:` that is wrong, or mend a date."
      : ` If \`${at}\` is the one that was passed on, delete \`via:\` here and write \`via: ${key}\` under \`${at}\`; if not, mend a date.`;
  return `${first}${mend} A page that was changed since has both days, as in 2025-06-22/2025-06-23; a day of another time zone is a reason to write \`# brief-ok ${ID}: …\`.`;
}

function withoutVia({ key, source: { via: _, ...source } }: ChainStep): ChainStep {
  return { key, source };
}

/** A day in words; a vaguer date as it is written. */
function spoken(edtf: string): string {
  const day = parseDay(edtf);
  return day === undefined ? edtf : formatDay(day, "en");
}

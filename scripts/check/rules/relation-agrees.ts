import { onceFor } from "../../diagnostics/once-for.ts";
import { adviserAmong } from "../../diagnostics/suggest.ts";
import type { BriefingId } from "../../read/identity.ts";
import type { Briefing } from "../briefing.ts";
import { circlesOfStories, circlesOfTranslations, isLater } from "../ledger/came-before.ts";
import type { ArchiveRule, RuleContext } from "../rule.ts";
import { isGone } from "../schema/gone.ts";
import { whyHeld } from "../schema/released.ts";
import type { Finding } from "../yaml/finding.ts";
import type { Path } from "../yaml/yaml.ts";

export const relationAgrees: ArchiveRule = {
  id: "relation-agrees",
  reason:
    "Follow-ups, replacements and translations tie briefings together. Both ends must exist and tell the same story.",
  level: "error",
  isFixed: true,
  *check(briefing, context) {
    const { meta } = briefing;
    const didYouMean = adviserAmong(context.ids);
    for (const [path, id] of relations(meta)) {
      if (id === briefing.id)
        yield { field: path, message: `A briefing cannot be related to itself. Delete \`${id}\`.` };
      else if (!context.ids.has(id)) {
        const hint = didYouMean(id, context.ids) || " Write its file name without .md.";
        yield { field: path, message: `There is no briefing \`${id}\`.${hint}` };
      }
    }
    yield* checkOrder(briefing, context);
    yield* checkCircles(briefing, context);
    yield* checkSupersession(briefing, context);
  },
};

function relations(meta: Briefing["meta"]): [Path, BriefingId][] {
  return [
    ...meta.related.map((id, index): [Path, BriefingId] => [["related", index], id]),
    ...meta.supersedes.map((id, index): [Path, BriefingId] => [["supersedes", index], id]),
    ...(meta.follows === undefined ? [] : [[["follows"], meta.follows] as [Path, BriefingId]]),
    ...(meta.translation_of === undefined
      ? []
      : [[["translation_of"], meta.translation_of] as [Path, BriefingId]]),
  ];
}

function* checkOrder(briefing: Briefing, { briefings }: RuleContext): Generator<Finding> {
  const { follows } = briefing.meta;
  const earlier = follows === undefined ? undefined : briefings.get(follows);
  if (earlier !== undefined && isLater(earlier, briefing)) {
    yield {
      field: ["follows"],
      message: `This follows a later briefing, of ${whenOf(earlier, briefing)}. Turn the two around.`,
    };
  }
}

/** Its day; its date as written where that alone tells the two apart. */
function whenOf(later: Briefing, { day }: Briefing): string {
  return later.day === day ? later.meta.date : later.day;
}

/** Links that each lead on to what came before, and at last back to where they began. */
function* checkCircles({ id, meta }: Briefing, { briefings }: RuleContext): Generator<Finding> {
  for (const [path, other] of relations(meta)) {
    if (path[0] === "related" || other === id) continue;
    const isShared = (circles: ReadonlyMap<BriefingId, number>) =>
      circles.has(id) && circles.get(id) === circles.get(other);
    if (path[0] === "translation_of" && isShared(circlesOfTranslations(briefings)))
      yield {
        field: path,
        message: `\`${other}\` is itself translated from this one, in one step or several: a circle without an original. Delete the \`translation_of:\` that is wrong.`,
      };
    else if (isShared(circlesOfStories(briefings)))
      yield {
        field: path,
        message: `\`${other}\` itself comes after this one, by what it follows, supersedes or translates: a circle, in which none is first. Delete the link that is wrong.`,
      };
  }
}

/** What some briefing says that it replaces. */
const supersededIn = onceFor(
  (briefings: RuleContext["briefings"]) =>
    new Set([...briefings.values()].flatMap(({ meta }) => meta.supersedes)),
);

function* checkSupersession(
  briefing: Briefing,
  { briefings, now }: RuleContext,
): Generator<Finding> {
  const { id, meta } = briefing;
  // What is not released replaces nothing yet, and must not make the other say that it is replaced.
  const replaced = whyHeld(meta, now) === undefined ? meta.supersedes : [];
  for (const [index, old] of replaced.entries()) {
    const other = briefings.get(old);
    if (other !== undefined && isLater(other, briefing)) {
      yield {
        field: ["supersedes", index],
        message: `This supersedes a later briefing, of ${whenOf(other, briefing)}. Turn the two around.`,
      };
    } else if (other !== undefined && meta.listed === false && other.meta.listed !== false) {
      yield {
        field: ["supersedes", index],
        message: `\`${old}\` is in the lists and this is not, so that its readers would not find what replaced it. Delete \`listed: false\`, or write it there, too.`,
      };
    } else if (other !== undefined && other.id !== id && !isGone(other)) {
      yield {
        field: ["supersedes", index],
        message: `\`${old}\` still says \`status: ${other.meta.status}\`. Write \`status: superseded\` there.`,
      };
    }
  }
  if (meta.status !== "superseded") return;
  if (!supersededIn(briefings).has(id)) {
    yield {
      field: ["status"],
      message: `No briefing supersedes this one. Write \`supersedes: [${id}]\` in the one that does.`,
    };
  }
}

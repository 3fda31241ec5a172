import { adviser } from "../../diagnostics/suggest.ts";
import type { BriefingId } from "../../read/identity.ts";
import type { Briefing } from "../parse.ts";
import { whyHeld } from "../released.ts";
import type { ArchiveRule, Finding, RuleContext } from "../rule.ts";
import type { Path } from "../yaml.ts";

export const relationAgrees: ArchiveRule = {
  id: "relation-agrees",
  reason:
    "Follow-ups, replacements and translations tie briefings together. Both ends must exist and tell the same story.",
  level: "error",
  isFixed: true,
  *check(briefing, context) {
    const { meta } = briefing;
    const didYouMean = adviser();
    for (const [path, id] of relations(meta)) {
      if (id === briefing.id)
        yield { field: path, message: `A briefing cannot be related to itself. Delete \`${id}\`.` };
      else if (!context.ids.has(id)) {
        const hint = didYouMean(id, context.ids) || " Write its file name without .md.";
        yield { field: path, message: `There is no briefing \`${id}\`.${hint}` };
      }
    }
    yield* checkOrder(briefing, context);
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

function* checkOrder({ meta, day }: Briefing, { briefings }: RuleContext): Generator<Finding> {
  const earlier = meta.follows === undefined ? undefined : briefings.get(meta.follows);
  if (earlier !== undefined && earlier.day > day) {
    yield {
      field: ["follows"],
      message: `This follows a later briefing, of ${earlier.day}. Turn the two around.`,
    };
  }
}

/** Replaced, or taken back altogether: either way it says so itself. */
function isGone({ meta }: Briefing): boolean {
  return meta.status === "superseded" || meta.status === "withdrawn";
}

function* checkSupersession(
  { id, day, meta }: Briefing,
  { briefings, now }: RuleContext,
): Generator<Finding> {
  // What is not released replaces nothing yet, and must not make the other say that it is replaced.
  const replaced = whyHeld(meta, now) === undefined ? meta.supersedes : [];
  for (const [index, old] of replaced.entries()) {
    const other = briefings.get(old);
    if (other !== undefined && other.day > day) {
      yield {
        field: ["supersedes", index],
        message: `This supersedes a later briefing, of ${other.day}. Turn the two around.`,
      };
    } else if (other !== undefined && other.id !== id && !isGone(other)) {
      yield {
        field: ["supersedes", index],
        message: `\`${old}\` still says \`status: ${other.meta.status}\`. Write \`status: superseded\` there.`,
      };
    }
  }
  if (meta.status !== "superseded") return;
  const isReplaced = [...briefings.values()].some((other) => other.meta.supersedes.includes(id));
  if (!isReplaced) {
    yield {
      field: ["status"],
      message: `No briefing supersedes this one. Write \`supersedes: [${id}]\` in the one that does.`,
    };
  }
}

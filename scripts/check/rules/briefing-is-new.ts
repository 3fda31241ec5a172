import { dayNumber } from "../../read/dates.ts";
import { readBody } from "../body/body.ts";
import type { Briefing } from "../briefing.ts";
import { mayResemble, resemblance, SKETCH, shinglesOf } from "../ledger/shingles.ts";
import type { ArchiveRule, RuleContext } from "../rule.ts";
import { isGone } from "../schema/gone.ts";
import { cutFrontMatter } from "../yaml/front-matter.ts";

/** Days around a briefing in which a copy is a slip; further apart the same words are mostly a yearly text. */
const DAYS = 3;
/** Share of phrases in common from which two texts are one; measured on real releases: 9 of 9 right. */
const ALIKE = 0.9;
/** The same under one title, which only a copy has: a few of its lines were changed. */
const ALIKE_OF_ONE_TITLE = 0.75;
/** Shorter texts (a line and its source) are alike by chance. */
const LEAST = Math.floor(SKETCH / 2);

export const briefingIsNew: ArchiveRule = {
  id: "briefing-is-new",
  reason:
    "The same text twice within days is mostly a file that was copied to be changed, and then was not. Readers count it as two reports.",
  level: "warning",
  *check(briefing, context) {
    for (const { other, share } of alikeOf(briefing, context))
      yield {
        field: ["title"],
        message: `This has ${Math.floor(share * 100)} % of its phrases in common with \`${other.id}\`. Delete one, or say \`supersedes: [${other.id}]\`.`,
      };
  },
};

interface SimilarBriefing {
  readonly other: Briefing;
  readonly share: number;
}

/** Which of the briefings around it each was found to be like: a process that checks again and again asks once. */
const found = new WeakMap<
  Briefing,
  { readonly near: readonly Briefing[]; alike: SimilarBriefing[] }
>();

function alikeOf(briefing: Briefing, context: RuleContext): readonly SimilarBriefing[] {
  const near = earlierWithin(briefing, context);
  if (near.length === 0) return [];
  const known = found.get(briefing);
  if (known?.near.length === near.length && near.every((other, at) => other === known.near[at]))
    return known.alike;
  const alike = near.flatMap((other): SimilarBriefing[] => {
    // Rarely true, and quickly told; whose title it has, and what is tied, is then looked for.
    const mayBe = (enough: number) => mayResemble(briefing.sketch, other.sketch, enough - 0.15);
    if (!mayBe(ALIKE_OF_ONE_TITLE) || areTied(briefing, other)) return [];
    const enough = isOneTitle(briefing, other) ? ALIKE_OF_ONE_TITLE : ALIKE;
    if (!mayBe(enough)) return [];
    const share = resemblance(shingles(briefing, context), shingles(other, context));
    return share < enough ? [] : [{ other, share }];
  });
  found.set(briefing, { near, alike });
  return alike;
}

function earlierWithin(briefing: Briefing, { byDay }: RuleContext): Briefing[] {
  if (briefing.sketch.length < LEAST) return [];
  const day = dayNumber(briefing.day);
  const near: Briefing[] = [];
  for (let back = 0; back <= DAYS; back++) {
    for (const other of byDay.get(day - back) ?? [])
      if (other.id < briefing.id && other.sketch.length >= LEAST) near.push(other);
  }
  return near;
}

/** One title, whatever its capitals, marks and edition. */
function isOneTitle(a: Briefing, b: Briefing): boolean {
  const [first, second] = [a, b].map(({ meta }) => bareTitle(wholeTitle(meta)));
  return first !== "" && first === second;
}

/** A title that was cut short is known by its source's. */
function wholeTitle({ title, sources }: Briefing["meta"]): string {
  if (!title.endsWith("…")) return title;
  const [source] = sources.values();
  return source?.title ?? "";
}

function bareTitle(title: string): string {
  const words = title
    .replace(/^(?:corrected|updated?|correction|final|draft|new|revised)\b[: -]*/i, "")
    .replace(
      /\s*[([](?:corrected|updated?|correction|final|draft|new|revised|copy|\d)[^()[\]]{0,12}[)\]]$/i,
      "",
    )
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join(" ") ?? "";
}

/** Said to belong together, so that the likeness is meant. */
function areTied(one: Briefing, other: Briefing): boolean {
  const { id, meta } = one;
  const ends = [meta.supersedes, other.meta.supersedes].flat() as readonly string[];
  return (
    ends.includes(id) ||
    ends.includes(other.id) ||
    meta.translation_of !== undefined ||
    other.meta.translation_of !== undefined ||
    [one, other].some(isGone)
  );
}

function shingles({ path }: Briefing, { textOf }: RuleContext): Set<number> {
  const parts = cutFrontMatter(textOf(path));
  return shinglesOf("message" in parts ? [] : readBody(parts.body, parts.bodyStart).passages);
}

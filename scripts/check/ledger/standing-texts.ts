/** The texts of a briefing's front matter that stand for as long as the briefing does, as passages of words alone. */
import type { Day } from "../../read/dates.ts";
import type { Passage } from "../body/passage.ts";
import type { FrontMatter } from "../schema/schema.ts";
import type { Path } from "../yaml/yaml.ts";
import { piecesOfFields } from "./visible-fields.ts";

export interface StandingText {
  readonly field: Path;
  readonly passage: Passage;
  /** When a judgement is to be judged: a page shows it beside the text. */
  readonly by: Day | undefined;
}

/**
 * Title, summary, claims, judgements and what else a page shows of them, in the order of a page. A note of
 * correction and an outcome are left out: they are written on a day of their own, which stands beside them.
 */
export function standingTexts(meta: FrontMatter): StandingText[] {
  const pieces = [
    { text: meta.title, field: ["title"] },
    ...piecesOfFields(meta),
    { text: meta.sourcing ?? "", field: ["sourcing"] },
  ];
  return pieces.flatMap(({ text, field }) =>
    text === "" || field === undefined
      ? []
      : [
          {
            field,
            by: byOf(meta, field),
            passage: { kind: "paragraph", text, marks: [], places: [] },
          },
        ],
  );
}

function byOf({ judgements }: FrontMatter, [name, at]: Path): Day | undefined {
  return name === "judgements" ? judgements[Number(at)]?.by : undefined;
}

import type { Key } from "../../read/identity.ts";
import { primaryOf } from "../../words/primary.ts";
import { offsetIn, type Passage } from "../body/passage.ts";
import { quotationsOf } from "../language/quotations.ts";
import type { FileReading, FileRule } from "../rule.ts";
import type { Source } from "../schema/source-schema.ts";
import type { Finding } from "../yaml/finding.ts";

/** Fewer words are a term, which a translation can carry. */
const LEAST = 4;
/** Said beside the words, in the languages of the desks that we know. */
const SAID =
  /translat|ترجم|перевод|traduc|übersetz|in (?:Persian|Farsi|Arabic|Hebrew|Russian|Chinese)/i;
const REMEDY = "Report them without quotation marks, or say beside them that they are translated.";

export const quotationIsOriginal: FileRule = {
  id: "quotation-is-original",
  reason:
    "Quotation marks promise the speaker's own words. What went through another language has been reworded at least once, and twice translated words are nobody's.",
  level: "warning",
  example: {
    bad: "He said it “does not appear to be imminent” [@translated-copy].",
    good: "In translation, he said that it did not seem close [@translated-copy].",
  },
  *check(file) {
    const sources = [...file.briefing.meta.sources.values()];
    if (sources.every(({ quotes, lang }) => quotes === undefined && lang === undefined)) return;
    for (const passage of file.passages) {
      if (passage.kind === "quotation" || passage.kind === "heading") continue;
      yield* translatedIn(passage, file);
    }
  },
};

function* translatedIn(passage: Passage, { briefing, lang }: FileReading): Generator<Finding> {
  const { text, marks } = passage;
  if (SAID.test(text)) return;
  for (const { from, to } of quotationsOf(text, LEAST)) {
    // The citation that follows the words is theirs.
    const citation = marks.find((mark) => mark.kind === "citation" && mark.from >= to - 1);
    // With one source among them that has the words themselves, they may be from there.
    const hows = (citation?.targets ?? []).map((key) =>
      reworded(key as Key, briefing.meta.sources, lang),
    );
    const [how] = hows;
    if (how === undefined || hows.includes(undefined)) continue;
    yield {
      offset: offsetIn(passage, from),
      length: 1,
      message: how,
    };
  }
}

/** What happened to the words on their way to us; undefined when they are the speaker's own as far as we know. */
function reworded(key: Key, sources: ReadonlyMap<Key, Source>, lang: string): string | undefined {
  const seen = new Set<Key>();
  for (let next: Key | undefined = key; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const source = sources.get(next);
    if (source?.quotes !== undefined && source.quotes !== "verbatim")
      return source.quotes === "paraphrase"
        ? `The words of \`${next}\` are a paraphrase. Report them without quotation marks.`
        : `The words of \`${next}\` are ${source.quotes}. ${REMEDY}`;
    const isForeign = source?.lang !== undefined && primaryOf(source.lang) !== primaryOf(lang);
    if (isForeign && source?.quotes === undefined)
      return `\`${next}\` is in another language (${source?.lang}), so these words are translated; say so with \`quotes:\`. ${REMEDY}`;
    next = source?.via;
  }
  return undefined;
}

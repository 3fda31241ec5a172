import { isEnglish, sentencesOf } from "../english.ts";
import { offsetIn, type Passage } from "../passage.ts";
import { quotationsOf } from "../quotations.ts";
import type { FileRule, Finding } from "../rule.ts";

/** Fewer words in quotation marks are a term or a title, and need no speaker. */
const LEAST = 6;
const SPEECH =
  /\b(?:according to|(?:said|says?|saying|told|tells|added|adds|adding|wrote|writes|warned|warns|stated|states|noted|notes|explained|explains|argued|argues|asked|asks|replied|announced|announces|declared|declares|tweeted|posted|testified|remarked|commented|insisted|claimed|claims|called|calls|described|describes|promised|pledged|vowed|acknowledged|admitted|reported|reports|reads|read|quoted|quotes|cited|put it|concluded|concludes|observed|emphasi[sz]ed|stressed|urged|recalled|reflected|shared|asserted|expressed|characteri[sz]ed|denounced|welcomed|praised|thought|wondered|titled|entitled|named|labell?ed|in (?:his|her|their|its) (?:words|statement|speech|letter|report|post)|words of))\b/i;

export const quoteAttribution: FileRule = {
  id: "quote-attribution",
  reason:
    "A quotation is somebody's. Without a speaker or a citation beside it, a reader cannot weigh the words, and a later editor cannot check them.",
  level: "warning",
  exempt: ["transcript", "statement", "opinion"],
  example: {
    bad: "“We will not be the ones who end this.”",
    good: "“We will not be the ones who end this,” the minister said [@agency].",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    const { passages } = file;
    for (const [index, passage] of passages.entries()) {
      if (passage.kind === "quotation") yield* ofBlock(passages, index);
      else if (passage.kind === "paragraph" || passage.kind === "item")
        yield* inProse(passage, passages[index - 1]);
    }
  },
};

/** "Name: “…”", and “…” — Name. */
const LABEL_BEFORE = /^[^.!?“”"]{1,90}:\s/;
const NAME_AFTER = /^[\s*_)\]]*[-–—]{1,2}\s*[\p{Lu}@]/u;

/** A block quotation names its speaker in its last line, or cites its source. */
function* ofBlock(passages: readonly Passage[], index: number): Generator<Finding> {
  const passage = passages[index];
  if (passage === undefined || passages[index - 1]?.kind === "quotation") return;
  const length = passages.slice(index).findIndex(({ kind }) => kind !== "quotation");
  const block = passages.slice(index, length === -1 ? undefined : index + length);
  const after = passages[index + block.length];
  const lead = passages[index - 1]?.text ?? "";
  const isOwned =
    after?.kind === "speaker" ||
    block.some((one) => isCited(one) || /[.!?”"] *[-–—]{1,2} *\p{Lu}[^.!?]*$/u.test(one.text)) ||
    /:\s*$/.test(lead) ||
    SPEECH.test(lead);
  if (isOwned) return;
  yield {
    offset: offsetIn(passage, 0),
    message:
      "Who says this? End the quotation with a line `> — Name, role [@key]`, or cite its source.",
  };
}

function* inProse(passage: Passage, before: Passage | undefined): Generator<Finding> {
  const { text } = passage;
  if (isCited(passage) || LABEL_BEFORE.test(text)) return;
  for (const { from, to, words } of quotationsOf(text, LEAST)) {
    if (isTitle(words) || NAME_AFTER.test(text.slice(to))) continue;
    const around = sentencesOf(text).filter(([start, end]) => start <= to + 1 && end >= from - 1);
    const [first, last] = [around[0]?.[0] ?? 0, around.at(-1)?.[1] ?? text.length];
    const beside = `${text.slice(first, from)} ${text.slice(to, last)}`;
    const lead = from < 3 ? (before?.text ?? "") : text.slice(0, first);
    if (SPEECH.test(beside) || /[:,]\s*$/.test(text.slice(0, from)) || /:\s*$/.test(lead)) continue;
    yield {
      offset: offsetIn(passage, from),
      length: 1,
      message:
        "Who says this? Name the speaker beside the quotation, or cite its source as [@key].",
    };
  }
}

/** Most of its longer words begin with a capital: a work, a law or a programme, not somebody's words. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 0 && capitals.length / long.length >= 0.6;
}

function isCited({ marks }: Passage): boolean {
  return marks.some(({ kind }) => kind === "citation");
}

import { offsetIn, type Passage } from "../body/passage.ts";
import { isEnglish, sentencesOf } from "../language/english.ts";
import { quotationsOf } from "../language/quotations.ts";
import type { FileRule } from "../rule.ts";
import type { Finding } from "../yaml/finding.ts";

/** Characters before and after a quotation in which its speaker is looked for, within its sentence. */
const BESIDE = 400;
/** Fewer words in quotation marks are a term or a title, and need no speaker. */
const LEAST = 6;
const SPEECH =
  /\b(?:according to|says?|said|saying|tells?|told|adds?|added|adding|writes?|wrote|warns?|warned|states?|stated|notes?|noted|explains?|explained|argues?|argued|asks?|asked|replied|echoed|announced|declared?|tweeted|posted|testified|remarked|commented|insisted|claims?|claimed|calls?|called|describes?|described|promised|pledged|vowed|acknowledged|admitted|reports?|reported|reads?|quoted?|quotes|cited|put it|concluded|observed|emphasi[sz]ed|stressed|urged|recalled|reflected|shared|asserted|expressed|characteri[sz]ed|denounced|welcomed|praised|thought|wondered|titled|entitled|named|labell?ed|resolution on|paper on|report on|establish(?:es|ed)|provides|sets? (?:out|forth)|as outlined|defines|(?:in|per) (?:his|her|their|its|the) (?:own )?(?:words|statement|speech|letter|report|post|memo(?:randum)?|order|act|interview)|words of|principle of|the term|U\.S\.C\.)/i;
/** Words that someone might say, or a term that is explained: nobody said them. */
const IMAGINED =
  /\b(?:like|such as|might (?:ask|say)|for example|e\.g\.|suggest|imagine|phrases?|words?|terms?|called|means?|question)\b[^.]{0,20}$/i;
/** "Name: “…”", "**Name** “…”", and “…” — Name, or the mark that its name was cut from. */
const LABEL_BEFORE = /^[^.!?“”"]{1,90}:\s/;
const NAME_AFTER = /^[\s*_)\]]*[-–—]{1,2}(?:\s*[\p{Lu}@]|\s*$)/u;
const DASHED = /^[\s*_]*[-–—]{1,2}\s*\p{Lu}/u;

export const quoteAttribution: FileRule = {
  id: "quote-attribution",
  reason:
    "A quotation is somebody's. Without a speaker or a citation beside it, a reader cannot weigh the words, and a later editor cannot check them. It is off until a desk asks for it: most of its finds in releases and posts were wrong.",
  level: "off",
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
        yield* inProse(passage, passages[index - 1], passages[index + 1]);
    }
  },
};

/** A block quotation names its speaker in its last line, or cites its source. */
function* ofBlock(passages: readonly Passage[], index: number): Generator<Finding> {
  const passage = passages[index];
  if (passage === undefined || passages[index - 1]?.kind === "quotation") return;
  let end = index + 1;
  while (passages[end]?.kind === "quotation") end++;
  const block = passages.slice(index, end);
  const lead = passages[index - 1];
  const after = passages[index + block.length];
  const isOwned =
    after?.kind === "speaker" ||
    DASHED.test(after?.text ?? "") ||
    block.some((one) => isSourced(one) || /[.!?”"] *[-–—]{1,2} *\p{Lu}[^.!?]*$/u.test(one.text)) ||
    (lead !== undefined && (/:\s*$/.test(lead.text) || isSourced(lead) || SPEECH.test(lead.text)));
  if (isOwned) return;
  yield {
    offset: offsetIn(passage, 0),
    message:
      "Who says this? End the quotation with a line `> — Name, role [@key]`, or cite its source.",
  };
}

function* inProse(
  passage: Passage,
  before: Passage | undefined,
  after: Passage | undefined,
): Generator<Finding> {
  const { text } = passage;
  if (isSourced(passage) || LABEL_BEFORE.test(text) || goesOn(passage, before)) return;
  if (DASHED.test(after?.text ?? "")) return;
  const sentences = sentencesOf(text);
  const leadIn = lastSentence(before?.text ?? "");
  for (const { from, to, words } of quotationsOf(text, LEAST)) {
    if (isTitle(words) || NAME_AFTER.test(text.slice(to))) continue;
    const around = sentences.filter(([start, end]) => start <= to + 1 && end >= from - 1);
    const first = around[0]?.[0] ?? 0;
    const last = around.at(-1)?.[1] ?? text.length;
    const lead = text.slice(Math.max(first, from - BESIDE), from);
    const rest = text.slice(to, Math.min(last, to + BESIDE));
    const earlier = first === 0 ? leadIn : sentenceBefore(text, sentences, first);
    const isSaid =
      SPEECH.test(`${lead} ${rest}`) ||
      /[:,]\s*$/.test(lead) ||
      /:\s*$/.test(earlier) ||
      SPEECH.test(earlier);
    if (isSaid || isLabel(lead) || IMAGINED.test(lead) || /^ means\b/.test(rest)) continue;
    yield {
      offset: offsetIn(passage, from),
      length: 1,
      message:
        "Who says this? Name the speaker beside the quotation, or cite its source as [@key].",
    };
  }
}

function lastSentence(text: string): string {
  const [from, to] = sentencesOf(text).at(-1) ?? [0, 0];
  return text.slice(from, to);
}

function sentenceBefore(text: string, sentences: ReturnType<typeof sentencesOf>, end: number) {
  const [from, to] = sentences.find(([, stop]) => stop === end) ?? [0, 0];
  return text.slice(from, to);
}

/** A paragraph that opens a quotation which the one before it left open: the same speaker goes on. */
function goesOn({ text }: Passage, before: Passage | undefined): boolean {
  const open = (before?.text.match(/“/g) ?? []).length;
  const closed = (before?.text.match(/”/g) ?? []).length;
  return text.startsWith("“") && open > closed;
}

/** A name that stands before its words without a verb: "U.S. Conference of Mayors “…". */
function isLabel(lead: string): boolean {
  return (
    lead.trim() !== "" &&
    lead.length <= 90 &&
    !/[.!?]\s*$/.test(lead.replace(/\b\p{L}\./gu, "")) &&
    isTitle(lead)
  );
}

/** Most of its longer words begin with a capital: a work, a law or a name, not somebody's words. */
function isTitle(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length > 0 && capitals.length / long.length >= 0.6;
}

/** A citation, or a link to where the words can be read. */
function isSourced({ marks }: Passage): boolean {
  return marks.some(({ kind }) => kind === "citation" || kind === "web");
}

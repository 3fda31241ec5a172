/** Takes names out of running text in Markdown: words, links, citations and comments, and nothing around them. */
import type { NameRange } from "./name-forms.ts";
import type { StandIn } from "./stand-in.ts";

/** What is read as one: an address, a link into the archive, a citation's key, the language of code. */
const CODE =
  /(?:https?:\/\/|www\.)[^\s<>"'`]*[^\s<>"'`.,;:!?)\]]|(?:brief|who|place):[^\s<>")\]]+|(?<=\[[^\][]{0,1000}@)[a-z0-9]+(?:-[a-z0-9]+)*(?=[\],;\s])|(?<=\]\()#[^\s)]+|(?<=^ *(?:`{3,}|~{3,}))[^\s`]+/gim;
/** Behind this a citation goes on, in which a bracket would end it. */
const IN_CITATION = /\[[^\][]*@[^\][]*$/;
const LONGEST_CITATION = 1000;
/** Emphasis and code that stand within a name. */
const MARK = /\*{1,3}|_{1,3}|~~|`+/g;

/** A text without its names, in a language. Pure. */
export function redactText(text: string, lang: string, standIn: StandIn): string {
  const codes = [...text.matchAll(CODE)]
    .map(({ 0: code, index }) => ({ from: index, to: index + code.length }))
    .filter(({ from, to }) => standIn.find(text.slice(from, to)).length > 0);
  const isInCode = (name: NameRange) =>
    codes.some(({ from, to }) => name.from < to && from < name.to);
  const names = standIn.find(text).filter((name) => !isInCode(name));
  const edits = [
    ...codes.map((range) => ({
      ...range,
      text: codeOf(text.slice(range.from, range.to), standIn),
    })),
    ...names.map((range) => ({ ...range, text: withMarks(text, range, standIn.words(lang)) })),
  ];
  let kept = "";
  let done = 0;
  for (const edit of edits.sort((a, b) => a.from - b.from)) {
    kept += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return kept + text.slice(done);
}

function codeOf(code: string, standIn: StandIn): string {
  if (code.startsWith("#")) return `#${standIn.key(code.slice(1))}`;
  return standIn.code(/^www\./i.test(code) ? `https://${code}` : code) ?? standIn.key(code);
}

/** Emphasis that ends within a name ends behind what stands in for it, and what begins there begins before. */
function withMarks(text: string, { from, to }: NameRange, words: string): string {
  const within = marksIn(text.slice(from, to));
  const paragraph = text.lastIndexOf("\n\n", from);
  const before = marksIn(text.slice(paragraph === -1 ? 0 : paragraph, from));
  let opening = "";
  let closing = "";
  for (const [mark, times] of within) {
    if (times % 2 === 0) continue;
    if ((before.get(mark) ?? 0) % 2 === 0) opening += mark;
    else closing += mark;
  }
  const isCited = IN_CITATION.test(text.slice(Math.max(0, from - LONGEST_CITATION), from));
  return opening + (isCited ? words.replaceAll(/[[\]]/g, "") : words) + closing;
}

function marksIn(text: string): Map<string, number> {
  const marks = new Map<string, number>();
  for (const [mark] of text.matchAll(MARK)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
  return marks;
}

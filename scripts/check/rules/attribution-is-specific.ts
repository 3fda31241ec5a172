import { marksIn, offsetIn, type Passage } from "../body/passage.ts";
import { isQuoted } from "../language/days/dated-words.ts";
import { isEnglish, sentenceAt } from "../language/english.ts";
import { isPassedOn, namesBody } from "../language/named-tellers.ts";
import {
  isIntroduced,
  isNamedInText,
  isOfBodyBefore,
  isOutletNamed,
  type PlaceInText,
} from "../language/told-nearby.ts";
import { type VagueWords, vagueWordsIn } from "../language/vague-words.ts";
import type { FileRule } from "../rule.ts";

export const attributionIsSpecific: FileRule = {
  id: "attribution-is-specific",
  reason:
    "“Press reports” and “sources say” hide who said it and who could be asked. A reader can only weigh a source that is named or described. It is off until a desk asks for it: on unseen wires of an agency, three of four alerts were right.",
  level: "off",
  exempt: ["transcript", "statement", "opinion"],
  example: {
    bad: "According to press reports, the round may be the last.",
    good: "A senior diplomat, as the agency reports, called the round the last [@diplomat].",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    // Of one source a writer is told once, while a text goes on about it.
    const told = new Map<string, number>();
    for (const [index, passage] of file.passages.entries()) {
      if (UNTOLD.has(passage.kind)) continue;
      for (const found of vagueWordsIn(passage.text)) {
        const { words, at, role } = found;
        if (isCited(passage, found) || isQuoted(passage, at)) continue;
        const standing = { passages: file.passages, index, at };
        // Asked first, for it costs nothing.
        const isAgain = isOfTold(found, standing, told);
        if (!isAgain && isKnown(found, standing)) continue;
        if (role !== undefined) told.set(role, index);
        if (isAgain) continue;
        yield {
          offset: offsetIn(passage, at),
          length: words.length,
          message: `“${words}” hides who says so. Cite the report as [@key], or describe who said it and through whom.`,
        };
      }
    }
  },
};

/** Whoever cites has said which reports; the citation may stand at the sentence's end. So has whoever links to them. */
function isCited(passage: Passage, { at, isDescribed }: VagueWords): boolean {
  const [from, to] = sentenceAt(passage.text, at);
  const end = isDescribed === true ? passage.text.length : to + 1;
  return marksIn(passage, [from, end], ["citation", "web"]).length > 0;
}

/** True where the text says who it is: a named one passes the words on, or they are spoken for what was named. */
function isKnown({ words, role, isSeveral }: VagueWords, standing: PlaceInText): boolean {
  const { passages, index, at } = standing;
  const text = passages[index]?.text ?? "";
  const [from, to] = sentenceAt(text, at);
  if (isPassedOn(text.slice(from, to), at - from, words.length)) return true;
  if (REPORTS.test(words)) {
    const next = to < text.length ? text.slice(to) : (passages[index + 1]?.text ?? "");
    return isOutletNamed(text.slice(at + words.length, to), next);
  }
  if (isSeveral === true && role !== undefined)
    if (isNamedInText(role, standing) || isOfBodyBefore(role, standing)) return true;
  if (role?.startsWith("spokes") !== true) return false;
  if (OF_IT.test(text.slice(at + words.length, to))) return true;
  const last = passages.slice(Math.max(0, index - 3), index).map((one) => one.text.slice(-NEAR));
  const before = [text.slice(Math.max(0, at - NEAR), at), ...last];
  return before.some(namesBody);
}

/** True where words take up a source of which the writer was told: "the sources" any, "traders" one of the same or the last paragraph. */
function isOfTold(
  { role, takesUp }: VagueWords,
  standing: PlaceInText,
  told: ReadonlyMap<string, number>,
): boolean {
  if (role === undefined || takesUp === undefined) return false;
  const last = told.get(role);
  if (takesUp === "surely") return last !== undefined || isIntroduced(role, standing);
  return last !== undefined && standing.index - last <= 1;
}

/** Passages in which nobody of the desk tells anything. */
const UNTOLD: ReadonlySet<Passage["kind"]> = new Set(["heading", "quotation"]);
/** Reports, not people: an outlet that is named carries them. */
const REPORTS =
  /\b(?:reports?|media|press|outlets?|accounts?|newspapers|papers|broadcasters|websites)\b/i;
/** "A spokesman said the company would": it was named, and he is its own. */
const OF_IT =
  /^(?: that)? (?:the|its) (?:company|bank|group|firm|airline|ministry|agency|union|board)\b/;
/** Further back it is another story. */
const NEAR = 400;

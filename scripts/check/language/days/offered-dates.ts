/** What is said of words for a day that go stale: the dates that they can mean, as a link or in words that fit the sentence. */
import type { Day } from "../../../read/dates.ts";
import { isEdtf } from "../../../read/edtf.ts";
import type { FileReading } from "../../rule.ts";
import { spanInWords } from "./date-in-words.ts";
import type { RelativeDay } from "./relative-days.ts";
import { isYear, nameSpan, type Span, writeDate } from "./spans.ts";
import { inTense, type Tense, tenseAt } from "./told-tense.ts";

export interface BareDay extends RelativeDay {
  /** What it can mean. */
  readonly spans: readonly Span[];
  /** The passage that it stands in. */
  readonly text: string;
  /** In a quotation that does not say when it was said. */
  readonly isQuoted: boolean;
  /** Among the words of a link, where there can be no other. */
  readonly isInLink: boolean;
}

/** What one file says of them all. */
interface OfferContext {
  readonly published: Day;
  /** False where the front matter has no date, and the day is only that of the file's name. */
  readonly isDated: boolean;
  readonly field: string | undefined;
  readonly isOfFiscalYears: () => boolean;
}

/** A text that reckons in them; the name of a budget alone says nothing of other years. */
const FISCAL =
  /\bfiscal (?:(?:19|20)\d\d|(?:first|second|third|fourth)(?: |-)quarter|year(?: (?:19|20)\d\d)?,? (?:which |that )?(?:ends?|ended|ending|began|begins?|starts?|started))\b/i;

/** What to say of a day, worked out once for each phrase: a text can say "Thursday" thousands of times. */
export function messagesFor(
  { briefing, passages }: FileReading,
  field?: string,
): (day: BareDay) => string {
  const messages = new Map<string, string>();
  let isFiscal: boolean | undefined;
  const told: OfferContext = {
    published: briefing.day,
    isDated: !briefing.broken.has("date"),
    field,
    isOfFiscalYears: () => {
      isFiscal ??= passages.some(({ text }) => FISCAL.test(text));
      return isFiscal;
    },
  };
  return (day) => {
    const { text, at, words } = day;
    // Of one reading nothing can be taken away.
    const isInDoubt = !day.isQuoted && !day.isOpen && day.spans.length > 1;
    const tense = isInDoubt ? tenseAt(text, [at, at + words.length]) : undefined;
    // Words that stand where no link can are few, and what fits them depends on what is around them.
    if (field !== undefined || day.isInLink) return messageOf(day, tense, told);
    const key = `${day.isQuoted} ${tense} ${day.meaning}`;
    const message = messages.get(key) ?? messageOf(day, tense, told);
    messages.set(key, message);
    return message;
  };
}

function messageOf(day: BareDay, tense: Tense | undefined, told: OfferContext): string {
  const { words, isQuoted } = day;
  const { published, isDated, field, isOfFiscalYears } = told;
  if (isQuoted)
    return `“${words}” counts from the day on which it was said, and the quotation has none beside it. Write when it was said.`;
  if (day.isOpen)
    return `“${words}” counts from the day of writing, and goes stale. Write the days, or from when it counts, as in “${countedFrom(words, published)}”.`;
  const spans = inTense(day.spans, tense, published);
  // Beyond the year 9999 there is no date to offer.
  if (!spans.every(isEdtf)) return `“${words}” goes stale. Write the date.`;
  const asked = spans.length > 1 ? ` ${whichOf(spans)}: ${spans.map(nameSpan).join(", or ")}?` : "";
  const isUnlinked = field !== undefined || day.isInLink;
  const writing = (span: Span) =>
    isUnlinked ? `“${spanInWords(span, day)}”` : `[${words}](date:${span})`;
  const why = isUnlinked
    ? `, and no link can stand in ${field === undefined ? "the words of another" : `\`${field}:\``}`
    : "";
  const isFiscal = /\byear$/i.test(words) && spans.some(isYear) && isOfFiscalYears();
  const fiscal = isFiscal
    ? ` Where a fiscal year is meant, write which, as in “fiscal ${spans[0]}”.`
    : "";
  const undated = isDated
    ? ""
    : ` That counts from ${writeDate(published)}, the day in the file's name: give \`date:\` first.`;
  return `“${words}” goes stale${why}.${asked} Write ${spans.map(writing).join(" or ")}.${fiscal}${undated}`;
}

/** "In the weeks before 1 June 1987", for "in recent weeks". */
function countedFrom(words: string, published: Day): string {
  const unit = /(?:hour|day|week|month)s$/i.exec(words)?.[0].toLowerCase() ?? "days";
  const beside = /recent|last|past/i.test(words) ? "before" : "after";
  return `in the ${unit} ${beside} ${writeDate(published)}`;
}

function whichOf([span = ""]: readonly Span[]): string {
  if (isYear(span)) return "Which year";
  if (/^\d{4}-\d\d(?:\/|$)/.test(span)) return span.includes("/") ? "Which months" : "Which month";
  return span.includes("/") ? "Which days" : "Which day";
}

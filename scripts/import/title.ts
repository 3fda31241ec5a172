/** A feed's title as a briefing's: entities read, marks dropped, within the length that a headline may have. */
import TurndownService from "turndown";
import { lengthOf, shorten, visible } from "./visible.ts";

export interface Title {
  /** 8 to 120 characters without a final full stop. */
  readonly title: string;
  /** As the feed has it, but visible. */
  readonly whole: string;
}

const SHORTEST = 8;
const LONGEST = 120;
/** Marks that feeds put into titles; anything else between angle brackets is the author's own text. */
const MARK =
  /<(?!\/?(?:b|i|em|strong|u|s|sup|sub|span|a|br|wbr|code|small|cite|q|mark|font|p|div|abbr)(?:\s[^<>]*)?\/?>)/gi;

/** HTML to the words in it: a converter without a rule. */
const words = new TurndownService();
words.escape = (text) => text;
words.rules.array = [];

/** A line of text that may hold entities and marks, as text. */
export function plainText(html: string): string {
  const text = /[<&]/.test(html) ? words.turndown(html.replace(MARK, "&lt;")) : html;
  return visible(text).trim();
}

/** The title of a briefing from a feed's, made longer by `context` where it is too short; undefined when it is empty. */
export function parseTitle(written: string, context: string): Title | undefined {
  const whole = written.slice(0, 10_000);
  if (whole === "") return undefined;
  const stopped = withoutStop(whole);
  const long =
    lengthOf(stopped) >= SHORTEST ? stopped : withoutStop(`${shorten(context, 80)}: ${stopped}`);
  const title = withoutStop(shorten(long, LONGEST));
  return { title: lengthOf(title) >= SHORTEST ? title : `Release: ${title}`.trim(), whole };
}

/** A headline has no full stop; three are an ellipsis. */
function withoutStop(text: string): string {
  return /[.。]$/.test(text) && !text.endsWith("...") ? text.replace(/[\s.。]+$/, "") : text;
}

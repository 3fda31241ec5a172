/** Writes one briefing's text: front matter that any YAML reads alike, and a body that cites its source. */
import { toYaml } from "../check/yaml/write-yaml.ts";
import type { Key } from "../read/identity.ts";
import { markHtml } from "./html.ts";
import type { FeedItem } from "./item.ts";
import { chooseLanguage } from "./item-language.ts";
import { renderLines } from "./lines.ts";
import { markText } from "./mark-text.ts";
import { MARK } from "./marked-text.ts";
import { describe, summarise } from "./summary.ts";
import { isInTurns, isSpeech } from "./turns.ts";
import { shorten } from "./visible.ts";

export interface ComposeContext {
  readonly topics: readonly Key[];
  readonly status: "draft" | "published";
  /** The language of the archive, which a briefing in it need not name. */
  readonly archiveLang: string;
  /** The line that says by what the item is known again; undefined where nothing does. */
  readonly known: string | undefined;
}

export interface Composed {
  readonly text: string;
  /** Language tags of the feed that name none. */
  readonly unknownTags: readonly string[];
}

/** The whole text of an item's briefing, or a sentence that says why it can have none. */
export function composeBriefing(
  item: FeedItem,
  { topics, status, archiveLang, known }: ComposeContext,
): Composed | { readonly problem: string } {
  const marked = markHtml(item.html, item.url);
  if (typeof marked !== "string") return marked;
  const { title, whole } = item.title;
  const plain = renderLines(marked);
  const type = isInTurns(plain) || isSpeech(plain) ? "transcript" : typeOf(item, plain);
  const body = type === "transcript" ? markQuestions(plain) : plain;
  const opening = summarise(body, title);
  const { lang, unknown } = chooseLanguage(item.languages, {
    opening: `${title} ${opening ?? ""}`,
    whole: `${title} ${body.replace(/\]\([^()]*\)/g, "]")}`,
  });
  const spoken = lang ?? archiveLang;
  const meta = {
    title,
    date: item.day,
    status,
    ...(type === "report" ? {} : { type }),
    ...(spoken === archiveLang ? {} : { lang: spoken }),
    summary: opening ?? describe({ ...item, title, publisher: item.author }, spoken),
    topics,
    sources: {
      release: { name: item.author, title: shorten(whole, 2000), url: item.url, date: item.day },
    },
  };
  const headline = title.endsWith("…")
    ? [renderLines(`${MARK.strong}${markText(whole)}${MARK.strongEnd}`)]
    : [];
  const citation = /^en\b/.test(spoken) ? "Source: [@release]" : "[@release]";
  const text = [...headline, body, citation].filter((part) => part !== "").join("\n\n");
  const front = `---\n${known === undefined ? "" : `${known}\n`}${toYaml(meta)}---\n`;
  return { text: `${front}${text}\n`, unknownTags: unknown };
}

/** What the title says outright of a text that is not in turns, or its category of one that speaks; otherwise a report. */
function typeOf(
  { title: { whole }, categories }: FeedItem,
  body: string,
): "transcript" | "statement" | "report" {
  if (
    /^(?:remarks|press (?:briefing|gaggle|conference)|background press call|transcript)\b/i.test(
      whole,
    )
  )
    return "transcript";
  if (/\bstatement (?:by|from|of|on)\b|^joint (?:\p{L}+ )?statement\b/iu.test(whole))
    return "statement";
  const said = categories.join(" | ");
  // A feed files fact sheets and nominations under speeches too.
  const isSaid =
    !ABOUT.test(whole) && (!/^[\p{P}\p{N}\s]*\p{Script=Latin}/u.test(body) || speaksOfItself(body));
  if (isSaid && /\b(?:speeches|remarks|press briefings?|transcripts?|interviews?)\b/i.test(said))
    return "transcript";
  return /^statements?$/i.test(said) ? "statement" : "report";
}

const ABOUT = /^(?:fact sheet|nominations?|memorandum|readout|icymi)\b/i;

/** True where somebody says "I" again and again, in English or a near language. */
function speaksOfItself(body: string): boolean {
  const found = body.match(/(?<![\p{L}\p{N}.-])(?:I(?=[ ’'])|je |j[’']|ich |yo |io |we )/giu) ?? [];
  return found.length > 1;
}

/** A question in a transcript opens with `Q` and a gap, which HTML and Markdown both close. */
function markQuestions(body: string): string {
  return body.replace(/^Q (?=[\p{Lu}\p{P}\p{N}])/gmu, "**Q** ");
}

/** Writes one briefing's text: front matter that any YAML reads alike, and a body that cites its source. */
import type { Lang } from "../check/fields.ts";
import { toYaml } from "../check/write-yaml.ts";
import type { Key } from "../read/identity.ts";
import { markHtml } from "./html.ts";
import type { FeedItem } from "./item.ts";
import { renderLines } from "./lines.ts";
import { markText } from "./mark-text.ts";
import { MARK } from "./marks.ts";
import { summarise } from "./summary.ts";
import { shorten } from "./visible.ts";

export interface Setting {
  readonly topics: readonly Key[];
  /** Undefined where the archive's own language holds. */
  readonly lang: Lang | undefined;
  /** The language of the text, as far as the feed says. */
  readonly spoken: Lang | undefined;
}

/** The whole text of an item's briefing, or a sentence that says why it can have none. */
export function composeBriefing(
  item: FeedItem,
  { topics, lang, spoken }: Setting,
): string | { readonly problem: string } {
  const marked = markHtml(item.html, item.url);
  if (typeof marked !== "string") return marked;
  const { title, whole } = item.title;
  const type = typeOf(item);
  const body = type === "transcript" ? markQuestions(renderLines(marked)) : renderLines(marked);
  const meta = {
    title,
    date: item.day,
    status: "published",
    ...(type === "report" ? {} : { type }),
    ...(lang === undefined ? {} : { lang }),
    summary: summarise(body, { title, publisher: item.author, day: item.day }),
    topics,
    sources: {
      release: { name: item.author, title: shorten(whole, 2000), url: item.url, date: item.day },
    },
  };
  const headline = title.endsWith("…")
    ? [renderLines(`${MARK.strong}${markText(whole)}${MARK.strongEnd}`)]
    : [];
  const citation = /^en\b/.test(spoken ?? "en") ? "Source: [@release]" : "[@release]";
  const text = [...headline, body, citation].filter((part) => part !== "").join("\n\n");
  return `---\n${toYaml(meta)}---\n${text}\n`;
}

/** What the title or the category says outright; otherwise a report. */
function typeOf({ title: { whole }, categories }: FeedItem): "transcript" | "statement" | "report" {
  if (
    /^(?:remarks|press (?:briefing|gaggle|conference)|background press call|transcript)\b/i.test(
      whole,
    )
  )
    return "transcript";
  if (/\bstatement (?:by|from|of|on)\b|^joint (?:\p{L}+ )?statement\b/iu.test(whole))
    return "statement";
  const said = categories.join(" | ");
  if (/\b(?:speeches|remarks|press briefings?|transcripts?|interviews?)\b/i.test(said))
    return "transcript";
  return /^statements?$/i.test(said) ? "statement" : "report";
}

/** A question in a transcript opens with `Q` and a gap, which HTML and Markdown both close. */
function markQuestions(body: string): string {
  return body.replace(/^Q (?=[\p{Lu}\p{P}\p{N}])/gmu, "**Q** ");
}

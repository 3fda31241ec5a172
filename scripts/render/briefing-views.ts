/** What the page of a briefing needs to be drawn. */
import type { Day, Instant } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import type { ClaimState } from "../words/briefing-page-words.ts";
import type { BriefingType } from "../words/words.ts";
import type { Citations } from "./citation-view.ts";
import type { ContentsView } from "./contents.ts";
import type { Html } from "./markdown.ts";
import type { Card, Link, NeighbourView, Note, Subject } from "./page-view.ts";
import type { LikelihoodStripView } from "./pictures/likelihood-strip.ts";
import type { OriginGlyphView } from "./pictures/origin-glyph.ts";
import type { StoryLineView } from "./pictures/story-line.ts";
import type { WhoToldWhomView } from "./pictures/who-told-whom.ts";
import type { View } from "./views.ts";

/** An entry of the list of sources: one, or several that are one report or one voice. */
export interface SourceView {
  /** The anchor of each that it stands for. */
  readonly ids: readonly string[];
  readonly label: string;
  readonly url: string;
  readonly date: string;
  /** Through whom it came to the report, or of whom it has what it relays, where that is not the report itself. */
  readonly through: readonly Link[];
  /** For whom it speaks, on what terms, how far it is trusted: what is known, in order. */
  readonly facts: readonly string[];
  /** Of the work itself: title, language, when we read it. */
  readonly record: readonly string[];
  readonly outlet: Link | undefined;
  readonly archived: string;
  readonly archivedAt: string;
  /** Of the copy that we keep, in hexadecimal. */
  readonly sha256: string;
}

/** A report, who speaks in it, and who relays it. */
export interface OriginView {
  readonly report: readonly SourceView[];
  readonly speakers: readonly SourceView[];
  readonly relays: readonly SourceView[];
  /** Relays that stand elsewhere in the list. */
  readonly relaysElsewhere: readonly Link[];
}

/** A source as a claim, a judgement or a figure names it. */
export interface CitedLink extends Link {
  /** The whole chain in words, with dates. */
  readonly chain: string;
}

/** A page of several that say the same in different languages. */
export interface InLanguage {
  /** Address from the root of the site, without prefix. */
  readonly path: string;
  readonly lang: string;
}

export interface BriefingView extends View {
  readonly kind: "briefing";
  /** False where search engines are asked to leave it out. */
  readonly isListed: boolean;
  readonly id: BriefingId;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly summary: string;
  readonly day: Day;
  readonly date: string;
  /** For machines, in the archive's zone: the date that it bears, since when readers may see it, and its last change. */
  readonly dated: Instant;
  readonly published: Instant;
  readonly modified: Instant;
  readonly status: string;
  /** What keeps it from readers: in a preview alone. */
  readonly kept?: string;
  readonly type: BriefingType;
  readonly tlp: string;
  readonly dateline: string;
  /** What a machine did to the text, and who reviewed it; undefined where it did nothing, and for no text. */
  readonly machine:
    | {
        readonly did: "assisted" | "generated" | "translated";
        readonly reviewers: readonly { readonly name: string; readonly role: string }[];
      }
    | undefined;
  /** Its authors, and the day of its last update: below the summary. */
  readonly authors: readonly string[];
  readonly by: string;
  readonly updated: string;
  /** True where it tells readers what to do: then until when stands first, as "Holds until 14 June 2025." */
  readonly isAdvice: boolean;
  readonly until: string;
  /** "Out of date since 5 June 2025.": whatever was announced for a time that is past. */
  readonly past: readonly string[];
  /** The rest, on its file card. */
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** False for a withdrawn briefing, whose words are no longer ours. */
  readonly hasBody: boolean;
  /** The file and the SHA-256 of the text that was checked: the body is rendered where that text was parsed. */
  readonly source: { readonly path: string; readonly sha256: string };
  /** Paragraphs that links know by another name than that of their words: `name=anchor`, with spaces between. */
  readonly anchors: string;
  /** The body, and what it holds; set by whoever writes the page. */
  readonly html?: Html;
  readonly contents?: ContentsView;
  /** How the text names its sources. */
  readonly citations: Citations;
  /** The sources, each once. */
  readonly origins: readonly OriginView[];
  /** "Ten entries, one report behind them all: Axios.", or who the only source is. */
  readonly knownBy: string;
  /** The same as a picture. */
  readonly glyph: OriginGlyphView | undefined;
  readonly drawing: WhoToldWhomView | undefined;
  readonly topics: readonly Subject[];
  readonly places: readonly Subject[];
  readonly names: readonly Subject[];
  readonly notes: readonly Note[];
  /** Address of the page of what readers saw before, if there is one. */
  readonly history?: string;
  readonly claims: readonly {
    readonly id: string;
    readonly text: string;
    readonly state: ClaimState;
    readonly sources: readonly CitedLink[];
  }[];
  readonly judgements: readonly {
    readonly text: string;
    readonly likelihood: LikelihoodStripView | undefined;
    readonly confidence: string;
    readonly due: string;
    readonly basis: readonly CitedLink[];
    readonly outcome: string;
  }[];
  readonly alternatives: readonly string[];
  readonly gaps: readonly string[];
  readonly sourcing: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly unit: string;
    readonly asOf: string;
    /** "3 more than in report 1 (15)", or empty. */
    readonly change: string;
    readonly source: CitedLink;
  }[];
  readonly supersededBy: readonly Card[];
  readonly supersedes: readonly Card[];
  readonly translations: readonly (Link & { readonly lang: string; readonly language: string })[];
  /** The same text in each of its languages, this one included, the original first; empty where it has one alone. */
  readonly inLanguages: readonly InLanguage[];
  /** Address and words of its own share card, where it has one. */
  readonly shareCard?: { readonly src: string; readonly alt: string };
  /** What the story is called that it belongs to; else empty. */
  readonly storyTitle: string;
  readonly story:
    | {
        readonly href: string;
        readonly line: StoryLineView | undefined;
        /** In their order. `isAfterGap` where some before it are left out, `left` in all. */
        readonly steps: readonly {
          readonly card: Card;
          readonly isHere: boolean;
          readonly isAfterGap: boolean;
        }[];
        readonly left: number;
      }
    | undefined;
  readonly related: readonly Card[];
  readonly older: NeighbourView | undefined;
  readonly newer: NeighbourView | undefined;
}

/** Whether a view is that of a briefing. */
export function isOfBriefing(view: View): view is BriefingView {
  return view.kind === "briefing";
}

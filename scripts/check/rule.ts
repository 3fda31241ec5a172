/** What a rule is: its id, its reason, its level, its check; and what it may look at. */
import type { Settings, Wanted } from "../config.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import type { Day, Instant } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import type { BodyText } from "./body/body-text.ts";
import type { Briefing } from "./briefing.ts";
import type { Ledger, LedgerLine } from "./ledger/ledger.ts";
import type { FrontMatter } from "./schema/schema.ts";
import type { Vocabulary } from "./schema/terms.ts";
import type { Parties } from "./voices/parties.ts";
import type { Finding } from "./yaml/finding.ts";
import type { Path } from "./yaml/yaml.ts";

export type Level = "off" | Severity;

/** What kind of text a desk writes; each briefing's `type` has one. A profile only moves rules between levels. */
export const PROFILES = ["news", "assessment", "sitrep", "advisory"] as const;
export type Profile = (typeof PROFILES)[number];

/** What is said of a rule: on the terminal by `--explain`, and in the documentation. */
export interface RuleWords {
  /** Reads as the rule: `date-is-real`. */
  readonly id: string;
  /** Why a desk wants it, in one or two sentences. */
  readonly reason: string;
  readonly level: Level | Readonly<Record<Profile, Level>>;
  /** True where no desk may lower it: what breaks the rule cannot be published, or says what must not be said. */
  readonly isFixed?: true;
  /** Types of briefing in which it is off, whatever the profile. */
  readonly exempt?: readonly FrontMatter["type"][];
  /** What to write and what not, for the documentation. */
  readonly example?: { readonly bad: string; readonly good: string };
}

/** A rule that asks of nothing but the words of a body: it can hold for any Markdown of an archive. */
export interface BodyRule extends RuleWords {
  readonly check: (body: BodyText) => Iterable<Finding>;
}

/** A rule that asks of a text's title, language and day besides: it holds for pages of a desk's own, too. */
export interface TitledRule extends RuleWords {
  readonly check: (text: TitledText) => Iterable<Finding>;
}

/** A rule that asks where a text's links within the archive lead: it holds for pages, too. */
export interface LinkRule extends RuleWords {
  readonly check: (
    linking: Linking,
    context: Pick<RuleContext, "ids" | "vocabulary">,
  ) => Iterable<Finding>;
}

/** A rule that looks at one file alone, so that its findings are cached with the file. */
export interface FileRule extends RuleWords {
  readonly check: (file: FileReading) => Iterable<Finding>;
}

/** A rule that needs the archive: other briefings, the vocabulary, the clock. */
export interface ArchiveRule extends RuleWords {
  readonly check: (briefing: Briefing, context: RuleContext) => Iterable<Finding>;
}

/** A rule about what readers were shown before: it looks at a line of the ledger, and the briefing may be gone. */
export interface LedgerRule extends RuleWords {
  readonly check: (line: LedgerLine, context: RuleContext) => Iterable<LedgerFinding>;
}

/** A finding at a field of a briefing or, where there is none, at the line of the ledger. */
export interface LedgerFinding {
  readonly message: string;
  readonly at?: { readonly briefing: Briefing; readonly field: Path };
}

/** A briefing or a page with its title. */
export interface TitledText extends BodyText {
  readonly briefing: Pick<Briefing, "day" | "broken"> & {
    readonly meta: Pick<FrontMatter, "title" | "summary">;
  };
  /** The language of the text: a BCP 47 tag. */
  readonly lang: string;
}

/** What a briefing or a page links to, and what it names itself. */
export interface Linking extends Pick<Briefing, "reading"> {
  readonly meta: Pick<FrontMatter, "claims" | "places" | "entities">;
}

/** One file as its rules see it. */
export interface FileReading extends TitledText {
  readonly briefing: Briefing;
}

export interface RuleContext {
  readonly settings: Settings;
  readonly wanted: Wanted;
  readonly vocabulary: Vocabulary;
  /** For whom each voice speaks, by the vocabulary. */
  readonly parties: Parties;
  readonly now: Instant;
  /** The latest day that it already is somewhere on Earth. */
  readonly today: Day;
  /** Every briefing whose form is right, withheld ones too. */
  readonly briefings: ReadonlyMap<BriefingId, Briefing>;
  /** The same by `dayNumber`, so that neighbours in time are found without a search. */
  readonly byDay: ReadonlyMap<number, readonly Briefing[]>;
  /** Every id that has a file, right or wrong: a broken file is not a missing one. */
  readonly ids: ReadonlySet<string>;
  /** What was published so far. */
  readonly ledger: Ledger;
  /** Whose each address is that is no briefing's and not the site's own, by its small letters: a page's, a static file's. */
  readonly ownAddresses: ReadonlyMap<string, string>;
  /** The text of a briefing's file. */
  readonly textOf: (path: string) => string;
}

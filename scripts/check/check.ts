/** Checks a folder: every problem of every file in one run, and the typed briefings if there is none. */
import { NO_SETTINGS, type ParseSettings, type Settings, type Wanted } from "../config.ts";
import { compareDiagnostics, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import { dayNumber, type Instant, latestDayOnEarth } from "../read/dates.ts";
import type { StaticFile } from "../read/own-files.ts";
import { type Folder, LEDGER, type Listing } from "../read/read.ts";
import { checkBriefing } from "./archive/check-briefing.ts";
import { checkLedger } from "./archive/check-ledger.ts";
import { checkVersions, NO_VERSIONS, type Versions } from "./archive/check-versions.ts";
import { judgeSettings } from "./archive/settings.ts";
import type { Briefing } from "./briefing.ts";
import { checkSettings } from "./check-settings.ts";
import { type Ledger, parseLedger, type Seal } from "./ledger/ledger.ts";
import { unreadable } from "./ledger/seal.ts";
import { type SeenSince, seenSince } from "./ledger/seen-since.ts";
import type { OwnPage } from "./own/own-page.ts";
import { checkPages } from "./own/own-pages.ts";
import { checkStatics } from "./own/static-files.ts";
import { ownAddressesOf } from "./own/taken-names.ts";
import { type Parsed, parseFiles } from "./parse.ts";
import type { RuleContext } from "./rule.ts";
import type { Vocabulary } from "./schema/terms.ts";
import { parseVocabulary } from "./schema/vocabulary.ts";
import { Parties } from "./voices/parties.ts";

/** What is known of a folder once it is checked. */
export interface KnownFolder {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  /** Sorted by id: by day, then by slug. */
  readonly briefings: readonly Briefing[];
  /** What readers saw of them before, where the archive keeps it. */
  readonly versions: Versions;
  /** Of the desk's own, sorted by name. Every audience may see them. */
  readonly pages: readonly OwnPage[];
  /** What a host asks for, for every audience too. */
  readonly statics: readonly StaticFile[];
  /** Since when readers see each, as the ledger knows it. */
  readonly seenSince: SeenSince;
  readonly textOf: TextOf;
  /** What readers were shown before. */
  readonly ledger: Ledger;
}

/** A folder that may be published: nothing in it is wrong. */
export interface Checked extends KnownFolder {
  readonly broken?: undefined;
}

export interface CheckResult {
  /** Undefined when there is an error anywhere: nothing is published from a broken folder. */
  readonly checked: Checked | undefined;
  /** Sorted by file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is in a folder as far as it could be read, and all that is wrong with it. */
export interface Judged extends Omit<KnownFolder, "settings">, Pick<CheckResult, "diagnostics"> {
  readonly settings: Settings | undefined;
}

/** The text of a briefing's file: asked only when something in it is wrong and its place must be found. */
export type TextOf = (path: string) => string;

/** Parses and checks every file of a folder, as of `now`. Does no I/O and never throws for what a file says. */
export function checkFolder(folder: Folder, now: Instant, seal?: Seal): CheckResult {
  const { briefings, versions = [] } = folder;
  const texts = new Map([...briefings, ...versions].map(({ path, text }) => [path, text]));
  const textOf = (path: string) => texts.get(path) ?? "";
  const settings = parseSettingsOf(folder);
  const parsed = parseFiles(briefings, settings);
  return checkParsed(folder, withVersions(parsed, parseFiles(versions, settings)), {
    now,
    textOf,
    seal,
  });
}

/** Briefings with what the files of former versions were parsed into. */
export function withVersions<Own extends Parsed>(own: Own, versions: Parsed): Own {
  const diagnostics = [...own.diagnostics, ...versions.diagnostics];
  return { ...own, versions: versions.briefings, diagnostics };
}

/** What briefings are parsed with: it must be known before they are. */
export function parseSettingsOf(
  { settings }: Listing,
  wanted: Wanted = "everything",
): ParseSettings {
  const { lang, profiles } = (settings && judgeSettings(settings).sound) ?? NO_SETTINGS;
  return { lang, profiles, wanted };
}

export interface Checking {
  readonly now: Instant;
  readonly textOf: TextOf;
  readonly wanted?: Wanted;
  /** Reads the sealed names of the ledger, where their key is at hand. */
  readonly seal?: Seal | undefined;
  /** Whether the ledger will record what readers see since `now`. */
  readonly isPublication?: boolean | undefined;
  /** Whether a briefing, or what the ledger says of it, is checked here. Of the others only relations are known. */
  readonly isMine?: (id: string) => boolean;
}

/** Checks what was parsed, here or in other processes, against the settings, the vocabulary and each other. */
export function checkParsed(listing: Listing, parsed: Parsed, checking: Checking): CheckResult {
  const { settings, diagnostics, ...contents } = judge(listing, parsed, checking);
  const isPublishable = settings !== undefined && !hasErrors(diagnostics);
  return { checked: isPublishable ? { settings, ...contents } : undefined, diagnostics };
}

/** The same without a verdict: for a preview, which shows what is right of a folder in which something is wrong. */
export function judge(
  listing: Listing,
  parsed: Parsed,
  { now, textOf: read, wanted = "everything", seal, isMine = () => true, isPublication }: Checking,
): Judged {
  const textOf = keepingLast(read);
  const diagnostics: Diagnostic[] = [...listing.diagnostics, ...parsed.diagnostics];
  const { settings, forBriefings, diagnostics: ofSettings } = checkSettings(listing);
  pushAll(diagnostics, ofSettings);
  const { vocabulary, diagnostics: ofVocabulary } = parseVocabulary(listing.vocabulary);
  pushAll(diagnostics, ofVocabulary);
  const { ledger, diagnostics: ofLedger } = parseLedger(
    listing.ledger ?? { path: LEDGER, text: "" },
    seal,
  );
  pushAll(diagnostics, [...ofLedger, ...unreadable(ledger)]);
  const { briefings } = parsed;
  let versions: Versions = NO_VERSIONS;
  let pages: readonly OwnPage[] = [];
  if (forBriefings !== undefined) {
    const context: RuleContext = {
      settings: forBriefings,
      wanted,
      vocabulary,
      parties: new Parties(vocabulary),
      now,
      today: latestDayOnEarth(now),
      textOf,
      briefings: new Map(briefings.map((briefing) => [briefing.id, briefing])),
      byDay: groupedBy(briefings, ({ day }) => dayNumber(day)),
      ids: new Set(listing.briefings.map((file) => file.id)),
      ledger,
      ownAddresses: ownAddressesOf(listing),
    };
    for (const briefing of briefings)
      if (isMine(briefing.id)) pushAll(diagnostics, checkBriefing(briefing, context));
    pushAll(diagnostics, checkLedger(context, isMine));
    const kept = { ...context, parsed: parsed.versions ?? [] };
    const former = checkVersions(listing.versions ?? [], kept);
    versions = former.versions;
    pushAll(diagnostics, former.diagnostics);
    const own = checkPages(listing.pages ?? [], listing.settings, context);
    pages = own.pages;
    pushAll(diagnostics, own.diagnostics);
    pushAll(diagnostics, checkStatics(listing.statics ?? [], context));
  }
  const asked = diagnostics.filter(
    ({ severity }) => wanted === "everything" || severity === "error",
  );
  const statics = listing.statics ?? [];
  const since = seenSince(ledger, briefings, isPublication ? now : undefined);
  const known = { settings, vocabulary, briefings, versions, pages, statics, textOf, ledger };
  const all = { ...known, seenSince: since };
  return { ...all, diagnostics: asked.sort(compareDiagnostics) };
}

/** A file's findings come one after the other, and each asks for its text: it is read once for all of them. */
function keepingLast(textOf: TextOf): TextOf {
  let last: { readonly path: string; readonly text: string } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, text: textOf(path) };
    return last.text;
  };
}

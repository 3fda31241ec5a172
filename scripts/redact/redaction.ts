/** Takes names out of some briefings of an archive, and says what else holds them. Nothing is written here. */
import { checkFolder, parseSettingsOf } from "../check/check.ts";
import { formatLedger, parseLedger, type Seal } from "../check/ledger/ledger.ts";
import { parseFiles } from "../check/parse.ts";
import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { dayIn, type Instant } from "../read/dates.ts";
import type { SourceFile } from "../read/file.ts";
import type { BriefingId } from "../read/identity.ts";
import { type Folder, LEDGER, type SettingsFile } from "../read/read.ts";
import type { VersionFile } from "../read/version-files.ts";
import type { Change } from "./change.ts";
import { type FilePair, isChanged, withNewIds } from "./file-pairs.ts";
import { inFolderOf, redactFile, redactVersion } from "./in-file.ts";
import { type LedgerOptions, type Redacted, redactLedger } from "./in-ledger.ts";
import { redactVocabulary } from "./in-vocabulary.ts";
import { type Forms, formsOf, wordsOf } from "./name-forms.ts";
import { firstSpot, nearSpots, type Spot } from "./spots.ts";
import { StandIn } from "./stand-in.ts";

/** What is asked for. */
export interface RedactionOrder {
  readonly ids: ReadonlySet<BriefingId>;
  readonly names: readonly string[];
  /** What stands in their place, where it was typed. */
  readonly typed: string | undefined;
  readonly now: Instant;
  /** Reads the sealed names of the ledger. */
  readonly seal?: Seal | undefined;
}

export interface Redaction {
  readonly changes: readonly Change[];
  /** Other files that hold a name and stay as they are, each with its first place. */
  readonly others: readonly Spot[];
  /** Places in what is written that may tell a name, for a person to look at. */
  readonly near: readonly Spot[];
  /** Errors that the archive would have then and has not now. */
  readonly problems: readonly Diagnostic[];
}

/** Takes the names out of a folder with these settings. Pure. */
export function redact(folder: Folder, settings: Settings, asked: RedactionOrder): Redaction {
  const forms = formsOf(asked.names);
  const standIn = standInFor(folder, forms, asked.typed);
  const { lang, zone } = settings;
  const dating = { lang, today: dayIn(asked.now, zone), now: asked.now };
  const isAsked = (file: SourceFile) =>
    asked.ids.has(file.id) && firstSpot(file, standIn).length > 0;
  const redacted = folder.briefings.map((before) => ({
    before,
    after: isAsked(before) ? redactFile(before, standIn, dating) : before,
  }));
  const renamed = redacted.filter(({ before, after }) => before.id !== after.id);
  const newIds = new Map(renamed.map(({ before, after }) => [before.id, after.id]));
  const former = (folder.versions ?? []).map((before) => {
    const id = newIds.get(before.id) ?? before.id;
    const after = isAsked(before) ? redactVersion(before, standIn, { lang, id }) : before;
    return { before, after: { ...after, ...inFolderOf(after, id) } };
  });
  const pairs = withNewIds(redacted, newIds);
  const versions = withNewIds(former, newIds);
  const changed = [...pairs, ...versions].filter(isChanged);
  const others = [...pairs, ...versions].flatMap(({ after }) => firstSpot(after, standIn));
  const words = redactVocabulary(folder, standIn, {
    lang,
    isFree: others.length === 0,
    uses: (key) => changed.some(({ after }) => after.text.includes(key)),
  });
  // Of the others only links changed, which no fact is of. A name may stand in a former version alone.
  const told = new Set(changed.map(({ before }) => before.id));
  const ofAsked = pairs.filter(({ before }) => asked.ids.has(before.id) && told.has(before.id));
  const ledger = ledgerOf(folder, { pairs: ofAsked, versions }, { ...asked, standIn, settings });
  const times = ({ path, text }: SourceFile) =>
    standIn.find(path).length + standIn.find(text).length;
  const changes = [
    ...changed.map(({ before, after }) => ({
      from: before.path,
      path: after.path,
      text: after.text,
      times: times(before),
    })),
    ...words.changed,
    ...ledger.changed,
  ];
  return {
    changes,
    others: [...others, ...words.kept, ...ledger.kept],
    near: [...changed.map(({ after }) => after), ...words.changed].flatMap((file) =>
      nearSpots(file, forms, standIn.words(lang)),
    ),
    problems: newProblems(folder, changes, asked),
  };
}

/** Keys that stand anywhere in the archive are not given a second time. */
function standInFor(
  { briefings, vocabulary }: Folder,
  forms: Forms,
  typed: string | undefined,
): StandIn {
  const words = [...vocabulary.values()].map(({ text }) => text);
  const texts = [...briefings.flatMap(({ id, text }) => [id, text]), ...words];
  return new StandIn(forms, { typed, taken: (key) => texts.some((text) => text.includes(key)) });
}

function ledgerOf(
  folder: Folder,
  {
    pairs,
    versions,
  }: {
    readonly pairs: readonly FilePair[];
    readonly versions: readonly FilePair<SourceFile & VersionFile>[];
  },
  options: LedgerOptions & Pick<RedactionOrder, "seal">,
): { changed: readonly Change[]; kept: readonly Spot[] } {
  const { path = LEDGER, text = "" } = folder.ledger ?? {};
  const { ledger, diagnostics } = parseLedger({ path, text }, options.seal);
  // Lines that cannot be read cannot be written back.
  if (text === "" || diagnostics.length > 0) return { changed: [], kept: [] };
  const parse = (file: SourceFile) => {
    const [briefing] = parseFiles([file], parseSettingsOf(folder)).briefings;
    return briefing === undefined ? [] : [{ briefing, text: file.text }];
  };
  const redacted = pairs.flatMap((pair): Redacted[] => {
    const [before] = parse(pair.before);
    const [after] = parse(pair.after);
    if (before === undefined || after === undefined) return [];
    const own = versions.filter((version) => version.before.id === pair.before.id);
    const hashes = own.map((version) => {
      const [text] = isChanged(version) ? parse(version.after) : [];
      return [version.before.number, text?.briefing.textHash] as const;
    });
    return [{ before, after, versions: new Map(hashes) }];
  });
  const after = formatLedger(redactLedger(ledger, redacted, options));
  const kept = spotsInLedger({ path, text: after }, options);
  const times = options.standIn.find(text).length;
  return { changed: after === text ? [] : [{ from: path, path, text: after, times }], kept };
}

/** The first line that holds a name, or in no order every word of one. */
function spotsInLedger({ path, text }: SettingsFile, { names, standIn }: LedgerOptions): Spot[] {
  const wanted = names.map(wordsOf);
  for (const [at, line] of text.split("\n").entries()) {
    const words = new Set(wordsOf(line.replaceAll(/["_×:]/g, " ")));
    if (
      standIn.find(line).length > 0 ||
      wanted.some((name) => name.every((word) => words.has(word)))
    )
      return [{ path, line: at + 1, column: 1 }];
  }
  return [];
}

/** Errors in the files that change, of a rule and a file that had fewer before. */
function newProblems(
  folder: Folder,
  changes: readonly Change[],
  asked: RedactionOrder,
): Diagnostic[] {
  const after = errorsIn(withChanges(folder, changes), asked);
  if (after.length === 0) return [];
  const kindOf = ({ file, ruleId }: Diagnostic) =>
    `${changes.find(({ from }) => from === file)?.path ?? file} ${ruleId}`;
  const left = new Map<string, number>();
  for (const error of errorsIn(folder, asked))
    left.set(kindOf(error), (left.get(kindOf(error)) ?? 0) + 1);
  return after.filter((error) => {
    const count = left.get(kindOf(error)) ?? 0;
    left.set(kindOf(error), count - 1);
    return count <= 0;
  });
}

function errorsIn(folder: Folder, { now, seal }: RedactionOrder): Diagnostic[] {
  return checkFolder(folder, now, seal).diagnostics.filter(({ severity }) => severity === "error");
}

function withChanges(folder: Folder, changes: readonly Change[]): Folder {
  const byPath = new Map(changes.map((change) => [change.from, change]));
  const briefings = folder.briefings.map((file): SourceFile => {
    const change = byPath.get(file.path);
    if (change === undefined) return file;
    const id = change.path.slice(5, -3) as BriefingId;
    return { ...file, path: change.path, id, text: change.text };
  });
  const versions = (folder.versions ?? []).map((file) => {
    const { path = file.path, text = file.text } = byPath.get(file.path) ?? {};
    return { ...file, ...inFolderOf({ path }, path.split("/")[1] as BriefingId), text };
  });
  const vocabulary = new Map(
    [...folder.vocabulary].map(([name, file]) => [
      name,
      { ...file, text: byPath.get(file.path)?.text ?? file.text },
    ]),
  );
  const ledger = folder.ledger && {
    ...folder.ledger,
    text: byPath.get(folder.ledger.path)?.text ?? folder.ledger.text,
  };
  return { ...folder, briefings, versions, vocabulary, ledger };
}

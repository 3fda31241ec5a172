/** Builds the page of what readers saw of a briefing before: its versions, and what changed from one to the next. */
import type { Briefing } from "../../check/briefing.ts";
import type { SourceFile } from "../../read/file.ts";
import { at, hrefOf } from "../address.ts";
import { type Frame, keptOf } from "../cards.ts";
import { anchorOfVersion, type KeptText, pathOfHistory, type Version } from "../known-versions.ts";
import { directionOf } from "../language.ts";
import type { PageKind } from "../page-kind.ts";
import type { Note, PieceChange } from "../page-view.ts";
import type { PlannedPage } from "../planned-page.ts";
import type { View } from "../views.ts";

/** A file that was checked; its text is read where the page is written. */
export interface TextOnDisk extends Pick<SourceFile, "path" | "id" | "day" | "sha256"> {
  /** What it says, while it stands in no file yet. */
  readonly unsaved?: string;
}

export interface VersionView {
  readonly number: number;
  readonly anchor: string;
  readonly isNow: boolean;
  readonly isKept: boolean;
  /** In words, the days of its beginning and its end; empty where they are not known. */
  readonly since: string;
  readonly until: string;
  readonly notes: readonly Note[];
  /** The last version before it that is kept, with the files of both. */
  readonly against:
    | { readonly number: number; readonly before: TextOnDisk; readonly after: TextOnDisk }
    | undefined;
  /** What changed from the one to the other; set by whoever writes the page. */
  readonly changes?: readonly PieceChange[];
}

export interface HistoryView extends View {
  readonly kind: "history";
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly tlp: string;
  /** What keeps its briefing from readers: in a preview alone. */
  readonly kept?: string;
  /** Address of the briefing. */
  readonly briefing: string;
  /** Newest first. */
  readonly versions: readonly VersionView[];
}

/** Each is planned with its briefing. */
export const page: PageKind = {
  kind: "history",
  isListed: false,
  place: 1,
  views: () => [],
};

export function isHistory(view: View): view is HistoryView {
  return view.kind === "history";
}

export function historyView(
  briefing: Briefing,
  versions: readonly Version[],
  frame: Frame,
): HistoryView {
  const { id, meta } = briefing;
  const { settings, prefix } = frame;
  const lang = meta.lang ?? settings.lang;
  return {
    kind: "history",
    ...at(pathOfHistory(briefing)),
    title: meta.title,
    lang,
    dir: directionOf(lang),
    tlp: meta.tlp ?? settings.tlp,
    ...keptOf(id, frame),
    briefing: hrefOf(prefix, id),
    versions: versions
      .map(({ number, text, unsaved, before, since, until, notes }) => ({
        ...{ number, since, until, notes },
        anchor: anchorOfVersion(number),
        isNow: number === versions.length,
        isKept: text !== undefined,
        against:
          text === undefined || before === undefined
            ? undefined
            : { number: before.number, before: onDisk(before), after: onDisk({ text, unsaved }) },
      }))
      .reverse(),
  };
}

function onDisk({ text, unsaved }: KeptText): TextOnDisk {
  const { path, id, day, sha256 } = text;
  return { path, id, day, sha256, ...(unsaved === undefined ? {} : { unsaved }) };
}

/** A page is known by what its texts are, and not by where they stand. */
export function plannedHistory(view: HistoryView): PlannedPage {
  const shows = () => JSON.stringify(view, (key, value) => (key === "unsaved" ? undefined : value));
  return { kind: view.kind, file: view.file, shows, view: () => view };
}

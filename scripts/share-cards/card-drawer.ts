/** Has share cards drawn in processes of their own, which are held as far as native code can be. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PROJECT } from "../config.ts";
import { packageFolder } from "../files/package-folder.js";
import { ChildHandle, type ForkTarget } from "../processes/child-handle.ts";
import { childProgram } from "../processes/child-program.ts";
import { together } from "../processes/together.ts";
import type { ShareCard } from "../render/share-card.ts";
import { type CardFonts, fontSettings } from "./fonts.ts";

/** Milliseconds that a card may take: 500 times what it takes. */
const PATIENCE = 30_000;
/** A process takes as long to start as four cards to draw. */
const CARDS_A_PROCESS = 8;

export interface Drawing {
  readonly cards: readonly ShareCard[];
  readonly fonts: CardFonts;
  /** A folder for what is needed meanwhile; nothing of it is published. */
  readonly work: string;
  /** How many processes there may be. */
  readonly most: number;
  /** Ends the drawing, when something else has failed. */
  readonly signal: AbortSignal;
}

/**
 * Draws cards, and hands on each with its place among them.
 * @throws when a card cannot be drawn, or takes too long, or the drawing is ended.
 */
export async function drawCards(
  { cards, fonts, work, most, signal }: Drawing,
  onDrawn: (png: Uint8Array, place: number) => void,
): Promise<void> {
  const target = programOf(fonts, work);
  const waiting = cards.map((card, place) => ({ card, place })).reverse();
  const count = Math.min(most, Math.ceil(cards.length / CARDS_A_PROCESS));
  const children = Array.from({ length: count }, () => new ChildHandle(target));
  const end = () => Promise.all(children.map((child) => child.kill()));
  signal.addEventListener("abort", end);
  const serve = async (child: ChildHandle) => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      onDrawn(await inTime(child, next.card), next.place);
  };
  try {
    await together(children.map(serve), async () => {
      waiting.length = 0;
      await end();
    });
  } finally {
    signal.removeEventListener("abort", end);
    for (const child of children) child.close();
  }
}

async function inTime(child: ChildHandle, card: ShareCard): Promise<Uint8Array> {
  const timer = setTimeout(() => void child.kill(), PATIENCE);
  try {
    return await child.ask("draw", card);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Node holds its JavaScript to sharp's own files and lets it load native code, which no permission of Node's holds:
 * so that is told of no path but those of the typefaces, and decodes no file.
 */
function programOf(fonts: CardFonts, work: string): ForkTarget {
  const cache = join(work, "fonts");
  mkdirSync(cache, { recursive: true });
  const settings = join(work, "fonts.conf");
  writeFileSync(settings, fontSettings(fonts, cache));
  const { folders, links } = packagesOf("sharp", resolve(PROJECT));
  const { path, flags } = childProgram("cards", { read: [...folders], write: [] });
  const isHeld = flags.some((flag) => flag.endsWith("permission"));
  const more = [
    ...["--allow-addons", "--disable-warning=SecurityWarning"],
    ...[...links].map((link) => `--allow-fs-read=${link}`),
  ];
  return {
    path,
    flags: isHeld ? [...flags, ...more] : flags,
    env: {
      FONTCONFIG_FILE: settings,
      // Which of two letters that look alike is meant goes by the card's language alone.
      ...{ LC_ALL: "C", LANG: "C", PANGO_LANGUAGE: "en", FC_LANG: "en" },
      // On a Mac, Pango would take the system's typefaces.
      PANGOCAIRO_BACKEND: "fontconfig",
    },
  };
}

interface Packages {
  readonly folders: Set<string>;
  /** Where a package that lies elsewhere is looked for. */
  readonly links: Set<string>;
}

/** The folders of a package and of all that it loads. */
function packagesOf(
  name: string,
  from: string,
  found: Packages = { folders: new Set(), links: new Set() },
): Packages {
  const folder = packageFolder(name, from);
  if (folder === undefined) return found;
  const link = linkTo(name, from);
  if (link !== folder) found.links.add(link);
  if (found.folders.has(folder)) return found;
  found.folders.add(folder);
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(text);
  for (const other of Object.keys({ ...dependencies, ...optionalDependencies }))
    packagesOf(other, folder, found);
  return found;
}

/** Where Node finds a package that is there, before it follows a link. */
function linkTo(name: string, from: string): string {
  const link = join(from, "node_modules", name);
  return existsSync(join(link, "package.json")) ? link : linkTo(name, dirname(from));
}

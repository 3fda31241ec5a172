/** The texts of briefings, each loaded and opened once while it is of use. */
import { FRAGMENT } from "../../../../scripts/search/format/fragment.ts";
import { FOLDERS, FRAGMENTS } from "../../../../scripts/site-plan.ts";
import { type BriefingText, openFragment } from "./briefing-text.ts";
import type { ReadFile } from "./files.ts";

/** So many are kept, the latest asked for. A text is some 20 kB. */
const MOST_KEPT = 300;

export class BriefingTexts {
  readonly #read: ReadFile;
  readonly #kept = new Map<string, Promise<BriefingText>>();

  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** @throws when it cannot be read. */
  fragment(volume: string, name: string): Promise<BriefingText> {
    const path = `${FOLDERS.indexes}${volume}/${FRAGMENTS}${name}${FRAGMENT}`;
    const fragment =
      this.#kept.get(path) ?? this.#read(path).then((text) => openFragment(text, path));
    this.#kept.delete(path);
    this.#kept.set(path, fragment);
    fragment.catch(() => this.#kept.delete(path));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return fragment;
  }
}

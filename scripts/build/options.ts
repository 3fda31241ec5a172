/** What a build is asked for. */

import type { Cache } from "../cache/cache.ts";
import type { Seal } from "../check/ledger/ledger.ts";
import type { Audience, Viewers } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Signer } from "../publish/signature.ts";
import type { Instant } from "../read/dates.ts";
import type { MadeSite } from "./made.ts";
import type { Shard } from "./shard.ts";

/** What every build is asked for. */
interface EveryBuild {
  /** Absolute paths of the folders: of the briefings, and of the site. */
  readonly briefings: string;
  readonly output: string;
  readonly cache: Cache;
  readonly now: Instant;
  /** With a slash at both ends. */
  readonly prefix: string;
  /** Which findings are asked for. */
  readonly wanted: "errors" | "everything";
  /** Reads the sealed names of the ledger, and seals them where the archive asks for that. */
  readonly seal?: Seal | undefined;
  /** `later` leaves a volume's former index where there is one: the next build that is not as hurried makes it. */
  readonly index?: "at once" | "later";
  /** Hears what is wrong before any page is made. */
  readonly onChecked?: ((diagnostics: readonly Diagnostic[]) => void) | undefined;
  /** Hears of it as soon as readers have the new site: what is cached of it is written after that. */
  readonly onPublished?: ((made: MadeSite) => void) | undefined;
  /** Hears how many briefings must be read anew, if they are many. */
  readonly onParse?: ((count: number) => void) | undefined;
  /** Hears how many pages of how many that must be made are written, and indexed where search holds them. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** A site for readers. */
export interface ReadersBuild extends EveryBuild {
  readonly isPreview?: undefined;
  readonly audience: Audience;
  /** Which part of the site is made here, where several machines make it together. */
  readonly shard?: Shard | undefined;
  /** True where this site goes to readers, so that the ledger of the briefings is kept. Only the public's is. */
  readonly isPublication?: boolean;
  /** Who signs the manifest of a whole site, if anybody does; a part is not signed. */
  readonly signer?: Signer | undefined;
}

/** A preview: nobody signs it, no ledger hears of it, and briefings that have errors are left out. */
export interface PreviewBuild extends EveryBuild {
  readonly isPreview: true;
  readonly audience: Viewers;
  readonly shard?: undefined;
  readonly isPublication?: undefined;
  readonly signer?: undefined;
}

export type BuildOptions = ReadersBuild | PreviewBuild;

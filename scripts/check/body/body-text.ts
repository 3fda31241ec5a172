/** A body as rules see it. */

import type { BodyComment, BodyLink } from "./found.ts";
import type { BodyHeading } from "./headings.ts";
import type { Passage } from "./passage.ts";
import type { Taken } from "./taken.ts";

/** A body as rules see it that ask of nothing but its words. */
export interface BodyText {
  /** Every link of the body. */
  readonly links: readonly BodyLink[];
  readonly passages: readonly Passage[];
  /** What readers do not see of the body as it was typed. */
  readonly taken: readonly Taken[];
  readonly headings: readonly BodyHeading[];
  readonly comments: readonly BodyComment[];
  /** True while it is still being written: what is empty then is no fault. */
  readonly isDraft: boolean;
  /** The whole file, decoded. */
  readonly text: string;
}

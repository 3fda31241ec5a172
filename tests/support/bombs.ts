/** Files made to cost the most that the format allows: each kind at its largest, for tests of time and memory. */

import type { Bomb } from "./bomb.ts";
import { ARCHIVE_BOMBS } from "./bombs-archive.ts";
import { BODY_BOMBS } from "./bombs-body.ts";
import { BRIEFING_BOMBS } from "./bombs-front-matter.ts";

export const BOMBS: readonly Bomb[] = [...BODY_BOMBS, ...BRIEFING_BOMBS, ...ARCHIVE_BOMBS];

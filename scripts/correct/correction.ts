/** A correction, and the status that a briefing has with it. */
import type { FrontMatter } from "../check/schema/schema.ts";

export type Correction = FrontMatter["corrections"][number];

export type BriefingStatus = FrontMatter["status"];

/** What a field names by its key or id, noted on its schema so that an editor can offer what there is. */
import type { z } from "zod";

/** `source`: of the same briefing; `party`: of people and organisations; `rule`: of the check; the others: of the archive's vocabulary and folder. */
export type Referent =
  | "topic"
  | "place"
  | "country"
  | "person"
  | "organisation"
  | "party"
  | "source"
  | "briefing"
  | "rule";

/** The same schema, which knows what its texts name. Whether such a thing exists is for rules to say. */
export function refersTo<Schema extends z.ZodType>(schema: Schema, named: Referent): Schema {
  return schema.meta({ refers: named });
}

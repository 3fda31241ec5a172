/** Whether a briefing's words are still what a desk stands by. */
import type { FrontMatter } from "./schema.ts";

/** True for one that is replaced, or taken back altogether: either way it says so itself. */
export function isGone({ meta }: { readonly meta: Pick<FrontMatter, "status"> }): boolean {
  return meta.status === "superseded" || meta.status === "withdrawn";
}

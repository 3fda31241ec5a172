/** A text that readers saw before, as its line of the ledger knows it. */
import * as z from "zod";
import type { Instant } from "../../read/dates.ts";
import { instant } from "../schema/fields.ts";

/** A text that another has taken the place of. */
export interface FormerText {
  /** When readers could last see it, in UTC. */
  readonly until: Instant;
  /** SHA-256 of what they saw; absent once a name was taken out of it and it is not kept. */
  readonly sha256?: string;
  /** Which key its hash is sealed with; absent where it stands in clear. */
  readonly seal?: string;
}

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 has 64 hexadecimal digits");
export const inUtc = instant.refine(
  (written) => written.endsWith("Z"),
  "an instant in UTC ends in Z",
);
export const keyId = z.string().regex(/^[0-9a-f]{8}$/);
export const former = z.strictObject({
  until: inUtc,
  sha256: sha256.optional(),
  seal: keyId.optional(),
});
/** With its keys in this order. */
export function formatFormer({ until, sha256, seal }: FormerText): FormerText {
  return {
    until,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(seal === undefined ? {} : { seal }),
  };
}

/** Small archives as an audience sees them: checked, withheld, related. */
import type { Audience } from "../../scripts/config.ts";
import { type Archive, relate } from "../../scripts/relate/relate.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { check, NOW } from "./archive.ts";

/** @throws what is wrong with the files. */
export function relatedOf(
  files: Readonly<Record<string, string>>,
  audience: Audience = "public",
): Archive {
  const { checked, diagnostics } = check(files);
  if (checked === undefined)
    throw new Error(diagnostics.map(({ file, message }) => `${file}: ${message}`).join("\n"));
  const visible = withhold(checked, audience, NOW);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  return relate(visible);
}

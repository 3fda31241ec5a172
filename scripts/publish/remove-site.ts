/** Removes a published site from this machine, whole. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { orRefuse } from "../files/output-refused.ts";
import { audienceAt, isSite } from "./for-whom.ts";
import { previousOf } from "./in-place.ts";
import { claimOutput, recover, stagingOf } from "./publish.ts";

/**
 * Makes sure that a site of ours at an output may be removed. To be called by who holds it; returns what removes it,
 * and the one before it where one was left beside it.
 * @throws OutputRefused where something stands there that no build of ours wrote.
 */
export function claimRemoval(output: string, briefings: string): () => void {
  if (existsSync(dirname(output))) orRefuse(output, () => recover(output));
  if (!isSite(output)) return () => {};
  claimOutput(output, briefings, { audience: audienceAt(output) ?? "public" });
  return () =>
    orRefuse(output, () => {
      rmSync(previousOf(output), { recursive: true, force: true });
      // By a name of which the next build knows what to do: half a site has lost its manifest.
      renameSync(output, stagingOf(output));
      rmSync(stagingOf(output), { recursive: true, force: true });
    });
}

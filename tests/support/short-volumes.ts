/**
 * For tests of archives that are cut into volumes: in a sample a volume holds two dozen briefings and not 512, so that
 * several are made of a few pages. To be put in the place of `relate/volumes.ts`, in a file that has its process for itself.
 */
import type * as Volumes from "../../scripts/relate/volumes.ts";
import { isFull } from "./promise.ts";

const MOST = 24;

/** How many briefings make more than one volume. */
export const TWO_VOLUMES = isFull ? 530 : 40;

/** The same module; in a sample it cuts sooner. */
export function shortened(real: typeof Volumes): typeof Volumes {
  if (isFull) return real;
  return { ...real, cutVolumes: (briefings, most = MOST) => real.cutVolumes(briefings, most) };
}

/** Shares the files to parse out among the child processes. */
import type { BriefingFile } from "../read/file.ts";
import { cutVolumes } from "../relate/volumes.ts";

/**
 * Cuts the files into as many shares as there are processes: whole volumes, the largest first to whoever
 * has least. So the process that parses a volume can also render and index it, and all end together.
 */
export function shareOut(files: readonly BriefingFile[], count: number): BriefingFile[][] {
  const shares = Array.from({ length: count }, (): BriefingFile[] => []);
  const volumes = cutVolumes(files).sort((a, b) => b.members.length - a.members.length);
  for (const { members } of volumes) {
    shares.reduce((least, share) => (share.length < least.length ? share : least)).push(...members);
  }
  return shares.filter((share) => share.length > 0);
}

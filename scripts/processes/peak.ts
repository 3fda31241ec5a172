/** How much memory a process took. */

/** Largest resident set of this process so far, in bytes. */
export function peakOfProcess(): number {
  return process.resourceUsage().maxRSS * 1024;
}

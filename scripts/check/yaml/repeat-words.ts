/** Repeats what a writer wrote in a message. */

/** Not longer than a line. */
export function shown(written: string): string {
  return written.length <= 60 ? written : `${written.slice(0, 57)}…`;
}

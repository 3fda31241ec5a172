/** What stops an import altogether, in words for the person who ran it. */

/** The user's mistake or the machine's: its message is printed as it is, without a stack. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}

/** The short code of a file system's error: `ENOSPC`. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}

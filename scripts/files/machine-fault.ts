/** Tells what the machine refused, a full disk above all, from what is our fault: for that there is a remedy, no stack. */

export interface MachineFault {
  /** The system's name for it. */
  readonly code: string;
  /** What the machine's owner can do, without a full stop; undefined where it may as well be our fault. */
  readonly remedy: string | undefined;
}

export const PERMISSIONS = "Mend its permissions";

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full, or holds as many files as it can: make room there",
  EDQUOT: "Your share of the disk is used up: make room there",
  EROFS: "The disk can only be read: make it writable",
  EFBIG: "No file may be as large there: raise the limit",
  EMFILE: "Too many files are open: raise the limit (`ulimit -n`)",
  ENFILE: "Too many files are open on this machine: end other programs",
  ENAMETOOLONG: "Its path is longer than this system knows: choose a shorter one",
  EIO: "The disk fails: have it looked at",
  EACCES: PERMISSIONS,
  EPERM: PERMISSIONS,
};

/** What programs say that are not of Node, in the words of the system. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|StorageFull/, "ENOSPC"],
  [/Disk quota exceeded|QuotaExceeded/, "EDQUOT"],
  [/Read-only file system|ReadOnlyFilesystem/, "EROFS"],
  [/File too large|FileTooLarge/, "EFBIG"],
];

/** How deep errors are looked for in errors: who wraps one does it once or twice. */
const DEEPEST = 8;

/** What the machine refused, by an error or by one that it wraps; undefined where it refused nothing. */
export function faultOf(error: unknown): MachineFault | undefined {
  let inner: unknown = error;
  for (let depth = 0; inner instanceof Error && depth < DEEPEST; depth++) {
    const { code, originalError, cause, message } = inner as NodeJS.ErrnoException & {
      originalError?: unknown;
    };
    const said = SAID.find(([words]) => words.test(message))?.[1];
    // Node's own errors have codes too, which are no words of a system.
    const found =
      said ?? (typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined);
    if (found !== undefined) return { code: found, remedy: REMEDIES[found] };
    inner = cause ?? originalError;
  }
  return undefined;
}

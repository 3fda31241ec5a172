/** What a host is to a new desk. */

/** A file of the desk, by its path with `/`. */
export interface DeskFile {
  readonly path: string;
  readonly text: string | Uint8Array;
  /** A program that a shell starts by its path. */
  readonly isProgram?: boolean;
}

export interface Host {
  /** As it is called, and what it takes to use it. */
  readonly label: string;
  readonly hint: string;
  /** What publishes there. `name` is one that the host may know the site by. */
  readonly files: (name: string) => readonly DeskFile[];
  /** Where colleagues edit without Git: the forge that keeps the desk's files. */
  readonly forge: "GitHub" | "GitLab" | undefined;
  /** Markdown for the desk's README: how it is published, who keeps the ledger, how an embargo lifts. */
  readonly notes: string;
}

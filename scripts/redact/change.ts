/** What is to be written of a file that loses a name. */
export interface Change {
  /** Where it stands now, below the briefings folder. */
  readonly from: string;
  /** Where it stands then; `from` is gone where that is another. */
  readonly path: string;
  readonly text: string;
  /** How often a name stands in it now, its path included. */
  readonly times: number;
}

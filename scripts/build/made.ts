/** A site in numbers. */

/** A site in numbers. */
export interface Made {
  readonly pages: number;
  readonly volumes: number;
  readonly files: number;
  readonly bytes: number;
  /** Pages that were not remembered, and so written anew. */
  readonly rendered: number;
  /** Volumes whose index was not remembered, and so made anew. */
  readonly indexed: number;
  /** Volumes whose index is still that of the build before. */
  readonly late: number;
}

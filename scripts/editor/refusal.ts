/** Why a file of somebody else's was left alone, and what to write into it. */
export class Refusal {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

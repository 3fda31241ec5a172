/** feedparser as we need it: it keeps what it read before a fault, and keeps no more than that. */
import type { TransformCallback } from "node:stream";
import FeedParser from "feedparser";

/** feedparser, but an error is remembered instead of thrown: what was read before it is still given out. */
export class PatientParser extends FeedParser {
  fault: string | undefined;

  constructor() {
    // Without `normalize`: with it, dates pass through `new Date`, which turns 31 February into 3 March,
    // and links are resolved against the channel instead of the item.
    super({ normalize: false, addmeta: false, resume_saxerror: false });
    this.on("error", (error: Error) => {
      this.fault ??= error.message;
    });
  }

  override _transform(chunk: unknown, encoding: BufferEncoding, done: TransformCallback): void {
    try {
      if (this.fault === undefined) super._transform(chunk, encoding, done);
      else done();
    } catch (error) {
      this.fault = String(error);
      done();
    }
  }

  /** Lets go of the items that the channel has gathered: they would be the whole feed. */
  forgetItems(): void {
    for (const open of this.#open()) {
      for (const name of Object.keys(open)) if (/^(?:item|entry)$/.test(name)) delete open[name];
    }
  }

  /** True when an element was opened and never closed: the feed was cut. */
  isOpen(): boolean {
    return this.#open().length > 0;
  }

  /** True once an element of RSS, RDF or Atom has opened. */
  isFeed(): boolean {
    return this.meta["#type"] !== undefined;
  }

  /** feedparser's stack of open elements, innermost first; its types leave it out. */
  #open(): Record<string, unknown>[] {
    return (this as unknown as { stack: Record<string, unknown>[] }).stack;
  }
}

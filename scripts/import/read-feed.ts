/** Reads a feed as a stream: its items one at a time, and at most one fault, after which nothing is read. */
import { bytesOf, decoderFor, readHead } from "./feed-bytes.ts";
import type { FeedNode } from "./node.ts";
import { PatientParser } from "./patient-parser.ts";

/**
 * An item, what is wrong with the feed, or, as the last, what stands around the items; numbers count from 1.
 * `read` is how many bytes were read of the feed until then, unpacked.
 */
export type FeedPart = { readonly number: number; readonly read: number } & (
  | { readonly item: FeedNode }
  | { readonly fault: string }
  | FeedFrame
);
export interface FeedFrame {
  readonly frame: readonly FeedNode[];
  readonly channel: FeedNode;
  /** True for the export of a site's owner. */
  readonly isExport: boolean;
  /** Items inside other items; they are not given out. */
  readonly nested: number;
}

/** No release is longer; a gzip bomb of one endless element is. */
const LARGEST_ITEM = 16 * 1024 * 1024;

/**
 * The items of an RSS or Atom file, plain or gzipped, in its order, with never more than one chunk in memory.
 * @throws FileRefused when the file cannot be opened; what is wrong inside it is a part of kind `fault`.
 */
export async function* readFeed(path: string): AsyncGenerator<FeedPart> {
  const head = readHead(path);
  const parser = new PatientParser();
  let decoder: TextDecoder | undefined;
  let number = 0;
  let unread = 0;
  let read = 0;
  const items = function* (): Generator<FeedPart> {
    // The parser attaches every item to its channel as well, which would keep the whole feed in memory.
    parser.forgetItems();
    for (let item = parser.read(); item !== null; item = parser.read()) {
      unread = 0;
      yield { number: ++number, read, item };
    }
  };
  try {
    for await (const chunk of bytesOf(path, head)) {
      unread += chunk.length;
      read += chunk.length;
      decoder ??= decoderFor(chunk);
      parser.write(decoder.decode(chunk, { stream: true }));
      yield* items();
      if (parser.fault !== undefined) break;
      if (unread > LARGEST_ITEM)
        throw new Error(`one element has more than ${LARGEST_ITEM / 1024 / 1024} MiB`);
    }
    if (parser.fault === undefined) parser.end();
    yield* items();
  } catch (error) {
    parser.fault ??= error instanceof Error ? error.message : String(error);
  }
  const fault = faultOf(parser, number);
  if (fault !== undefined) yield { number: number + 1, read, fault };
  const { isExport, nested } = parser;
  yield {
    number,
    read,
    frame: parser.frame(),
    channel: parser.meta as unknown as FeedNode,
    isExport,
    nested,
  };
}

function faultOf(parser: PatientParser, items: number): string | undefined {
  const after = items === 0 ? "before its first item" : `after item ${items}`;
  if (parser.fault === undefined && !parser.isOpen() && parser.isFeed()) return undefined;
  if (!parser.isFeed())
    return "This is no RSS or Atom feed. Give the address of the feed itself, saved to a file.";
  const why = parser.fault;
  if (why === undefined || /^Unexpected end/.test(why)) {
    return `The feed is cut off ${after}. Fetch it again; what came before is imported.`;
  }
  return `The feed cannot be read ${after} (${why.split("\n")[0]}). Fetch it again; what came before is imported.`;
}

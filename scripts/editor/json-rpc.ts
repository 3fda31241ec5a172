/** JSON-RPC 2.0 over two streams, framed as the Language Server Protocol frames it. */
import type { Readable, Writable } from "node:stream";

/** Whoever is on the other side: an editor. */
export interface Peer {
  readonly notify: (method: string, params: unknown) => void;
  /** Resolves when nothing more will come. */
  readonly closed: Promise<void>;
}

export interface Handlers {
  /** The answer to a request. An RpcError goes to the editor with its code; any other as our own fault. */
  readonly request: (method: string, params: unknown) => unknown;
  readonly notification: (method: string, params: unknown) => void;
}

/** An answer that says why there is none. */
export class RpcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Codes of JSON-RPC 2.0 and of the Language Server Protocol 3.17. */
export const CODES = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  serverNotInitialized: -32002,
  requestFailed: -32803,
} as const;

/** Many times the largest briefing; what announces more is no editor. */
const LONGEST = 16 * 1024 * 1024;
const HEADER_END = "\r\n\r\n";

/** Answers what comes from `input` into `output`, one message after the other, until the input ends. */
export function listen(input: Readable, output: Writable, handlers: Handlers): Peer {
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    output.write(`Content-Length: ${Buffer.byteLength(body)}${HEADER_END}${body}`);
  };
  let waiting: Buffer = Buffer.alloc(0);
  const closed = new Promise<void>((resolve) => {
    for (const end of ["end", "close", "error"]) input.on(end, () => resolve());
    input.on("data", (chunk: Buffer) => {
      waiting = Buffer.concat([waiting, chunk]);
      for (let cut = cutMessage(waiting); cut !== undefined; cut = cutMessage(waiting)) {
        // Where one message ends is lost, and with it where the next begins.
        if (cut === "broken") return void input.destroy();
        waiting = cut.rest;
        take(cut.body, handlers, send);
      }
    });
  });
  return { notify: (method, params) => send({ method, params }), closed };
}

/** The first whole message, undefined while it is still coming, `broken` when it is none. */
function cutMessage(bytes: Buffer): { body: string; rest: Buffer } | "broken" | undefined {
  const end = bytes.indexOf(HEADER_END);
  if (end === -1) return bytes.length > 8192 ? "broken" : undefined;
  const header = bytes.toString("latin1", 0, end);
  const length = Number(/^content-length: *(\d{1,9}) *$/im.exec(header)?.[1] ?? Number.NaN);
  if (!(length <= LONGEST)) return "broken";
  const start = end + HEADER_END.length;
  if (bytes.length < start + length) return undefined;
  const rest = bytes.subarray(start + length);
  return { body: bytes.toString("utf8", start, start + length), rest };
}

function take(body: string, handlers: Handlers, send: (message: object) => void): void {
  const message = parse(body);
  if (message === undefined) {
    send({ id: null, error: { code: CODES.parseError, message: "This is no JSON object." } });
    return;
  }
  const { id, method, params } = message;
  // Without a method it is an answer to a request of ours, and we make none.
  if (typeof method !== "string") return;
  const isRequest = typeof id === "string" || typeof id === "number";
  try {
    if (!isRequest) handlers.notification(method, params);
    else send({ id, result: handlers.request(method, params) ?? null });
  } catch (error) {
    const code = error instanceof RpcError ? error.code : CODES.internalError;
    const reason = error instanceof Error ? error.message : String(error);
    if (isRequest) send({ id, error: { code, message: reason } });
    else process.stderr.write(`${method}: ${reason}\n`);
  }
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

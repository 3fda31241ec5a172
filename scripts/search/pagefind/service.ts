/** Asks Pagefind's service, one process for each index, and hears of it whatever becomes of that process. */
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";

/** What the service is asked: as `pagefind/types/internal.d.ts` says. */
export type ServiceRequest =
  | { readonly type: "NewIndex"; readonly config: { readonly force_language: string } }
  | {
      readonly type: "AddDir";
      readonly index_id: number;
      readonly path: string;
      readonly glob: string;
    }
  | { readonly type: "GetFiles"; readonly index_id: number };

/** What it answers; of an index's files the contents in base64. */
export interface ServiceAnswer {
  readonly type: string;
  readonly message?: string;
  readonly page_count?: number;
  readonly files?: readonly { readonly path: string; readonly content: string }[];
}

export interface ServiceOptions {
  /** Threads that it may use. */
  readonly threads: number;
  /** Ends it at once. */
  readonly signal?: AbortSignal | undefined;
  /** What is wrong with an answer to a request; undefined for one that is as expected. */
  readonly refusalOf: (request: ServiceRequest, answer: ServiceAnswer) => string | undefined;
}

/** How much of what Pagefind says of its failure the error repeats. */
const LAST_WORDS = 2000;
/** Milliseconds between two looks at what Pagefind may be waiting for. */
const BETWEEN = 500;

/**
 * Runs the service for these requests alone, and gives its last answer. The package's own interface talks to the
 * same service, but waits for ever for one that was killed, and keeps its memory. All is asked at once: this process
 * may be busy with pages, and Pagefind must not wait for it. Settles once the service has ended: it is ended
 * when it has answered, when it fails, when it waits for what it cannot have, and when the signal says so.
 * @throws what Pagefind says, why it ended, or what the machine refuses it.
 */
export function askPagefind(
  program: string,
  requests: readonly ServiceRequest[],
  { threads, signal, refusalOf }: ServiceOptions,
): Promise<ServiceAnswer> {
  return new Promise((resolve, reject) => {
    let said = "";
    let answered = 0;
    let heard: string[] = [];
    let last: ServiceAnswer | undefined;
    let failure: Error | undefined;
    const child = spawn(program, ["--service"], {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, TOKIO_WORKER_THREADS: String(threads) },
      signal,
      killSignal: "SIGKILL",
    });
    const end = () => void child.kill("SIGKILL");
    const fail = (error: unknown) => {
      failure ??= error instanceof Error ? error : new Error(String(error));
      end();
    };
    const take = (message: string) => {
      const request = requests[answered++];
      const answer = decode(message);
      const refused = request && refusalOf(request, answer);
      if (refused !== undefined)
        throw denied(request) ?? new Error(`Pagefind failed (${refused}). ${said}`);
      // All but the last are small; of none more is kept.
      if (answered === requests.length) last = answer;
    };
    const settle = (code: number | null, killed: string | null) => {
      clearInterval(look);
      if (failure === undefined && last !== undefined) resolve(last);
      else reject(failure ?? new Error(`Pagefind failed (${killed ?? `code ${code}`}). ${said}`));
    };
    const look = setInterval(() => {
      const error = whatRefuses(requests[answered]);
      if (error !== undefined) fail(error);
    }, BETWEEN);
    child.stderr.on("data", (chunk) => {
      said = (said + String(chunk)).slice(-LAST_WORDS);
    });
    child.stdout.setEncoding("latin1").on("data", (chunk: string) => {
      const parts = chunk.split(",");
      const rest = parts.pop() ?? "";
      try {
        for (const part of parts) {
          take(heard.join("") + part);
          heard = [];
        }
      } catch (error) {
        fail(error);
      }
      heard.push(rest);
      if (last !== undefined) end();
    });
    // After the end of its output no answer can come.
    child.stdout.on("end", end);
    // Writing to a service that has died is an error without news: `close` says why it died.
    child.stdin.on("error", () => {});
    child.on("error", (error) => {
      failure ??= error;
      // A process that could not be started emits no `close`.
      if (child.pid === undefined) settle(null, null);
    });
    child.on("close", settle);
    child.stdin.write(requests.map(encode).join(""));
  });
}

/**
 * The system's error for what Pagefind needs for its next answer. Pagefind 1.6 opens a page again and again
 * (`while read_file().is_err()`), sleeps in between, and never says why.
 */
function whatRefuses(request: ServiceRequest | undefined): unknown {
  if (request?.type !== "AddDir") return undefined;
  try {
    closeSync(openSync(join(request.path, request.glob), "r"));
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The same, but for a file that is not there: of that the refusal tells by its name. */
function denied(request: ServiceRequest | undefined): unknown {
  const error = whatRefuses(request) as NodeJS.ErrnoException | undefined;
  return error?.code === "ENOENT" ? undefined : error;
}

function encode(payload: ServiceRequest, message_id: number): string {
  return `${Buffer.from(JSON.stringify({ message_id, payload })).toString("base64")},`;
}

function decode(message: string): ServiceAnswer {
  const { payload } = JSON.parse(Buffer.from(message, "base64").toString("utf8"));
  return payload as ServiceAnswer;
}

/** Stands before the preview's server: what it must not answer is refused here, and no visitor ends the process. */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { OpenPages } from "@11ty/eleventy-dev-server";
import { headersOf } from "../render/headers/headers.ts";
import { type RequestRefusal, refusalOfRequest, refusalOfSocket } from "./local-only.ts";
import { leadsOut, pathOf } from "./served-path.ts";

/** Connections at once: a browser has six for pages, and one for each that is open. */
const MOST_CONNECTIONS = 256;
const MOST_PAGES = 64;

/** Bytes that a page may ever say on its socket: it only listens, and in the end takes its leave. */
const MOST_SAID = 1024;

/** What the site's own host is to say with every answer. */
const HEADERS = headersOf({ origin: "http://localhost", prefix: "/" }).fixed;

type RequestListener = (request: IncomingMessage, response: ServerResponse) => unknown;
type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Refuses requests that are not for this machine, nor for a file in the folder. */
export function guardRequests(server: Server, folder: string): void {
  const answers = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.maxConnections = MOST_CONNECTIONS;
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    for (const { name, value } of HEADERS) response.setHeader(name, value);
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const refusal = refusalOfRequest(request, portOf(server)) ?? refusalOfPath(folder, request);
      if (refusal !== undefined) refuse(response, refusal);
      else for (const each of answers) await each(request, response);
    } catch {
      // A file can go between the look and the reading: a build has just put another site in its place.
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 500, why: "That could not be read. Load it again." });
    }
  }
}

/** Lets no more than some pages of the preview itself listen, and hears nothing from them. */
export function guardSockets(server: Server, pages: OpenPages): void {
  const answers = server.listeners("upgrade") as UpgradeListener[];
  server.removeAllListeners("upgrade");
  // What breaks the protocol is an error of its socket, which nobody else listens for; `ws` has closed it by then.
  pages.on("connection", (page) => page.on("error", () => {}));
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => {});
    const isFull = pages.clients.size >= MOST_PAGES;
    const refusal = refusalOfSocket(request, portOf(server)) ?? (isFull ? FULL : undefined);
    if (refusal !== undefined) return turnAway(socket, refusal);
    for (const answer of answers) answer(request, socket, head);
    let said = 0;
    socket.on("data", (chunk: Buffer) => {
      said += chunk.length;
      if (said > MOST_SAID) socket.destroy();
    });
  });
}

const FULL: RequestRefusal = { status: 503, why: "Too many pages are open." };

function refusalOfPath(folder: string, { url = "" }: IncomingMessage): RequestRefusal | undefined {
  const path = pathOf(url);
  if (path === undefined) return { status: 400, why: "That is no address of the site." };
  return leadsOut(folder, path)
    ? { status: 403, why: "That leads out of the site's folder." }
    : undefined;
}

/** The port that it listens on; 0 before. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

function refuse(response: ServerResponse, { status, why }: RequestRefusal): void {
  response.statusCode = status;
  if (status === 405) response.setHeader("Allow", "GET, HEAD");
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Connection", "close");
  response.end(`${why}\n`);
}

/** Says so in HTTP, and leaves nothing half open. */
function turnAway(socket: Duplex, { status, why }: RequestRefusal): void {
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(why) + 1}`,
    "Connection: close",
  ];
  socket.once("finish", () => socket.destroy());
  socket.end(`${head.join("\r\n")}\r\n\r\n${why}\n`);
}

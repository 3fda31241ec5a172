/** A plain static host on loopback: files, gzip for text made beforehand, kept connections; it counts what it sends. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TEXTS: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

interface Served {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A folder at an address, until it is closed. */
export class Host {
  readonly #folder: string;
  readonly #sockets = new Set<Socket>();
  /** Compressed once: a host keeps them so, and its processor is not what is measured. */
  readonly #kept = new Map<string, Served>();
  readonly #server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const served = this.#find(decodeURIComponent(pathname));
    if (served === undefined) response.writeHead(404).end();
    else response.writeHead(200, served.headers).end(served.body);
  });
  #closed = 0;
  /** With a slash at its end. */
  address = "";

  constructor(folder: string) {
    this.#folder = folder;
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => {
        this.#closed += socket.bytesWritten;
        this.#sockets.delete(socket);
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
    return this;
  }

  /** Every byte that went over its wires so far, heads of answers included. */
  get sent(): number {
    return [...this.#sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, this.#closed);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #find(path: string): Served | undefined {
    const known = this.#kept.get(path);
    if (known !== undefined) return known;
    const file = fileAt(this.#folder, path);
    if (file === undefined) return undefined;
    const served = serve(file);
    this.#kept.set(path, served);
    return served;
  }
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder + sep)) return undefined;
  const index = join(file, "index.html");
  if (path.endsWith("/")) return existsSync(index) ? index : undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

function serve(file: string): Served {
  const type = TEXTS[extname(file)];
  const plain = readFileSync(file);
  const body = type === undefined ? plain : gzipSync(plain);
  const headers = {
    "Content-Type": type ?? "application/octet-stream",
    "Content-Length": String(body.length),
    // As GitHub Pages says it of every file.
    "Cache-Control": "max-age=600",
    ...(type === undefined ? {} : { "Content-Encoding": "gzip" }),
  };
  return { body, headers };
}

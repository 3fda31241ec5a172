/** A plain static server on loopback, as any host is: files, index.html, 404.html, gzip; nothing clever. */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { createGzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface StaticSite {
  /** With a slash at its end: the address of the site's home. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves `folder` under `prefix` (`/` or `/briefings/`) on a free port of 127.0.0.1; each file with the `headers`. */
export async function serveStatic(
  folder: string,
  prefix = "/",
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const below = path.startsWith(prefix) ? normalize(path.slice(prefix.length - 1)) : undefined;
    const file = below === undefined ? undefined : fileFor(folder, below);
    if (file === undefined) {
      response.writeHead(404, { "Content-Type": TYPES[".html"] });
      response.end(
        existsSync(join(folder, "404.html")) ? readFileSync(join(folder, "404.html")) : "not found",
      );
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const isText = type !== "application/octet-stream";
    response.writeHead(200, {
      ...headers,
      "Content-Type": type,
      ...(isText ? { "Content-Encoding": "gzip" } : {}),
    });
    const stream = createReadStream(file);
    if (isText) stream.pipe(createGzip()).pipe(response);
    else stream.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${prefix}`, close: () => closeServer(server) };
}

function fileFor(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) && file !== folder + sep && file !== folder) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return file;
  const index = join(file, "index.html");
  return found?.isDirectory() && existsSync(index) ? index : undefined;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

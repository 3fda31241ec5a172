/** The preview's server: Eleventy's dev server, on this machine alone, with the problems in place of pages while there are any. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { guardRequests, guardSockets } from "./guard.ts";

export interface PreviewServer {
  /** Has every open page load anew. */
  reload(): void;
  close(): Promise<void>;
}

interface PreviewOptions {
  /** The folder of the site. */
  readonly folder: string;
  /** The port; the next free one is taken if it is not. */
  readonly port: number;
  /** What is to be mended before there are pages again; empty while the site is whole. */
  readonly problems: () => readonly string[];
}

export async function servePreview({
  folder,
  port,
  problems,
}: PreviewOptions): Promise<PreviewServer> {
  const { default: DevServer } = await import("@11ty/eleventy-dev-server");
  const server = new DevServer("dateline", folder, {
    port,
    domDiff: false,
    middleware: [
      (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        const wantsPage = (request.headers.accept ?? "").includes("text/html");
        if (problems().length === 0 || !wantsPage) return next();
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(problemPage(problems()));
      },
    ],
  });
  const http = server.server;
  guardRequests(http, folder);
  // The package makes its server of web sockets when it begins to listen.
  http.on("listening", () => guardSockets(http, server.updateServer));
  // On this machine alone, for there are drafts on the site: the package's own call listens on every interface.
  server._serverListen = (free) => void http.listen({ port: free, host: "127.0.0.1" });
  server.serve(port);
  return server;
}

function problemPage(problems: readonly string[]): string {
  const escaped = (text: string) =>
    text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${problems.length} to mend</title></head>
<body><h1>${problems.length === 1 ? "One problem" : `${problems.length} problems`} to mend</h1>
<p>The last good site is untouched. This page goes away when the briefings are right.</p>
<ul>${problems.map((problem) => `<li><code>${escaped(problem)}</code></li>`).join("\n")}</ul></body></html>`;
}

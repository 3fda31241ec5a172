/** The preview's server: Eleventy's dev server, on this machine alone, with the problems in its pages while there are any. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { guardRequests, guardSockets } from "./guard.ts";
import { LateListeners } from "./late-listeners.ts";
import type { Problems } from "./problems.ts";
import { pathOf } from "./served-path.ts";

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
  /** Settles when there is something to show; a request that comes before waits for it. */
  readonly ready: Promise<void>;
  /** What is to be mended now. */
  readonly problems: () => Problems;
}

export async function servePreview({
  folder,
  port,
  ready,
  problems,
}: PreviewOptions): Promise<PreviewServer> {
  const { default: DevServer } = await import("@11ty/eleventy-dev-server");
  const server = new DevServer("dateline", folder, {
    port,
    domDiff: false,
    middleware: [
      async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
        await ready;
        if (asksForPage(request)) late.mark(response);
        const answer = await answerTo(request, folder, problems());
        if (answer === undefined) return next();
        response.setHeader("Content-Type", `${answer.type}; charset=utf-8`);
        response.end(answer.text);
      },
    ],
  });
  const http = server.server;
  const late = new LateListeners(http);
  guardRequests(http, folder);
  // The package makes its server of web sockets when it begins to listen.
  http.on("listening", () => {
    guardSockets(http, server.updateServer);
    late.hear(server.updateServer);
  });
  // On this machine alone, for there are drafts on the site: the package's own call listens on every interface.
  server._serverListen = (free) => void http.listen({ port: free, host: "127.0.0.1" });
  server.serve(port);
  const reload = server.reload.bind(server);
  return Object.assign(server, {
    reload() {
      late.built();
      reload();
    },
  });
}

function asksForPage({ headers }: IncomingMessage): boolean {
  return (headers.accept ?? "").includes("text/html");
}

/** What is answered instead of a file; undefined where the file is right as it is. */
async function answerTo(
  request: IncomingMessage,
  folder: string,
  problems: Problems,
): Promise<{ readonly type: string; readonly text: string } | undefined> {
  const path = pathOf(request.url ?? "") ?? "";
  const { bareStyles, BARE_STYLES, pageWithProblems } = await import("./problem-page.ts");
  if (path === BARE_STYLES) return { type: "text/css", text: bareStyles() };
  if (!asksForPage(request)) return undefined;
  const text = pageWithProblems(folder, path, problems);
  return text === undefined ? undefined : { type: "text/html", text };
}

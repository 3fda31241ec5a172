/** Pages that a browser loaded before a build and that begin to listen after it: they would show the old one for ever. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { OpenPages } from "@11ty/eleventy-dev-server";
import { portOf } from "./guard.ts";

/** What the package's own script in a page takes for "load anew". */
const LOAD_ANEW = JSON.stringify({ type: "eleventy.reload" });

/**
 * Each page is told, in a cookie, which build it shows; its socket brings the cookie back. A cookie, for a socket says
 * neither its page nor when that was loaded. Of two pages that are loaded at once the later one's counts.
 */
export class LateListeners {
  readonly #server: Server;
  /** Another one at each start, for a browser keeps its cookies. */
  readonly #start = randomUUID();
  #builds = 0;

  constructor(server: Server) {
    this.#server = server;
  }

  /** From now on pages show another build. */
  built(): void {
    this.#builds += 1;
  }

  /** The page that is about to be answered shows this build, or a later one. */
  mark(response: ServerResponse): void {
    const cookie = `${this.#name()}=${this.#value()}; Path=/; HttpOnly; SameSite=Strict`;
    response.setHeader("Set-Cookie", cookie);
  }

  /** Has each page that begins to listen too late load anew. */
  hear(pages: OpenPages): void {
    pages.on("connection", (page, request) => {
      const shown = this.#shownBy(request);
      if (shown !== undefined && shown !== this.#value()) page.send(LOAD_ANEW);
    });
  }

  #shownBy({ headers }: IncomingMessage): string | undefined {
    const start = `${this.#name()}=`;
    const cookies = (headers.cookie ?? "").split("; ");
    return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length);
  }

  /** With the port in it: cookies of one host are the same on all its ports, and two previews may run. */
  #name(): string {
    return `preview-${portOf(this.#server)}`;
  }

  #value(): string {
    return `${this.#start}.${this.#builds}`;
  }
}

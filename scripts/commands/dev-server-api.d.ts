/** The part of Eleventy's dev server that we use (it ships no types, and most of this is its own affair). */
declare module "@11ty/eleventy-dev-server" {
  import type { EventEmitter } from "node:events";
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  /** A page that listens: a socket of the package `ws`. */
  export interface OpenPage extends EventEmitter {
    send(message: string): void;
  }

  /** The server of web sockets of that package. */
  export interface OpenPages {
    readonly clients: ReadonlySet<OpenPage>;
    on(event: "connection", listener: (page: OpenPage, request: IncomingMessage) => void): this;
  }

  export default class EleventyDevServer {
    constructor(
      name: string,
      folder: string,
      options: {
        port: number;
        domDiff: boolean;
        middleware: ((
          request: IncomingMessage,
          response: ServerResponse,
          next: () => void,
        ) => void)[];
      },
    );
    /** Made, with what answers requests, when it is first asked for. */
    readonly server: Server;
    /** There once `server` listens: its own listener for that makes it. */
    readonly updateServer: OpenPages;
    /** Called for the first port and for each next one while they are taken. */
    _serverListen(port: number): void;
    serve(port: number): void;
    reload(): void;
    close(): Promise<void>;
  }
}

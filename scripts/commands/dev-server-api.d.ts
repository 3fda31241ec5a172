/** The part of Eleventy's dev server that we use (it ships no types). */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

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
    readonly server: Server;
    /** Called for the first port and for each next one while they are taken. */
    _serverListen(port: number): void;
    serve(port: number): void;
    reload(): void;
    close(): Promise<void>;
  }
}

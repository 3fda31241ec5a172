/** An editor's side of the Language Server Protocol: drives the real server in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { PROJECT } from "./cli.ts";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly Told[] };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A diagnostic as the editor is told of it. */
export interface Told {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

export class LanguageClient {
  readonly #child: ChildProcess;
  readonly #messages: Message[] = [];
  #waiting = Buffer.alloc(0);
  #wake: () => void = () => {};
  #id = 0;
  readonly exit: Promise<number | null>;

  constructor(args: readonly string[] = []) {
    this.#child = spawn(process.execPath, ["scripts/dateline.js", "language-server", ...args], {
      cwd: PROJECT,
      env: { ...process.env, NODE_OPTIONS: "" },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.exit = new Promise((resolve) => this.#child.on("close", resolve));
    this.#child.stdout?.on("data", (chunk: Buffer) => this.#take(chunk));
  }

  /** The result of a request. @throws with the server's error. */
  async request(method: string, params: unknown = {}): Promise<unknown> {
    const id = ++this.#id;
    this.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    const { result, error } = await this.#next((message) => message.id === id);
    if (error !== undefined) throw new Error(`${error.code}: ${error.message}`);
    return result;
  }

  notify(method: string, params: unknown = {}): void {
    this.send(JSON.stringify({ jsonrpc: "2.0", method, params }));
  }

  /** The next diagnostics that are told of a file. */
  async diagnostics(uri: string): Promise<readonly Told[]> {
    const isOfFile = ({ method, params }: Message) =>
      method === "textDocument/publishDiagnostics" && params?.uri === uri;
    return (await this.#next(isOfFile)).params?.diagnostics ?? [];
  }

  /** Sends a body as it is, right or wrong. */
  send(body: string): void {
    this.sendRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  sendRaw(bytes: string): void {
    this.#child.stdin?.write(bytes);
  }

  hangUp(): void {
    this.#child.stdin?.end();
  }

  async #next(isIt: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const index = this.#messages.findIndex(isIt);
      const [message] = index === -1 ? [] : this.#messages.splice(index, 1);
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #take(chunk: Buffer): void {
    this.#waiting = Buffer.concat([this.#waiting, chunk]);
    for (;;) {
      const end = this.#waiting.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(this.#waiting.toString("latin1"))?.[1]);
      if (end === -1 || this.#waiting.length < end + 4 + length) return;
      this.#messages.push(JSON.parse(this.#waiting.toString("utf8", end + 4, end + 4 + length)));
      this.#waiting = this.#waiting.subarray(end + 4 + length);
      this.#wake();
    }
  }
}

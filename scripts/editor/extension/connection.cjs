// The wire to the language server: starts its process, and frames JSON-RPC 2.0 as the protocol asks.
const { spawn } = require("node:child_process");

const HEADER_END = "\r\n\r\n";

/** One running server. */
exports.Connection = class Connection {
  #child;
  #waiting = Buffer.alloc(0);
  #asked = new Map();
  #heard = new Map();
  #id = 0;
  #isEnding = false;
  /** Why there is no server any more. */
  #reason;
  /** What is to be said once there is a process that hears it; undefined when there is. */
  #unsent = [];
  #end;
  /** Resolves when the server has ended: with why, unless it was told to. */
  closed = new Promise((resolve) => {
    this.#end = resolve;
  });

  /** Starts `file` in `folder` with the Node of the system, or with that of the editor where there is none. */
  constructor({ file, folder }, log) {
    const start = (node, env) => {
      const args = [file, "language-server"];
      this.#child = spawn(node, args, { cwd: folder, env, windowsHide: true });
      this.#child.once("spawn", () => {
        const unsent = this.#unsent;
        this.#unsent = undefined;
        for (const bytes of unsent) this.#child.stdin.write(bytes);
      });
      this.#child.stdout.on("data", (bytes) => this.#take(bytes));
      this.#child.stderr.on("data", (bytes) => log(bytes.toString()));
      // A server that is gone takes nothing any more; that it is gone is told once, below.
      this.#child.stdin.on("error", () => {});
      this.#child.once("error", (error) => {
        if (error.code === "ENOENT" && node === "node")
          start(process.execPath, { ...process.env, ELECTRON_RUN_AS_NODE: "1" });
        else this.#close(error.message);
      });
      this.#child.once("exit", (code, signal) => this.#close(`it left with ${code ?? signal}`));
    };
    start("node", process.env);
  }

  /** The server's answer. Rejects with its words where it refuses, and when it ends. */
  request(method, params) {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      if (this.#reason !== undefined) return reject(new Error(this.#reason));
      this.#asked.set(id, { resolve, reject });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Calls `listener` with what the server tells of its own accord. */
  on(method, listener) {
    this.#heard.set(method, listener);
  }

  /** Tells the server to end, and waits for it. */
  async end() {
    this.#isEnding = true;
    await this.request("shutdown", null).catch(() => {});
    this.notify("exit");
    await this.closed;
  }

  #close(reason) {
    this.#reason = reason;
    for (const { reject } of this.#asked.values()) reject(new Error(reason));
    this.#asked.clear();
    this.#end(this.#isEnding ? undefined : reason);
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    const head = `Content-Length: ${Buffer.byteLength(body)}${HEADER_END}`;
    if (this.#unsent === undefined) this.#child.stdin.write(head + body);
    else this.#unsent.push(head + body);
  }

  #take(bytes) {
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    for (;;) {
      const end = this.#waiting.indexOf(HEADER_END);
      if (end === -1) return;
      const head = this.#waiting.toString("latin1", 0, end);
      const start = end + HEADER_END.length;
      const length = Number(/content-length: *(\d+)/i.exec(head)?.[1]);
      if (!(this.#waiting.length >= start + length)) return;
      const body = this.#waiting.toString("utf8", start, start + length);
      this.#waiting = this.#waiting.subarray(start + length);
      this.#hear(JSON.parse(body));
    }
  }

  #hear({ id, method, params, result, error }) {
    if (method !== undefined) return this.#heard.get(method)?.(params);
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  }
};

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { markShown, previewFolder } from "../../scripts/cache/preview-folder.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { allEnded, canKill, marked } from "../support/killing.ts";
import { sampleOf } from "../support/promise.ts";

const archive = writeArchive({ "2025/2025-06-12-one.md": briefing("2025-06-12") });
const place = temporary();
const { folder } = place;
let turns = 0;
let mark = "";

afterEach(() => {
  for (const pid of canKill ? marked(mark) : []) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It was about to end.
    }
  }
});
afterAll(() => {
  archive.remove();
  place.remove();
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

/** Runs a verb as npm does, or without npm. */
function run(verb: "start" | "build", program: "npm" | "node", env: object = {}): Started {
  mark = `ends-${process.pid}-${++turns}`;
  const options = ["--briefings", archive.folder, "--cache", join(folder, "cache")];
  if (verb === "start") options.push("--port", "18320");
  else options.push("--output", join(folder, `site-${turns}`));
  const args = program === "npm" ? ["run", verb, "--"] : ["scripts/dateline.js", verb];
  const child = spawn(program, [...args, ...options], {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT, NODE_OPTIONS: "", MARK: mark, ...env },
    // A group of its own, as at a terminal.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, said: () => said };
}

/** Waits for the desk's address. */
async function served({ said, child }: Started): Promise<string> {
  while (!/Server at \S+/.test(said())) {
    if (child.exitCode !== null) throw new Error(said());
    await pause(20);
  }
  return /Server at (\S+)/.exec(said())?.[1] ?? "";
}

/** Ids of the processes of this run whose words hold this one. */
const named = (word: string) =>
  marked(mark).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(word);
    } catch {
      return false;
    }
  });

describe.runIf(canKill)("nobody is left behind", () => {
  const shells = ["/bin/sh", "/bin/bash"].filter((shell) => existsSync(shell));

  for (const shell of sampleOf(shells, 1)) {
    const env = { npm_config_script_shell: shell };

    test.each(sampleOf(["SIGTERM", "SIGHUP", "SIGKILL"] as const, 2))(
      `by %s to npm, whose shell is ${shell}`,
      async (signal) => {
        const desk = run("start", "npm", env);
        await served(desk);
        expect(named("builder")).toHaveLength(1);
        desk.child.kill(signal);
        await allEnded(mark);
      },
    );

    const ends = [
      ["a terminal that is closed", "SIGHUP"],
      ["Ctrl-C", "SIGINT"],
    ] as const;
    test.each(sampleOf(ends, 1))(`by %s, where the shell is ${shell}`, async (_, signal) => {
      const desk = run("start", "npm", env);
      await served(desk);
      process.kill(-(desk.child.pid ?? 0), signal);
      await allEnded(mark);
    });
  }

  // A sample, too, has each signal in one of the three ways.
  test.each(sampleOf(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const, 2))(
    "by %s to the server itself",
    async (signal) => {
      const desk = run("start", "node");
      await served(desk);
      desk.child.kill(signal);
      await allEnded(mark);
      expect(await desk.ended).toBe(signal === "SIGKILL" ? null : 0);
    },
  );

  test.each(["start", "build"] as const)("by npm's end during a first %s", async (verb) => {
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const started = run(verb, "npm");
      while (named(verb).length === 0) await pause(5);
      // npm's shell and the program itself: it has been started.
      while (marked(mark).length < 4 && started.child.exitCode === null) await pause(5);
      started.child.kill(signal);
      await allEnded(mark);
    }
  });

  test("nor a preview that nobody shows any more", async () => {
    const previews = join(folder, "cache/preview");
    const desk = run("start", "node");
    await served(desk);
    desk.child.kill("SIGKILL");
    await allEnded(mark);
    const old = join(previews, "0badcafe-public");
    mkdirSync(old);
    const other = markShown(join(previews, "0badbeef-public"));
    mkdirSync(join(previews, "0badbeef-public"));
    const next = run("start", "node");
    await served(next);
    await expect.poll(() => existsSync(old), { timeout: 120_000 }).toBe(false);
    next.child.kill("SIGTERM");
    await next.ended;
    other();
    const own = basename(previewFolder(join(folder, "cache"), archive.folder, "writers"));
    expect(readdirSync(previews).sort()).toEqual(["0badbeef-public", own].sort());
  });

  test("by the death of a build", async () => {
    const { child } = run("build", "node");
    while (marked(mark).length < 2) await pause(5);
    child.kill("SIGKILL");
    await allEnded(mark);
  });
});

describe("no visitor ends the desk", () => {
  /** Opens a socket as the desk's own page does, writes what a page never would, and waits for its end. */
  function write(address: string, bytes: readonly Buffer[]): Promise<string> {
    const { port, host, origin } = new URL(address);
    return new Promise((resolve) => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write(
          [
            ...["GET / HTTP/1.1", `Host: ${host}`, `Origin: ${origin}`, "Upgrade: websocket"],
            ...["Connection: Upgrade", "Sec-WebSocket-Version: 13"],
            ...["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "", ""],
          ].join("\r\n"),
        ),
      );
      let said = "";
      socket.on("data", (chunk) => {
        if (said === "") for (const each of bytes) socket.write(each);
        said += String(chunk);
      });
      socket.on("error", () => {});
      socket.on("close", () => resolve(said));
    });
  }

  /** A masked frame (RFC 6455, 5.2): its first byte, the length that it says, and its bytes. */
  function frame(first: number, length: number, bytes: Buffer): Buffer {
    const head = Buffer.alloc(14);
    head.writeUInt8(first, 0);
    head.writeUInt8(0x80 | 127, 1);
    head.writeBigUInt64BE(BigInt(length), 2);
    return Buffer.concat([head, bytes]);
  }

  const big = Buffer.alloc(8 * 2 ** 20);
  const one = Buffer.from([0]);
  const cases: [string, Buffer[]][] = [
    ["a message larger than any that is meant", [frame(0x82, big.length, big)]],
    ["a length beyond every memory", [frame(0x82, 2 ** 52, one)]],
    [
      "a length that is no number",
      [Buffer.concat([Buffer.from([0x82, 0xff]), Buffer.alloc(12, 255)])],
    ],
    ["a frame without a mask", [Buffer.from([0x81, 0x01, 0x61])]],
    ["bits that mean nothing", [frame(0xf2, 1, one)]],
    ["a kind that is none", [frame(0x83, 1, one)]],
    ["a part of no message", [frame(0x80, 1, one)]],
    ["text that is no UTF-8", [Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0xff])]],
    ["a goodbye without a reason that exists", [Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0, 0])]],
    ["a ping that is too long", [frame(0x89, 1000, Buffer.alloc(1000))]],
    [
      "parts without end",
      Array.from({ length: 3000 }, () => Buffer.from([0x02, 0x80, 0, 0, 0, 0])),
    ],
    [
      "pings without end",
      Array.from({ length: 3000 }, () => Buffer.from([0x89, 0x80, 0, 0, 0, 0])),
    ],
    ["HTTP", [Buffer.from("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]],
  ];

  test("by a frame, a message, a broken request or a crowd", async () => {
    const desk = run("start", "npm");
    const address = await served(desk);
    const { port, host } = new URL(address);
    const isWell = async () => (await fetch(address)).status;
    for (const [name, bytes] of cases) {
      expect([name, await write(address, bytes)]).toEqual([
        name,
        expect.stringContaining("101 Switching Protocols"),
      ]);
      expect([name, await isWell()]).toEqual([name, 200]);
    }
    const raw = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(port), "127.0.0.1", () => socket.end(text));
        let said = "";
        socket.on("data", (chunk) => {
          said += String(chunk);
        });
        socket.on("error", () => {});
        socket.on("close", () => resolve(said));
      });
    for (const text of [
      "",
      "GET",
      "GET / HTTP/1.1\r\n",
      `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${"x".repeat(100_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 9999999\r\n\r\nx`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ]) {
      expect(await raw(text)).not.toMatch(/\.js:\d|Error:/);
      expect(await isWell()).toBe(200);
    }
    // More than are let in, each of which opens a socket and stays.
    const open = Array.from({ length: 400 }, () => {
      const socket = connect(Number(port), "127.0.0.1");
      socket.on("error", () => {});
      socket.write(
        `GET / HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      );
      return { socket, answer: new Promise((resolve) => socket.once("data", resolve)) };
    });
    const lost = open.map(
      ({ socket }) => new Promise<string>((resolve) => socket.once("close", () => resolve(""))),
    );
    const answers = await Promise.all(
      open.map(({ answer }, at) => Promise.race([answer, lost[at]]).then(String)),
    );
    const letIn = answers.filter((answer) => answer.includes(" 101 ")).length;
    expect(letIn).toBe(64);
    expect(await isWell()).toBe(200);
    for (const { socket } of open) socket.destroy();
    expect(desk.said()).not.toMatch(/Error|\bat .*\.js:/);
    desk.child.kill("SIGTERM");
    await desk.ended;
  });
});

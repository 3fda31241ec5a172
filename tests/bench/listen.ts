/** Hears the messages of a desk's server as an open page does: a web socket, of which this reads what the server writes. */
import { randomBytes } from "node:crypto";
import { request } from "node:http";

/** Opens the socket that a page opens for its reloads; `onMessage` hears every message. Returns what closes it. */
export function listen(address: string, onMessage: (message: string) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const upgrade = request(address, {
      headers: {
        Connection: "Upgrade",
        Origin: new URL(address).origin,
        Upgrade: "websocket",
        "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
        "Sec-WebSocket-Version": "13",
      },
    });
    upgrade.on("error", reject);
    upgrade.on("upgrade", (_, socket, head) => {
      let waiting = head;
      const read = (): void => {
        for (let frame = firstFrame(waiting); frame !== undefined; frame = firstFrame(waiting)) {
          waiting = waiting.subarray(frame.end);
          if (frame.isText) onMessage(frame.text);
        }
      };
      socket.on("data", (chunk: Buffer) => {
        waiting = Buffer.concat([waiting, chunk]);
        read();
      });
      socket.on("error", () => {});
      read();
      resolve(() => socket.destroy());
    });
    upgrade.end();
  });
}

/** The first whole frame of what a server sent (RFC 6455, 5.2): unmasked, and here always in one piece. */
function firstFrame(bytes: Buffer): { isText: boolean; text: string; end: number } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head) return undefined;
  const length =
    short === 126
      ? bytes.readUInt16BE(2)
      : short === 127
        ? Number(bytes.readBigUInt64BE(2))
        : short;
  const end = head + length;
  if (bytes.length < end) return undefined;
  const isText = (bytes.readUInt8(0) & 0x0f) === 1;
  return { isText, text: bytes.toString("utf8", head, end), end };
}

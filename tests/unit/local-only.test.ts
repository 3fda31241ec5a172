import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { refusalOfRequest } from "../../scripts/commands/local-only.ts";
import { type PreviewServer, servePreview } from "../../scripts/commands/preview-server.ts";
import { NO_PROBLEMS } from "../../scripts/commands/problems.ts";
import { temporary } from "../support/cli.ts";

const place = temporary();
const folder = join(place.folder, "site");
let server: PreviewServer;
let port = 0;

beforeAll(async () => {
  for (const path of ["a", "café"]) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<title>Home</title>the barn");
  writeFileSync(join(folder, "a/index.html"), "<title>A</title>the field");
  writeFileSync(join(folder, "café/index.html"), "<title>C</title>the café");
  writeFileSync(join(folder, "list.json"), "{}");
  const beside = join(place.folder, "site-drafts");
  mkdirSync(beside);
  for (const name of ["index.html", "other.html"]) writeFileSync(join(beside, name), "canary");
  symlinkSync(beside, join(folder, "out"));
  symlinkSync(join(beside, "other.html"), join(folder, "file.html"));
  server = await servePreview({
    folder,
    port: 18_310,
    ready: Promise.resolve(),
    problems: () => NO_PROBLEMS,
  });
  const { server: http } = server as unknown as { server: Server };
  if (!http.listening) await new Promise((resolve) => http.once("listening", resolve));
  port = (http.address() as AddressInfo).port;
});
afterAll(async () => {
  await server.close();
  place.remove();
});

/** All that is said on a connection until the server ends it. */
function say(...lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

/** One request that asks for the connection to be closed. */
const ask = (line: string, ...headers: string[]) =>
  say(`${line} HTTP/1.1`, ...headers, "Connection: close");

const get = (host: string, ...headers: string[]) => ask("GET /", `Host: ${host}`, ...headers);

/** The answer to a request for a web socket; one that is opened is closed at once by what breaks its protocol. */
function open(...headers: string[]): Promise<string> {
  const asked = ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"];
  const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
  return say("GET / HTTP/1.1", ...headers, ...asked, key, "", "x".repeat(2000));
}

describe("the host that a request names", () => {
  test("is this machine, in any spelling that is equal", async () => {
    for (const name of ["localhost", "LocalHost", "localhost.", "127.0.0.1", "127.0.0.1.", "[::1]"])
      expect([name, statusOf(await get(`${name}:${port}`))]).toEqual([name, 200]);
    expect(await get(`localhost:0${port}`)).toContain("the barn");
  });

  test.each([
    "attacker.example:PORT",
    "attacker.example",
    "localhost.attacker.example:PORT",
    "localhost:PORT.attacker.example",
    "127.0.0.1.attacker.example:PORT",
    "notlocalhost:PORT",
    "desk.localhost:PORT",
    "localhost..:PORT",
    "[::1].:PORT",
    "[::1%lo]:PORT",
    "0.0.0.0:PORT",
    "127.0.0.2:PORT",
    "192.168.0.1:PORT",
    "localhost@attacker.example:PORT",
    "attacker.example@localhost:PORT",
    "localhost:PORT, attacker.example",
    "localhost/:PORT",
    "localhost",
    "localhost:",
    "localhost:80",
    "localhost:8O80",
    "::1:PORT",
    "",
  ])("is refused as %j, with what to open instead", async (host) => {
    const answer = await get(host.replace("PORT", String(port)));
    expect(statusOf(answer)).toBe(421);
    expect(answer).toContain(`Open http://localhost:${port}/ instead.`);
    expect(answer).not.toContain("the barn");
  });

  test("is one, and nothing else is asked who is meant", async () => {
    const own = `Host: localhost:${port}`;
    const other = `Host: attacker.example:${port}`;
    const cases: [string, number, string[]][] = [
      ["none, as HTTP/1.0 may", 421, ["GET / HTTP/1.0"]],
      ["none", 400, ["GET / HTTP/1.1", "Connection: close"]],
      ["its own twice", 421, ["GET / HTTP/1.1", own, own]],
      ["its own and another", 421, ["GET / HTTP/1.1", own, other]],
      ["another and its own", 421, ["GET / HTTP/1.1", other, own]],
      ["a whole address", 421, ["GET http://attacker.example/ HTTP/1.1", own]],
      ["its own whole address", 421, [`GET http://localhost:${port}/ HTTP/1.1`, own]],
      ["forwarded to it", 421, ["GET / HTTP/1.1", other, `X-Forwarded-Host: localhost:${port}`]],
      ["forwarded to another", 200, ["GET / HTTP/1.0", own, "X-Forwarded-Host: attacker.example"]],
      ["its own, as HTTP/1.0 may", 200, ["GET / HTTP/1.0", own]],
    ];
    for (const [name, status, lines] of cases)
      expect([name, statusOf(await say(...lines))]).toEqual([name, status]);
  });

  test("is asked for in every request of a connection", async () => {
    const first = ["HEAD / HTTP/1.1", `Host: localhost:${port}`, ""];
    const answer = await say(...first, "GET / HTTP/1.1", "Host: attacker.example");
    expect(answer.match(/^HTTP\/1\.1 \d+/gm)).toEqual(["HTTP/1.1 200", "HTTP/1.1 421"]);
  });
});

test("a host without a port is the one of HTTP", () => {
  const refusalAt = (host: string) => {
    const request = new IncomingMessage(new Socket());
    Object.assign(request, { method: "GET", url: "/" }).headersDistinct.host = [host];
    return refusalOfRequest(request, 80)?.status;
  };
  for (const host of ["localhost", "localhost:", "LOCALHOST.:80", "[::1]", "127.0.0.1:080"])
    expect([host, refusalAt(host)]).toEqual([host, undefined]);
  for (const host of ["localhost:8080", "attacker.example", "localhost:443", ""])
    expect([host, refusalAt(host)]).toEqual([host, 421]);
});

describe("a page of another site", () => {
  const fetched = (site: string, mode: string, dest: string) =>
    get(
      `localhost:${port}`,
      ...[`Sec-Fetch-Site: ${site}`, `Sec-Fetch-Mode: ${mode}`, `Sec-Fetch-Dest: ${dest}`],
    ).then(statusOf);

  test("may link to the desk, and fetches nothing of it", async () => {
    for (const site of ["cross-site", "same-site", "same-origin, cross-site"]) {
      expect(await fetched(site, "navigate", "document")).toBe(200);
      for (const dest of ["script", "image", "style", "empty"])
        expect(await fetched(site, "no-cors", dest)).toBe(403);
      expect(await fetched(site, "cors", "empty")).toBe(403);
      for (const dest of ["iframe", "frame", "embed", "object"])
        expect(await fetched(site, "navigate", dest)).toBe(403);
    }
  });

  test("is told apart from the desk's own and from an address that was typed", async () => {
    expect(await fetched("none", "navigate", "document")).toBe(200);
    for (const dest of ["script", "image", "style", "empty", "worker"])
      expect(await fetched("same-origin", "no-cors", dest)).toBe(200);
  });

  test("that says its origin is refused, by browsers that say nothing else too", async () => {
    for (const origin of ["http://attacker.example", "null", "http://localhost:1"])
      expect(statusOf(await get(`localhost:${port}`, `Origin: ${origin}`))).toBe(403);
    expect(statusOf(await get(`localhost:${port}`, `Origin: http://localhost:${port}`))).toBe(200);
  });

  test("gets no leave to read from any answer", async () => {
    for (const host of [`localhost:${port}`, "attacker.example"]) {
      const answer = (await get(host)).toLowerCase();
      expect(answer).not.toContain("access-control-");
      expect(answer).toContain("\r\ncross-origin-resource-policy: same-origin\r\n");
      expect(answer).toContain("\r\nx-content-type-options: nosniff\r\n");
    }
  });
});

test("the desk is only read", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
    const answer = await ask(`${method} /`, `Host: localhost:${port}`);
    expect([method, statusOf(answer)]).toEqual([method, 405]);
    expect(answer).toContain("Allow: GET, HEAD");
  }
  expect(statusOf(await ask("OPTIONS *", `Host: localhost:${port}`))).toBe(405);
  expect(statusOf(await ask("HEAD /", `Host: localhost:${port}`))).toBe(200);
});

describe("a web socket", () => {
  const host = () => `Host: localhost:${port}`;

  test("is opened for the desk's own pages", async () => {
    for (const name of ["localhost", "127.0.0.1", "[::1]"]) {
      const own = `${name}:${port}`;
      const answer = await open(`Host: ${own}`, `Origin: http://${own}`);
      expect(statusOf(answer)).toBe(101);
    }
  });

  test("is refused to all others", async () => {
    const cases: [string, number, string[]][] = [
      ["another host", 421, [`Host: attacker.example:${port}`, `Origin: http://localhost:${port}`]],
      ["another name", 421, ["Host: attacker.example", "Origin: http://attacker.example"]],
      ["another site", 403, [host(), "Origin: http://attacker.example"]],
      ["another port", 403, [host(), "Origin: http://localhost:3000"]],
      ["no port", 403, [host(), "Origin: http://localhost"]],
      ["another scheme", 403, [host(), `Origin: https://localhost:${port}`]],
      ["another own name", 403, [host(), `Origin: http://127.0.0.1:${port}`]],
      ["a longer name", 403, [host(), `Origin: http://localhost:${port}.attacker.example`]],
      ["a page without one", 403, [host(), "Origin: null"]],
      ["a file", 403, [host(), "Origin: file://"]],
      ["no browser", 403, [host()]],
      ["two", 403, [host(), `Origin: http://localhost:${port}`, "Origin: http://attacker.example"]],
    ];
    for (const [name, status, lines] of cases)
      expect([name, statusOf(await open(...lines))]).toEqual([name, status]);
  });

  test("is the only thing that a connection can become", async () => {
    for (const to of ["h2c", "TLS/1.0", "websocket, h2c"]) {
      const lines = [host(), `Origin: http://localhost:${port}`, `Upgrade: ${to}`];
      const answer = await say("GET / HTTP/1.1", ...lines, "Connection: Upgrade");
      expect([to, statusOf(answer)]).toEqual([to, 400]);
    }
    expect(await say(`CONNECT localhost:${port} HTTP/1.1`, host())).toBe("");
  });
});

describe("an address", () => {
  const path = (address: string) => ask(`GET ${address}`, `Host: localhost:${port}`);

  test("that leads out of the site's folder shows nothing of what is there", async () => {
    const addresses = ["/out/", "/out", "/out/other", "/out/other.html", "/file", "/file.html"];
    addresses.push(
      "/out/#x",
      "/out/other.html#x",
      "/%6fut/other.html",
      "/a/%2e%2e/out/",
      "/./out/",
    );
    addresses.push(
      "//x/out/other.html",
      "/\\x/out/other.html",
      "/out%2fother.html",
      "/file.html?x",
    );
    addresses.push("/..%2fsite-drafts/other.html", "/../site-drafts/other.html");
    addresses.push("/%2e%2e%2fsite-drafts%2fother.html", "/..%5csite-drafts%5cother.html");
    for (const address of addresses) {
      const answer = await path(address);
      expect([address, answer.includes("canary")]).toEqual([address, false]);
      expect([address, [301, 400, 403, 404]]).toEqual([
        address,
        expect.arrayContaining([statusOf(answer)]),
      ]);
      const ranged = await ask(`GET ${address}`, `Host: localhost:${port}`, "Range: bytes=0-");
      expect([address, ranged.includes("canary")]).toEqual([address, false]);
    }
  });

  test("of the site is answered, however it is spelt", async () => {
    expect(await path("/a/")).toContain("the field");
    expect(await path("/%61/?q=1")).toContain("the field");
    expect(await path("/caf%C3%A9/")).toContain("the caf");
    expect(statusOf(await path("/a"))).toBe(301);
    expect(statusOf(await path("/none/"))).toBe(404);
  });

  test("that no browser sends is refused without a trace of the program", async () => {
    for (const address of ["/%", "/%c0%ae", "/a%00b", "//", "//[", "/\\[", "/\x9b2J"]) {
      const answer = await path(address);
      expect([address, statusOf(answer)]).toEqual([address, 400]);
      expect(answer).not.toMatch(/\.[jt]s\b|Error/);
    }
    const long = await path(`/${"x".repeat(20_000)}`);
    expect(statusOf(long)).toBe(431);
    expect(statusOf(await say("nonsense"))).toBe(400);
  });
});

test("the server's own interfaces that the guard stands on are those of one version", () => {
  // `server`, `updateServer`, `_serverListen` and the order of its listeners are nobody's promise.
  expect(packageJson.dependencies["@11ty/eleventy-dev-server"]).toBe("2.1.2");
  expect(server).toMatchObject({ _serverListen: expect.any(Function) });
  const { updateServer } = server as unknown as { updateServer: { clients: unknown } };
  expect(updateServer.clients).toBeInstanceOf(Set);
});

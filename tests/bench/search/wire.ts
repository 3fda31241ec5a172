/** A slow wire for a page and its workers, and the proof that it is slow and counted for both. */
import { randomFillSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { Host } from "./host.ts";

/** 20 Mbit/s each way, and 40 ms until an answer begins. */
const SLOW = {
  offline: false,
  latency: 40,
  downloadThroughput: 2_500_000,
  uploadThroughput: 2_500_000,
};

/** Slows a page and every worker that it starts. To be called before the page opens anything. */
export async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  session.on("Target.attachedToTarget", ({ sessionId }) => void slowWorker(session, sessionId));
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW);
  // A worker waits until its own wire is slow. Not flattened: the page's session can then speak for it.
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

async function slowWorker(session: CDPSession, sessionId: string): Promise<void> {
  const orders = [
    { method: "Network.enable" },
    { method: "Network.emulateNetworkConditions", params: SLOW },
    { method: "Runtime.runIfWaitingForDebugger" },
  ];
  for (const [id, order] of orders.entries()) {
    const message = JSON.stringify({ id, ...order });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
  }
}

const KNOWN = 250_000;

const PAGE = `<!doctype html><title>Proof</title><script type="module">
const worker = new Worker("worker.js", { type: "module" });
worker.onmessage = ({ data }) => { document.title = String(data); };
</script>`;

const WORKER = `const start = performance.now();
await (await fetch("known.bin")).arrayBuffer();
postMessage(performance.now() - start);`;

/**
 * Has a worker fetch a file of known size: 40 ms and 100 for 250 kB at 20 Mbit/s. Returns how long it took.
 * @throws where the worker's wire is not slow, or its bytes are not counted: the figures would be too good.
 */
export async function proveSlow(browser: Browser, work: string): Promise<number> {
  const folder = join(work, "proof");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "worker.js"), WORKER);
  writeFileSync(join(folder, "known.bin"), randomFillSync(Buffer.alloc(KNOWN)));
  const host = await new Host(folder).open();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await slowDown(context, page);
    await page.goto(host.address);
    await page.waitForFunction("Number(document.title) > 0");
    const took = Number(await page.title());
    const least = SLOW.latency + (KNOWN / SLOW.downloadThroughput) * 1000;
    if (took < least * 0.95) throw new Error(`A worker's fetch took ${took} ms, not ${least}.`);
    if (host.sent < KNOWN) throw new Error(`A worker's ${KNOWN} bytes count ${host.sent}.`);
    return Math.round(took);
  } finally {
    await context.close();
    await host.close();
  }
}

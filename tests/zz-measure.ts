import { readReleases } from "../scripts/bench/search/releases.ts";
import { launch, watch } from "./support/browser.ts";
import { firstFound, INTERFACES, OPEN_TO_ALL, serveDesk } from "./support/desk-page.ts";
import { serveStatic } from "./support/static-server.ts";

const N = Number(process.argv[2] ?? 50);
const all = readReleases("/work/brief/wh");
const count = new Map<string, number>();
for (const r of all) count.set(r.title, (count.get(r.title) ?? 0) + 1);
const unique = all.filter((r) => count.get(r.title) === 1);
console.log(all.length, "unique", unique.length);
const archive = await serveStatic("/tmp/pfr/wh", "/x/", OPEN_TO_ALL);
const browser = await launch();
for (const kind of ["component", "default"] as const) {
  const desk = await serveDesk(INTERFACES[kind], `${archive.address}pagefind/`);
  const { page, troubles, received } = await watch(browser);
  await page.goto(desk.address);
  let [first, five] = [0, 0];
  const t = Date.now();
  for (let i = 0; i < N; i++) {
    const one = unique[Math.floor((i * unique.length) / N)]!;
    const found = await firstFound(page, INTERFACES[kind], one.title);
    const at = found.indexOf(archive.address + one.address.slice(1));
    if (at === 0) first++;
    if (at >= 0) five++;
    else console.log("missed", one.title, one.address, found);
  }
  console.log(
    kind,
    first,
    five,
    (Date.now() - t) / N,
    "ms each",
    received.length,
    "answers",
    received.reduce((s, r) => s + r.bytes, 0),
    troubles.slice(0, 5),
  );
  await desk.close();
}
await browser.close();
await archive.close();

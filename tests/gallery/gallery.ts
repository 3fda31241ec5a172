/** `npm run gallery`: builds the sample archive and pictures a page of each kind, as readers meet it, into `docs/gallery/`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../bench/chromium.ts";
import { watch } from "../support/browser.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";
import { serveStatic } from "../support/static-server.ts";
import { galleryPage } from "./page.ts";
import { SCENES, type Scene, WAYS, type Way } from "./scenes.ts";

const FOLDER = join(PROJECT, "docs/gallery");
/** How high a strip of pictures is drawn, and how good its JPEG is: legible, and some 50 kB. */
const HEIGHT = 440;
const QUALITY = 58;
/** The search page has its answer by then. */
const SETTLED = "main:not(:has(#waiting:not([hidden])))";

const place = temporary();
const output = join(place.folder, "site");
const { code, err } = await cli(["build", "--output", output]);
if (code !== 0) throw new Error(err);
const site = await serveStatic(output);
const browser = await launch();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
try {
  for (const scene of SCENES) {
    writeFileSync(join(FOLDER, `${scene.name}.jpg`), await strip(browser, site.address, scene));
    process.stdout.write(`${scene.title}\n`);
  }
  writeFileSync(join(PROJECT, "docs/gallery.md"), galleryPage());
} finally {
  await browser.close();
  await site.close();
  place.remove();
}

/** The first screen of a page in every way, side by side. */
async function strip(browser: Browser, address: string, scene: Scene): Promise<Buffer> {
  const shots: string[] = [];
  for (const way of WAYS) shots.push(await shot(browser, new URL(scene.path, address).href, way));
  const page = await browser.newPage({ viewport: { width: 100, height: HEIGHT } });
  const images = shots.map(
    (shot) => `<img height="${HEIGHT}" src="data:image/png;base64,${shot}">`,
  );
  await page.setContent(
    `<body style="margin:0;display:flex;gap:8px;width:max-content">${images.join("")}`,
  );
  const picture = await page
    .locator("body")
    .screenshot({ type: "jpeg", quality: QUALITY, animations: "disabled" });
  await page.close();
  return picture;
}

async function shot(browser: Browser, address: string, way: Way): Promise<string> {
  const { width, height, scheme, media } = way;
  const { page, context, troubles } = await watch(browser, {
    viewport: { width, height },
    colorScheme: scheme,
  });
  await page.emulateMedia({ media });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForSelector(SETTLED);
  const picture = await page.screenshot();
  await context.close();
  if (troubles.length > 0) throw new Error(`${address}: ${troubles.join("; ")}`);
  return picture.toString("base64");
}

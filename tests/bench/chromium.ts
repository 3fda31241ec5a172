/** The real Chromium that tests and benches drive: where it is found, and how it is started. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser to use: `CHROMIUM_PATH`, a system Chromium, or the one that playwright-core installed. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") return named;
  return [...SYSTEM, chromium.executablePath()].find((path) => path !== "" && existsSync(path));
}

/** Starts the browser with an empty profile. @throws when there is none: nothing in a browser is ever skipped. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error(
      "No Chromium found. Set CHROMIUM_PATH, install Debian's `chromium`, or run `npx playwright-core install chromium`.",
    );
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A real Chromium for tests, found or installed; everything off loopback is refused and remembered. */
import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

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

/** Starts the browser with an empty profile. @throws when there is none: a browser test is never skipped. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error(
      "No Chromium found. Set CHROMIUM_PATH, install Debian's `chromium`, or run `npx playwright-core install chromium`.",
    );
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/** What went wrong in a page while a test looked at it. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests off loopback (refused), failed requests, console errors, CSP violations, dialogs, exceptions. */
  readonly troubles: string[];
  /** Every response from loopback with the bytes of its body as they came over the wire. */
  readonly received: { readonly url: string; readonly bytes: number }[];
}

/** Opens a page that can reach loopback alone; whatever goes wrong is noted. */
export async function watch(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Watched> {
  const context = await browser.newContext(options);
  const troubles: string[] = [];
  const received: { url: string; bytes: number }[] = [];
  await context.route("**/*", (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    if (protocol === "data:" || hostname === "127.0.0.1" || hostname === "localhost")
      return route.continue();
    troubles.push(`request off loopback: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || /Content.Security.Policy/i.test(message.text()))
      troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("response", (response) => {
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) =>
        received.push({ url: response.url(), bytes: responseBodySize }),
      )
      .catch(() => undefined);
  });
  return { page, context, troubles, received };
}

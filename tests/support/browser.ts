/** A real Chromium for tests: everything off loopback is refused and remembered. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { launch as start } from "../bench/chromium.ts";

/** What Vitest calls before it ends one of its processes; it tells nobody else. The gallery runs without it, and closes its own. */
const worker = (
  globalThis as never as {
    __vitest_worker__?: { onCleanup: (act: () => Promise<void> | undefined) => void };
  }
).__vitest_worker__;

/** Of all files of tests that share this process. */
let shared: Promise<Browser> | undefined;
worker?.onCleanup(() => shared?.then((browser) => browser.close()));

/** The browser, started when the first file asks for it. @throws when there is none. */
export async function launch(): Promise<Browser> {
  shared ??= start();
  const browser = await shared;
  if (browser.isConnected()) return browser;
  shared = undefined;
  return launch();
}

/** Leaves the browser to the next file, as empty as it was: every profile in it is closed. */
export async function leave(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** The browser for the tests of a file; its member is there in tests alone. */
export function heldBrowser(): { readonly browser: Browser } {
  const held: { browser?: Browser } = {};
  beforeAll(async () => {
    held.browser = await launch();
  });
  afterAll(async () => {
    if (held.browser !== undefined) await leave(held.browser);
  });
  return held as { readonly browser: Browser };
}

/**
 * One page for some tests, each of which opens what it looks at, and leaves no cookie, route or size of its own behind:
 * a page costs as much processor time as three addresses that it opens. `open` makes it.
 */
export function pageForAll(
  held: { readonly browser: Browser },
  options: Parameters<typeof watch>[1] = {},
  open: typeof watch = watch,
): Watched {
  const shown: { -readonly [Part in keyof Watched]?: Watched[Part] } = {};
  beforeAll(async () => {
    Object.assign(shown, await open(held.browser, options));
  });
  beforeEach(async () => {
    // What the test before left loading is no trouble of this one.
    await shown.page?.goto("about:blank");
    shown.troubles?.splice(0);
    shown.received?.splice(0);
  });
  afterAll(() => shown.context?.close());
  return shown as Watched;
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

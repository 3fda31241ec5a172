/** A real Chromium for tests: everything off loopback is refused and remembered. */
import type { Browser, BrowserContext, Page } from "playwright-core";

export { launch } from "../bench/chromium.ts";

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

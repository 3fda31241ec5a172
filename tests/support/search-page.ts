/** The search page over a worker of ours: what tests do with it, and what they read off it. */
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { type Watched, watch } from "./browser.ts";
import { PROJECT } from "./cli.ts";

/** Opens pages whose search asks the made-up archive of `fake-worker.ts`. */
export async function watchFake(
  browser: Browser,
  options: Parameters<typeof watch>[1] = {},
): Promise<Watched> {
  const watched = await watch(browser, options);
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ["tests/support/fake-worker.ts"],
    ...{ bundle: true, write: false, format: "esm" },
  });
  const body = outputFiles[0]?.text ?? "";
  await watched.context.route("**/assets/search-worker.*", (route) =>
    route.fulfill({ contentType: "text/javascript", body }),
  );
  return watched;
}

/** Waits until the answer to this text is shown, and says what the status line says. */
export async function answered(page: Page, text: string): Promise<string> {
  await page.waitForFunction((asked) => {
    const results = document.querySelector<HTMLElement>("#results");
    return (
      results?.getAttribute("aria-busy") === "false" && results.dataset.answer?.trim() === asked
    );
  }, text.trim());
  return page.locator("#status").innerText();
}

/** Types a whole question, and waits for its answer. */
export async function search(page: Page, text: string): Promise<string> {
  await page.fill("#q", text);
  return answered(page, text);
}

export const titles = (page: Page) => page.locator("#results h3").allInnerTexts();

export const days = (page: Page) =>
  page
    .locator("#results time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));

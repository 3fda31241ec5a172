/** Our own search page in a browser: whoever asks it types into its box. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Host } from "./host.ts";
import {
  acceptFirst,
  noteAnswers,
  readShown,
  type Shown,
  type Taken,
  typeText,
} from "./in-page.ts";
import { slowDown } from "./wire.ts";

/** Something that can be asked in words, and shows its best results. */
export interface Searcher {
  ask(text: string): Promise<readonly Shown[]>;
  /** Takes the first suggestion; undefined where none is made. */
  accept(): Promise<readonly Shown[] | undefined>;
  close(): Promise<void>;
}

export class SearchPage implements Searcher {
  readonly #context: BrowserContext;
  readonly page: Page;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** A page with an empty profile, not yet opened. */
  static async begin(browser: Browser, isSlow = false): Promise<SearchPage> {
    const context = await browser.newContext();
    // tsx names the functions that it compiles by a call that is not in the page.
    await context.addInitScript("globalThis.__name = (named) => named;");
    await context.addInitScript(noteAnswers);
    const page = await context.newPage();
    if (isSlow) await slowDown(context, page);
    return new SearchPage(context, page);
  }

  static async open(browser: Browser, host: Host): Promise<SearchPage> {
    const opened = await SearchPage.begin(browser);
    await opened.page.goto(`${host.address}search/`);
    return opened;
  }

  /** Opens the search with words in its address. Milliseconds count from there. */
  async load(host: Host, text: string): Promise<Taken> {
    await this.page.goto(`${host.address}search/?${new URLSearchParams({ q: text })}`);
    const stood = await this.page.waitForFunction(
      (asked) => globalThis.standing.find((one) => one.text === asked)?.at,
      text,
    );
    return { milliseconds: Number(await stood.jsonValue()), pause: 0 };
  }

  /** Ends when the answer stands. */
  type(text: string): Promise<Taken> {
    return this.page.evaluate(typeText, text);
  }

  async ask(text: string): Promise<readonly Shown[]> {
    await this.type(text);
    return this.page.evaluate(readShown);
  }

  async accept(): Promise<readonly Shown[] | undefined> {
    const isAccepted = await this.page.evaluate(acceptFirst);
    return isAccepted ? this.page.evaluate(readShown) : undefined;
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

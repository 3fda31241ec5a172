/** What answers cost on a slow wire: bytes and milliseconds, of the first on a fresh page and of those after it. */
import type { Browser } from "playwright-core";
import type { Host } from "./host.ts";
import type { Taken } from "./in-page.ts";
import type { Kind } from "./kinds.ts";
import { tellProgress } from "./progress.ts";
import { SearchPage } from "./search-page.ts";

export interface Cost extends Taken {
  readonly bytes: number;
}

export interface Speed {
  readonly kind: string;
  readonly first: readonly Cost[];
  readonly further: readonly Cost[];
}

interface Rounds {
  /** Fresh pages, and answers after the first on one page. */
  readonly opens: number;
  readonly further: number;
}

/** A wire that was still for so long has brought everything that an answer asked for. */
const STILL = 250;

export async function measureSpeed(
  { browser, host }: { readonly browser: Browser; readonly host: Host },
  { kind, texts }: Kind,
  { opens, further }: Rounds,
): Promise<Speed> {
  const first: Cost[] = [];
  for (const [index, text] of texts.slice(0, opens).entries()) {
    tellProgress(`Fresh pages, ${kind}`, index, opens);
    const page = await SearchPage.begin(browser, true);
    first.push(await cost(host, () => page.load(host, text)));
    await page.close();
  }
  const page = await SearchPage.begin(browser, true);
  const [opening = "", ...others] = texts.slice(opens);
  await cost(host, () => page.load(host, opening));
  const later: Cost[] = [];
  for (const [index, text] of others.slice(0, further).entries()) {
    tellProgress(`Further answers, ${kind}`, index, further);
    later.push(await cost(host, () => page.type(text)));
  }
  await page.close();
  return { kind, first, further: later };
}

/** What one answer took, and every byte that the host sent for it, even after it stood. */
async function cost(host: Host, answer: () => Promise<Taken>): Promise<Cost> {
  const before = host.sent;
  const taken = await answer();
  let sent = -1;
  while (sent !== host.sent) {
    sent = host.sent;
    await new Promise((resolve) => setTimeout(resolve, STILL));
  }
  return { bytes: host.sent - before, ...taken };
}

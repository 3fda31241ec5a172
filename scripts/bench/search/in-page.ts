/** What runs inside the search page: it types, waits for the answer, and tells what is shown and when it stood. */

/** A result as a reader sees it. */
export interface Shown {
  readonly title: string;
  /** Of its address: `/2022/03/31/slug/`. */
  readonly path: string;
}

/** An answer that stood on the page. */
export interface Standing {
  readonly text: string;
  /** Milliseconds since the navigation began. */
  readonly at: number;
}

declare global {
  /** Every answer that stood on this page so far. */
  var standing: Standing[];
}

/** Begins before any script of the page: notes each answer in the moment in which it stands. */
export function noteAnswers(): void {
  globalThis.standing = [];
  const note = () => {
    const results = document.querySelector<HTMLElement>("#results");
    const text = results?.dataset.answer;
    if (text === undefined || results?.getAttribute("aria-busy") !== "false") return;
    if (globalThis.standing.at(-1)?.text !== text || wasBusy)
      globalThis.standing.push({ text, at: performance.now() });
    wasBusy = false;
  };
  let wasBusy = true;
  new MutationObserver((changes) => {
    wasBusy ||= changes.some(({ oldValue }) => oldValue === "true");
    note();
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    attributeFilter: ["aria-busy", "data-answer"],
  });
}

/** Puts a text into the box at once, as a paste does. Returns milliseconds until its answer stood. */
export async function typeText(text: string): Promise<number> {
  const box = document.querySelector<HTMLInputElement>("#q");
  if (box === null) throw new Error("The page has no box for words.");
  const known = globalThis.standing.length;
  const start = performance.now();
  // What stands already is not answered again.
  if (box.value === text && globalThis.standing.at(-1)?.text === text) return 0;
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  while (performance.now() - start < 30_000) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    const answer = globalThis.standing.slice(known).find((one) => one.text === text);
    if (answer !== undefined) return answer.at - start;
  }
  throw new Error(`No answer stood for: ${text}`);
}

/** Takes the first suggestion. False where there is none. */
export async function acceptFirst(): Promise<boolean> {
  const [button] = document.querySelectorAll<HTMLButtonElement>("#suggestions button");
  const box = document.querySelector<HTMLInputElement>("#q");
  if (button === undefined || box === null) return false;
  const [known, start] = [globalThis.standing.length, performance.now()];
  button.click();
  while (performance.now() - start < 30_000) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    if (globalThis.standing.slice(known).some(({ text }) => text === box.value.trim())) return true;
  }
  throw new Error(`No answer stood for the suggestion ${box.value}`);
}

/** The results that are shown, best first. */
export function readShown(): Shown[] {
  return [...document.querySelectorAll("#results h3")].map((heading) => ({
    title: heading.textContent ?? "",
    path: heading.querySelector("a")?.pathname ?? "",
  }));
}

/** What runs inside the search page: it types, waits for the answer, and tells what is shown and when it stood. */

/** A result as a reader sees it. */
export interface Shown {
  readonly title: string;
  /** Of its address: `/2022/03/31/slug/`. */
  readonly path: string;
}

/** An answer that stood on the page; times are milliseconds since the navigation began. */
export interface Standing {
  readonly text: string;
  /** When the page went to ask. */
  readonly asked: number;
  readonly at: number;
}

/** Milliseconds from a text in the box until its answer stood. */
export interface Taken {
  readonly milliseconds: number;
  /** As long of them the page waited whether more would be typed. */
  readonly pause: number;
}

declare global {
  /** Every answer that stood on this page so far. */
  var standing: Standing[];
}

/** Begins before any script of the page: notes each answer in the moment in which it stands. */
export function noteAnswers(): void {
  globalThis.standing = [];
  let [isOpen, asked] = [false, 0];
  const note = () => {
    const results = document.querySelector<HTMLElement>("#results");
    const busy = results?.getAttribute("aria-busy");
    if (busy === "true" && !isOpen) [isOpen, asked] = [true, performance.now()];
    const text = results?.dataset.answer;
    if (busy !== "false" || text === undefined) return;
    // Other changes of the page come here, too: what stands already is no new answer.
    if (!isOpen && globalThis.standing.at(-1)?.text === text) return;
    isOpen = false;
    globalThis.standing.push({ text, asked, at: performance.now() });
  };
  const attributeFilter = ["aria-busy", "data-answer"];
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributeFilter });
}

/** Puts a text into the box at once, as a paste does. Ends when its answer stands. */
export async function typeText(text: string): Promise<Taken> {
  const box = document.querySelector<HTMLInputElement>("#q");
  if (box === null) throw new Error("The page has no box for words.");
  const known = globalThis.standing.length;
  const start = performance.now();
  // What stands already is not answered again.
  if (box.value === text && globalThis.standing.at(-1)?.text === text)
    return { milliseconds: 0, pause: 0 };
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  while (performance.now() - start < 30_000) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    const answer = globalThis.standing.slice(known).find((one) => one.text === text);
    if (answer !== undefined)
      return { milliseconds: answer.at - start, pause: answer.asked - start };
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
    if (globalThis.standing.slice(known).some(({ text }) => text.trim() === box.value.trim()))
      return true;
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

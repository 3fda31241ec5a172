/** The keyboard's ways through the search page: `/` to the box, the arrows along the results, Escape back. */

export interface Walk {
  readonly box: HTMLInputElement;
  readonly results: Element;
  /** Escape in a box that is not empty. */
  readonly clear: () => void;
}

export function listenToKeys(walk: Walk): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || isModified(event)) return;
    if (step(event, walk)) event.preventDefault();
  });
}

function step({ key, target }: KeyboardEvent, { box, results, clear }: Walk): boolean {
  if (target === box) return stepFromBox(key, { box, results, clear });
  if (key === "/" && !isTyped(target)) {
    box.focus();
    box.select();
    return true;
  }
  if (!(target instanceof HTMLElement) || !results.contains(target)) return false;
  if (key === "Escape") box.focus();
  else if (key === "ArrowDown") focusResult(results, placeOf(target, results) + 1);
  else if (key === "ArrowUp" && placeOf(target, results) === 0) box.focus();
  else if (key === "ArrowUp") focusResult(results, placeOf(target, results) - 1);
  else return false;
  return true;
}

function stepFromBox(key: string, { box, results, clear }: Walk): boolean {
  if (key === "ArrowDown") return focusResult(results, 0);
  if (key !== "Escape" || box.value === "") return false;
  clear();
  return true;
}

function isModified({ altKey, ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): boolean {
  // On many keyboards the slash is typed with Shift.
  return altKey || ctrlKey || metaKey || (shiftKey && key !== "/");
}

/** Whether somebody writes there already. */
function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return target.type !== "checkbox" && target.type !== "radio";
  return target.isContentEditable || target.matches("textarea, select");
}

/** The briefing in whose entry the focus is. */
function placeOf(target: HTMLElement, results: Element): number {
  return [...results.children].findIndex((entry) => entry.contains(target));
}

/** Puts the focus on the title of a briefing that is shown. */
export function focusResult(results: Element, place: number): boolean {
  const link = results.children[place]?.querySelector("h3 a");
  if (!(link instanceof HTMLElement)) return false;
  link.focus();
  return true;
}

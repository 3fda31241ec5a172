/** Says how far a long measurement has come: on the error stream, for results go to the other. */

const EVERY = 5000;
let told = performance.now();

/** Tells at most every five seconds. */
export function tellProgress(what: string, done: number, of: number): void {
  if (performance.now() - told < EVERY) return;
  told = performance.now();
  process.stderr.write(`${what}: ${done} of ${of}\n`);
}

/** Tells that something long begins. */
export function tellStep(what: string): void {
  told = performance.now();
  process.stderr.write(`${what}…\n`);
}

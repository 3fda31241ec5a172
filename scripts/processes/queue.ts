/** Does one thing after the other, where each takes what only one may have: a process, or much memory. */

/** Takes what is to be done next, and gives what comes of it. One that fails does not keep the next from its turn. */
export type Queue = <Result>(act: () => Promise<Result>) => Promise<Result>;

export function newQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
}

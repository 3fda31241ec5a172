/** What is found in something whole, an archive or a ledger, looked for once: each of its members asks. */

/** `find`, which remembers what it found for as long as the whole is there. To walk it for each member takes the square of their number. */
export function onceFor<Whole extends object, Found extends object>(
  find: (whole: Whole) => Found,
): (whole: Whole) => Found {
  const known = new WeakMap<Whole, Found>();
  return (whole) => {
    let found = known.get(whole);
    if (found === undefined) {
      found = find(whole);
      known.set(whole, found);
    }
    return found;
  };
}

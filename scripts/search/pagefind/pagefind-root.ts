/** The one door to the volumes' Pagefind indexes: a program of the site that joins them, and holds no index of its own. */

/**
 * What stands at `pagefind/pagefind.js`: all that Pagefind's own file of that name gives, over every volume. It follows
 * from the names of the volumes alone. For who uses Pagefind's interfaces; our own pages never load it.
 *
 * Pagefind 1.6 sets bounds to it. Two that load the WebAssembly at once crash it, so an instance waits for the one
 * before. `mergeIndex` waits for ever where the first index did not load; hence the empty search, which fails then.
 * Options that are given later reach the first index alone, so the volumes are joined once more, and what was found
 * before still has its texts from where it was found.
 * @param volumes names of the volumes, oldest first; there is at least one
 */
export function pagefindRoot(volumes: readonly string[]): string {
  return `// The indexes of all volumes as one, for Pagefind's own interfaces.
import { createInstance as open } from "./${volumes[0]}/pagefind.js";
const volumes = "${volumes.join(" ")}".split(" ");
const at = (path) => new URL(path, import.meta.url);
const baseUrl = at("..").href;
let last = Promise.resolve();
export const createInstance = (first) => {
  let [given, added, made] = [{ ...first }, [], []];
  let joined;
  const join = async () => {
    const { basePath, noWorker, ...shared } = { baseUrl, ...given };
    const all = open({ ...shared, noWorker });
    made.push(all);
    await all.search("");
    const others = volumes.slice(1).map((name) => [at(name + "/").href, shared]);
    await Promise.all([...others, ...added].map((index) => all.mergeIndex(...index)));
    return all;
  };
  const forget = (error) => {
    joined = undefined;
    throw error;
  };
  const ready = () => (joined ??= last = last.then(join, join).catch(forget));
  const whole = {
    async options(more) {
      Object.assign(given, more);
      joined = undefined;
    },
    async mergeIndex(...index) {
      await (await ready()).mergeIndex(...index);
      added.push(index);
    },
    async destroy() {
      await last.catch(() => {});
      for (const all of made) await all.destroy();
      [given, added, made] = [{}, [], []];
      joined = undefined;
    },
  };
  for (const name of ["init", "search", "debouncedSearch", "preload", "filters"])
    whole[name] = async (...asked) => (await ready())[name](...asked);
  return whole;
};
export const { init, options, mergeIndex, destroy, search, debouncedSearch, preload, filters } =
  createInstance();
`.replaceAll(/^ +/gm, "");
}

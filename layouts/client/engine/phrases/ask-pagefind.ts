/** Asks Pagefind for exact phrases: one instance a volume, all with the same WebAssembly, loaded once. */
import { FOLDERS } from "../../../../scripts/site-plan.ts";
import type { AskPhrase } from "./judge-phrases.ts";

/** The part of Pagefind's browser API that we use (pagefind 1.6, `pagefind.js`). */
interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Instance;
}

interface Instance {
  /** Resolves when the index and the chunks of these words are loaded; `init` resolves before. */
  preload(words: string): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

export function phrasesBelow(root: string): AskPhrase {
  const instances = new Map<string, Promise<Instance>>();
  let first: Promise<PagefindModule> | undefined;

  const start = async (module: PagefindModule, volume: string, words: string) => {
    const basePath = `${root}${FOLDERS.indexes}${volume}/`;
    const instance = module.createInstance({ basePath, baseUrl: root, noWorker: true });
    await instance.preload(words);
    return instance;
  };
  /** The first alone: two that load the WebAssembly at once crash it. When it is there, the others may come together. */
  const startAfterFirst = async (volume: string, words: string): Promise<Instance> => {
    if (first !== undefined) return start(await first, volume, words);
    const module = import(
      `${root}${FOLDERS.indexes}${volume}/pagefind.js`
    ) as Promise<PagefindModule>;
    const started = module.then((loaded) => start(loaded, volume, words));
    first = started.then(() => module);
    first.catch(() => {
      first = undefined;
    });
    return started;
  };

  shareWasm();
  return async (volume, phrase) => {
    const words = `"${phrase.replaceAll('"', " ").trim()}"`;
    const instance = instances.get(volume) ?? startAfterFirst(volume, words);
    instances.set(volume, instance);
    instance.catch(() => instances.delete(volume));
    const { results } = await (await instance).search(words);
    return results.map(({ id }) => id);
  };
}

/** Each instance fetches the same 70 kB: the first answer is given to the others. */
function shareWasm(): void {
  const ask = globalThis.fetch;
  const kept = new Map<string, Promise<Response>>();
  globalThis.fetch = async (input, init) => {
    const name = typeof input === "string" ? /[^/]*\.pagefind$/.exec(input)?.[0] : undefined;
    if (name === undefined) return ask(input, init);
    const answer = kept.get(name) ?? ask(input, init);
    kept.set(name, answer);
    answer.then(
      ({ ok }) => ok || kept.delete(name),
      () => kept.delete(name),
    );
    return (await answer).clone();
  };
}

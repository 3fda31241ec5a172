/** Stands in for the worker that searches until it is written: says that nothing can be searched. */
import type { FromSearch, ToSearch } from "./search-api.ts";

addEventListener("message", ({ data }: MessageEvent<ToSearch>) => {
  if ("ask" in data) postMessage({ id: data.ask.id, failed: "not written" } satisfies FromSearch);
});

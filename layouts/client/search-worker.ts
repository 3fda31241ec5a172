/** The worker that searches: everything of it that touches the browser, joined. */
import { Conversation } from "./engine/conversation.ts";
import { Engine } from "./engine/engine.ts";
import { readBelow } from "./engine/files/fetching.ts";
import { phrasesBelow } from "./engine/phrases/pagefind.ts";
import type { ToSearch } from "./search-api.ts";

const conversation = new Conversation(
  ({ root, index }) => new Engine({ root, index, read: readBelow(root), ask: phrasesBelow(root) }),
  (said) => self.postMessage(said),
);

self.addEventListener("message", ({ data: heard }: MessageEvent<ToSearch>) => {
  void conversation.hear(heard);
});

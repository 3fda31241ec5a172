/** The worker that searches: everything of it that touches the browser, joined. */

import { Engine } from "./engine/engine.ts";
import { readBelow } from "./engine/files/fetching.ts";
import { MessageHandler } from "./engine/message-handler.ts";
import type { ToSearch } from "./search-api.ts";

const handler = new MessageHandler(
  ({ root, index }) => new Engine({ root, index, read: readBelow(root) }),
  (said) => self.postMessage(said),
);

self.addEventListener("message", ({ data: heard }: MessageEvent<ToSearch>) => {
  void handler.handle(heard);
});

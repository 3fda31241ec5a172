/** The sample's site, served for a browser, for as long as the tests of a file run. */
import { afterAll, beforeAll, inject } from "vitest";
import { launch, leave } from "./browser.ts";
import type { BuiltArchive } from "./built-archive.ts";
import { serveStatic } from "./static-server.ts";

/** Its members are there in tests alone. */
export function servedSample(): BuiltArchive {
  const held: { -readonly [Part in keyof BuiltArchive]?: BuiltArchive[Part] } = {};
  beforeAll(async () => {
    held.browser = await launch();
    held.site = await serveStatic(inject("site"));
  });
  afterAll(async () => {
    if (held.browser !== undefined) await leave(held.browser);
    await held.site?.close();
  });
  return held as BuiltArchive;
}

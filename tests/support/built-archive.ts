/** An archive that is built and served for a browser, for as long as the tests of a file run. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { writeArchive } from "./archive.ts";
import { launch, leave } from "./browser.ts";
import { temporary } from "./cli.ts";
import { cliHere } from "./cli-here.ts";
import { type StaticSite, serveStatic } from "./static-server.ts";

export interface BuiltArchive {
  readonly browser: Browser;
  readonly site: StaticSite;
}

/** Builds before the first test, with `more` behind the command; gone after the last. Its members are there in tests alone. */
export function builtArchive(
  archive: ReturnType<typeof writeArchive>,
  more: readonly string[] = [],
): BuiltArchive {
  const place = temporary();
  const held: { browser?: Browser; site?: StaticSite } = {};
  beforeAll(async () => {
    const output = join(place.folder, "site");
    const args = ["build", "--briefings", archive.folder, "--output", output, ...more];
    const { code, err } = await cliHere(args);
    expect([code, err]).toEqual([0, ""]);
    held.site = await serveStatic(output);
    held.browser = await launch();
  });
  afterAll(async () => {
    if (held.browser !== undefined) await leave(held.browser);
    await held.site?.close();
    archive.remove();
    place.remove();
  });
  return held as BuiltArchive;
}

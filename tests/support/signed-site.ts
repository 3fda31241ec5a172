/** A site of one briefing that is built and signed once for a file of tests, and copied anew for each test. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { briefing, writeArchive } from "./archive.ts";
import { temporary } from "./cli.ts";
import { cliHere } from "./cli-here.ts";

/** One process is enough for one page, and starts in half the time of two. */
export const ONE = ["--jobs", "1"];

export const PAGE = "2025/06/12/good/index.html";

/** To be called once by a file of tests. `site` is the copy; what was built stays as `site` below the folder of `at`. */
export function signedSiteOfEachTest() {
  const place = temporary();
  const at = (name: string) => join(place.folder, name);
  const privateFile = at("mine/dateline-private.pem");
  const publicFile = at("mine/dateline-public.pem");
  const site = at("copy");
  const archive = writeArchive({ "2025/2025-06-12-good.md": briefing("2025-06-12") });
  const folders = ["--briefings", archive.folder, "--output", at("site"), "--cache", at("c")];
  const build = (key: string, ...more: string[]) =>
    cliHere(["build", ...folders, ...ONE, ...more], { DATELINE_SIGNING_KEY: key });
  const verify = (...args: string[]) => cliHere(["verify", ...args]);
  let key = "";

  beforeAll(async () => {
    for (const who of ["mine", "other"]) {
      const made = await cliHere(["keygen", "--into", at(who)]);
      if (made.code !== 0) throw new Error(made.err);
    }
    key = readFileSync(privateFile, "utf8");
    const built = await build(key);
    if (built.code !== 0) throw new Error(built.out + built.err);
    cpSync(at("site"), at("signed"), { recursive: true });
  });
  beforeEach(() => cpSync(at("signed"), site, { recursive: true }));
  afterEach(() => rmSync(site, { recursive: true, force: true }));
  afterAll(() => {
    archive.remove();
    place.remove();
  });
  return {
    archive,
    at,
    build,
    site,
    verify,
    privateFile,
    publicFile,
    withKey: (copy: string) => verify(copy, "--key", publicFile),
    /** The private key with which it is signed. */
    keyOfDesk: () => key,
    /** Changes one byte of the copy, and no size. */
    tamper(path: string): void {
      const bytes = readFileSync(join(site, path));
      bytes[9] = (bytes[9] ?? 0) ^ 1;
      writeFileSync(join(site, path), bytes);
    },
  };
}

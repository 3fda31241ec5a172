/** A desk's own page, on an origin of its own, with Pagefind's interfaces over an archive that stands elsewhere. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { askPagefind } from "../../scripts/search/pagefind/service.ts";
import { temporary } from "./cli.ts";
import { type StaticSite, serveStatic } from "./static-server.ts";

/** What a host of an archive says of `pagefind/` for other sites to search it. */
export const OPEN_TO_ALL = { "Access-Control-Allow-Origin": "*" };

/** An interface: its files, how a desk writes it, where a word is typed, and what is shown of it. */
interface Interface {
  readonly files: readonly string[];
  readonly body: (bundle: string) => string;
  readonly input: string;
  readonly message: string;
  readonly result: string;
}

export const INTERFACES: Readonly<Record<"component" | "default", Interface>> = {
  component: {
    files: ["pagefind-component-ui.js", "pagefind-component-ui.css"],
    body: (bundle) => `<script type="module" src="pagefind-component-ui.js"></script>
<pagefind-config bundle-path="${bundle}"></pagefind-config>
<pagefind-input></pagefind-input><pagefind-summary></pagefind-summary><pagefind-results></pagefind-results>`,
    input: "pagefind-input input",
    message: ".pf-summary",
    result: ".pf-results > li",
  },
  default: {
    files: ["pagefind-ui.js", "pagefind-ui.css"],
    body: (bundle) => `<script src="pagefind-ui.js"></script><div id="search"></div>
<script>new PagefindUI({ element: "#search", bundlePath: "${bundle}" });</script>`,
    input: ".pagefind-ui__search-input",
    message: ".pagefind-ui__message",
    result: ".pagefind-ui__result",
  },
};

/** Serves a page with the interface; `bundle` is where the archive's `pagefind/` is. */
export async function serveDesk(
  { files, body }: Interface,
  bundle: string,
  lang = "en",
): Promise<StaticSite> {
  const { folder, remove } = temporary();
  const own = await interfaceFiles();
  for (const file of files) writeFileSync(join(folder, file), own.get(file) ?? "");
  const page = `<!doctype html><html lang="${lang}"><title>A desk</title>${body(bundle)}`;
  writeFileSync(join(folder, "index.html"), page);
  const site = await serveStatic(folder);
  return { ...site, close: () => site.close().finally(remove) };
}

/** Types a question, and gives the addresses of the first results, at most five. */
export async function firstFound(
  page: Page,
  { input, message, result }: Interface,
  asked: string,
): Promise<string[]> {
  await page.fill(input, asked);
  const found = await page.waitForFunction(
    ([where, each, words]) => {
      const said = document.querySelector(where)?.textContent?.trim() ?? "";
      // "3 results for …", once it no longer says that it searches.
      if (!said.includes(words) || /(?:\.\.\.|…)$/.test(said.replace(words, ""))) return undefined;
      // Each comes when its text is loaded, in any order.
      const first = [...document.querySelectorAll(each)].slice(0, 5);
      const links = first.map((one) => one.querySelector("a")?.href ?? "");
      return links.includes("") ? undefined : links;
    },
    [message, result, asked] as const,
  );
  return (await found.jsonValue()) ?? [];
}

/** The files of Pagefind's interfaces, as the program that makes our indexes brings them. */
async function interfaceFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const finder = new URL("resolveBinary.js", import.meta.resolve("pagefind"));
  const { resolveBinaryPath } = await import(finder.href);
  const { files = [] } = await askPagefind(
    resolveBinaryPath(["pagefind_extended", "pagefind"]),
    [
      { type: "NewIndex", config: { force_language: "en" } },
      { type: "GetFiles", index_id: 0 },
    ],
    { threads: 1, refusalOf: () => undefined },
  );
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content, "base64")]));
}

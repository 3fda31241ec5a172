/** What a broken template would make: the same pages with their strings as markup, to show that this is noticed. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Entry } from "./strings-written.ts";

/** Copies the pages of some entries from a built site into a folder, each with its title unescaped. */
export function writeUnescaped(site: string, folder: string, entries: readonly Entry[]): void {
  for (const part of ["about", "assets"])
    cpSync(join(site, part), join(folder, part), { recursive: true });
  for (const { address, string } of entries) {
    const file = join(`${address.slice(1)}index.html`);
    const html = readFileSync(join(site, file), "utf8");
    const broken = html.replace(/<h1>.*?<\/h1>/s, () => `<h1>${string}</h1>`);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), broken);
  }
}

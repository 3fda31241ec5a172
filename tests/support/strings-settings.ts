/** Hostile strings in the settings whose words stand on every page: what is refused where, and what a page makes of the rest. */
import type { Page } from "playwright-core";
import { render } from "../../layouts/pages/about.11ty.tsx";
import { siteOf } from "../../scripts/build/plan.ts";
import { parseSettings } from "../../scripts/check/archive/settings.ts";
import { locate } from "../../scripts/check/yaml/problem.ts";
import type { Settings } from "../../scripts/config.ts";
import { decode } from "../../scripts/read/decode.ts";
import { type ParsedPage, parsePages, strangeIn } from "./strings-parsed.ts";
import { quoted } from "./strings-written.ts";

/** The lines of `archive.yaml`, each with a place for one text, and what stands there once a string was refused. */
const LINES = {
  title: ["title: %", "Desk"],
  description: ["description: %", "Fiction."],
  publisher: ["publisher: %", "Desk"],
  notice: ["notice: %", "Made up."],
  about: ["about: %", "Ours."],
  footer: ["footer: %", "Ours."],
  "license text": ["license: { url: https://desk.example/terms, text: % }", "Ours"],
  "menu text": ["nav: [archive, { url: https://desk.example/paper, text: % }]", "Paper"],
  feedback: ["feedback: %", "desk@desk.example"],
} as const;
export type SettingsField = keyof typeof LINES;
export const SETTINGS_FIELDS = Object.keys(LINES) as SettingsField[];

const FIRST = "url: https://desk.example";
const ADDRESSES = {
  styles: "/assets/s.css",
  search: "/a.js",
  searchStyles: "/s2.css",
  worker: "/w.js",
  highlight: "/h.js",
};
/** So many pages are handed to the browser at once. */
const AT_ONCE = 100;

/** Settings in which a string stands in every field that does not refuse it. */
export interface HostileSettings {
  readonly string: string;
  readonly settings: Settings;
  readonly refused: ReadonlySet<SettingsField>;
}

/** Takes a string out of each field that refuses it. @throws for a refusal on the line of no such field. */
export function settingsWithString(string: string): HostileSettings {
  const refused = new Set<SettingsField>();
  for (;;) {
    const lines = SETTINGS_FIELDS.map((field) => {
      const [line, plain] = LINES[field];
      return line.replace("%", () => quoted(refused.has(field) ? plain : string));
    });
    const path = "archive.yaml";
    const text = decode(path, Buffer.from([FIRST, ...lines, ""].join("\n")));
    const parsed = typeof text === "string" ? parseSettings({ path, text }) : [];
    if (!Array.isArray(parsed)) return { string, settings: parsed, refused };
    const faults = typeof text === "string" ? locate({ path, text }, parsed) : [text];
    const fields = faults.flatMap(({ line }) => SETTINGS_FIELDS[line - 2] ?? []);
    const fresh = fields.filter((field) => !refused.has(field));
    if (fresh.length === 0) throw new Error(`Refused at no field: ${JSON.stringify(faults[0])}`);
    for (const field of fresh) refused.add(field);
  }
}

/** What of pages with such settings is not as it was written, or was made by a string. */
export async function differencesOf(
  page: Page,
  hostile: readonly HostileSettings[],
): Promise<{ readonly looked: number; readonly differences: readonly string[] }> {
  const differences: string[] = [];
  let looked = 0;
  for (let from = 0; from < hostile.length; from += AT_ONCE) {
    const batch = hostile.slice(from, from + AT_ONCE);
    const files = batch.map(({ settings }, index) => ({
      ...{ path: `/${from + index}/`, html: pageOf(settings), isBriefing: false },
    }));
    const [parsed, said] = await Promise.all([parsePages(page, files), saidBy(page, files)]);
    for (const [index, { settings, string }] of batch.entries()) {
      const strange = strangeIn(parsed[index] as ParsedPage);
      differences.push(...strange.map((thing) => `${JSON.stringify(string)} made ${thing}`));
      for (const [what, text] of Object.entries(shownOf(settings))) {
        looked++;
        const found = said[index]?.[what];
        if (found !== text) differences.push(`${what}: ${JSON.stringify([found, text])}`);
      }
    }
  }
  return { looked, differences };
}

/** What a page must say, by where it says so. */
function shownOf(settings: Settings): Readonly<Record<string, string>> {
  const { title, publisher, notice, license, nav = [], feedback = "" } = settings;
  const [, item] = nav;
  const address = "https://desk.example/about/";
  return {
    title,
    publisher,
    notice,
    license: license?.text ?? "",
    menu: typeof item === "object" ? item.text : "",
    report: feedback.startsWith("https:")
      ? feedback
      : `mailto:${feedback}?subject=${encodeURIComponent(`Error on ${address}`)}`,
  };
}

const NOTHING = {
  ...{ pages: [], statics: [], otherLanguages: new Map() },
  ...{ topics: [], places: [], names: [], sources: [], threads: [] },
};

function pageOf(settings: Settings): string {
  const options = { audience: "public", prefix: "/" } as Parameters<typeof siteOf>[1];
  const assets = { ...ADDRESSES, paths: [], files: new Map() };
  const site = siteOf({ ...NOTHING, settings }, options, assets);
  const place = { kind: "about", file: "about/index.html", path: "/about/" } as const;
  return render({ site, view: { ...place, title: "About", about: settings.about, count: 1 } });
}

function saidBy(page: Page, files: readonly { readonly html: string }[]) {
  return page.evaluate(
    (pages) =>
      pages.map((html) => {
        const root = new DOMParser().parseFromString(html, "text/html");
        const words = (at: string) => root.querySelector(at)?.textContent ?? "";
        const foot = [...root.querySelectorAll("footer.site > p")];
        return {
          title: words("header.site .name"),
          publisher: foot[0]?.textContent ?? "",
          notice: words("footer.site .desk-notice"),
          license: words("footer.site a[rel~=license]"),
          menu: words("header.site nav a:last-of-type"),
          report: foot[2]?.querySelector("a")?.getAttribute("href") ?? "",
        } as Readonly<Record<string, string>>;
      }),
    files.map(({ html }) => html),
  );
}

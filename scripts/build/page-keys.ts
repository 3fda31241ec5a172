/** Keys of pages and indexes: what goes into each, and the code that turns it into bytes. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expectUnchanged, versionOf, versionOfAll } from "../cache/code-version.ts";
import type { PageMemo } from "../cache/page-memo.ts";
import { PROJECT, type Viewers } from "../config.ts";
import type { Identity } from "../publish/part-of.ts";
import type { Signer } from "../publish/signature.ts";
import { sha256Of } from "../read/file.ts";
import type { Listing } from "../read/read.ts";
import { type Assets, bundleAssets, CLIENT } from "../render/assets.ts";
import type { BundledLanguages } from "../render/bundle-assets.js";
import type { PlannedPage } from "../render/planned-page.ts";
import type { ThemeAssets } from "../render/theme-assets.ts";
import type { Site, View } from "../render/views.ts";
import type { KeptFrom, Previewed } from "../withhold/previewed.ts";
import type { Visible } from "../withhold/withhold.ts";

/** The answer to the question for pages: it turns any view into a file. */
const ANSWER = ["scripts/processes/write-pages.ts", ".eleventy.js"];

/** Names every template: a page is drawn by that of its kind. */
const TEMPLATES = "scripts/render/templates.ts";

/** Renders the bodies of briefings, and is not asked for another page. */
const BODIES = "scripts/processes/bodies.ts";

/** Compares the versions of a text, for the page of its history. */
const CHANGES = "scripts/processes/version-changes.ts";

/** A briefing's page is drawn from its file; every other page shows what its view says, whoever made it. */
const VIEW_OF_BRIEFING = "scripts/render/pages/briefing.ts";

/** What has the bodies of briefings in it. */
const BODIED: ReadonlySet<string> = new Set(["briefing", "feed", "json-feed"]);

export class PageKeys {
  readonly #site: string;
  readonly #versions = new Map<View["kind"], string>();

  readonly #memo: PageMemo | undefined;

  /** `memo` knows keys of the builds before. */
  constructor(site: Site, memo?: PageMemo) {
    this.#site = JSON.stringify(site);
    this.#memo = memo;
  }

  keyOf({ kind, shows, of }: PlannedPage): string {
    const make = () => sha256Of(`${this.#versionOf(kind)}\0${this.#site}\0${shows()}`).slice(0, 32);
    return of === undefined || this.#memo === undefined ? make() : this.#memo.keyOf(...of, make);
  }

  #versionOf(kind: View["kind"]): string {
    let version = this.#versions.get(kind);
    if (version === undefined) {
      const templates = ["tsx", "ts"].map((form) => `layouts/pages/${kind}.11ty.${form}`);
      const template = templates.filter((path) => existsSync(join(PROJECT, path)));
      const own = BODIED.has(kind) ? [VIEW_OF_BRIEFING] : [];
      const others = [
        TEMPLATES,
        ...(BODIED.has(kind) ? [] : [BODIES]),
        ...(kind === "history" ? [] : [CHANGES]),
      ];
      version = versionOf([...ANSWER, ...template, ...own], others);
      this.#versions.set(kind, version);
    }
    return version;
  }
}

/** What besides its articles decides a volume's index: Pagefind, the way to take words apart, and the site's language. */
export function versionOfIndex(lang: string): string {
  return `${versionOf(["scripts/build/volume-index.ts", "scripts/processes/write-words.ts"])}\0${lang}`;
}

/** What besides its volumes decides a segment of the search page. */
export function versionOfSegments(): string {
  return versionOf(["scripts/search/write/segments.ts"]);
}

/** What the style sheet and the scripts are made of. */
export function versionOfAssets(): string {
  return versionOf(["scripts/render/assets.ts", ...CLIENT]);
}

/** What draws share cards. */
export function versionOfCards(): string {
  return versionOf(["scripts/share-cards/draw-card.ts"]);
}

/** The assets, made anew for these languages. @throws when they are of other files than their version is. */
export async function makeAssets(languages: BundledLanguages): Promise<Assets> {
  const assets = await bundleAssets(languages);
  expectUnchanged(CLIENT);
  return assets;
}

/** The same for a preview too, of which there are no parts. */
export type SiteIdentity = Omit<Identity, "audience"> & { readonly audience: Viewers };

/** What a site is made of, and by. */
export function identityOf(
  { settings, vocabulary, pages = [] }: Listing,
  { briefings, statics, audience, stale, versions, anchors, seenSince }: Visible | Previewed,
  { prefix, theme }: { readonly prefix: string; readonly theme: Pick<ThemeAssets, "files"> },
): SiteIdentity {
  // What is past is said to readers, so it makes another site of the same files; so do links that are kept.
  const files = briefings.map(({ id, path, sha256 }) => [
    ...[path, sha256, ...(stale.get(id) ?? [])],
    ...[anchors.get(id)].filter((kept) => kept !== undefined),
    // In the feeds they stand by this.
    ...(seenSince.has(id) ? [seenSince.get(id)] : []),
  ]);
  const words = [...vocabulary].map(([name, { text }]) => [name, text]);
  // Names of the theme's files say what is in them.
  const said = [settings?.text, words, [...theme.files.keys()]];
  const former = [...versions].map(([id, list]) => [
    id,
    ...list.map(({ until, text }) => [until, text?.sha256]),
  ]);
  const own = [
    ...former,
    ...pages.map(({ path, text }) => [path, text]),
    ...statics.map(({ at, sha256 }) => [at, sha256]),
  ];
  return {
    version: versionOfAll(),
    sources: sha256Of(JSON.stringify([said, own, files])),
    audience,
    prefix,
    settings: sha256Of(settings?.text ?? ""),
  };
}

/**
 * The key of a whole site: where it is the same, so is every byte, the signature by `signer` and the marks of a
 * preview included, which change with the clock.
 */
export function keyOfSite(
  identity: SiteIdentity,
  {
    signer,
    keptFrom,
  }: { readonly signer?: Pick<Signer, "id"> | undefined; readonly keptFrom?: KeptFrom | undefined },
): string {
  const marks = keptFrom === undefined ? [] : [...keptFrom];
  return sha256Of(JSON.stringify([identity, signer?.id, marks])).slice(0, 32);
}

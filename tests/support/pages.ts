/** Reads a built site as a crawler would: pages, links, anchors, sizes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .sort();
}

export function htmlOf(site: string): string[] {
  return filesOf(site).filter((file) => file.endsWith(".html"));
}

export function read(site: string, file: string): string {
  return readFileSync(join(site, file), "utf8");
}

/** Bytes over the wire where a host compresses. */
export function gzipped(text: string): number {
  return gzipSync(text).length;
}

/** Attribute values, their entities resolved. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<[^>]*\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    resolveEntities(value),
  );
}

/** What a page shows: its text without tags, its entities resolved. */
export function textOf(html: string): string {
  return resolveEntities(html.replace(/<[^>]+>/g, ""));
}

function resolveEntities(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

/** Names and addresses that a desk's own files have by their names alone, whether or not anything in them is wrong. */
import type { Key } from "../../read/identity.ts";
import type { OwnFiles } from "../../read/own-files.ts";
import { pageNameOf } from "../../read/own-names.ts";

/** The name of every page that has a file. */
export function pageNamesOf({ pages = [] }: OwnFiles): Key[] {
  return pages.flatMap(({ path }) => pageNameOf(path) ?? []);
}

/** Whose each address is, in small letters: a page's with its slashes, a static file's with the first alone. */
export function ownAddressesOf({ pages = [], statics = [] }: OwnFiles): Map<string, string> {
  const ofPages = pages.map(({ path }) => [`/${pageNameOf(path)}/`, path] as const);
  const ofStatics = statics.map(({ path, at }) => [`/${at.toLowerCase()}`, path] as const);
  return new Map([...ofPages, ...ofStatics]);
}

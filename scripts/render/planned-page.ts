/** A page to be: what it shows is known, and its view is made only if it must be drawn. */
import { createHash } from "node:crypto";
import type { Output } from "../site-plan.ts";
import type { Card, Link } from "./page-view.ts";
import type { View } from "./views.ts";

export interface PlannedPage {
  readonly kind: string;
  /** Path of the file below the output folder. */
  readonly file: string;
  /** All that the page shows, as a text: pages of one kind, site and text are the same bytes. */
  readonly shows: () => string;
  readonly view: () => View;
  /** The same in other forms, as files beside it, made with it. */
  readonly beside?: readonly Output[];
  /** For the page of a briefing: the briefing and all others that its page shows, without what goes into every page. */
  readonly of?: readonly [briefing: object, others: readonly unknown[]];
}

/** Hashes of cards and links: each stands on many pages, and is long. */
const hashes = new WeakMap<object, string>();

/** Has pages name a card or link by its hash from now on. */
export function hashed<Shown extends Card | Link>(shown: Shown): Shown {
  hashes.set(shown, createHash("sha256").update(JSON.stringify(shown)).digest("base64url"));
  return shown;
}

/** The values of a view as a text, with a hash in place of each card and of many a link, however deep. */
export function textOf(shown: object): string {
  return JSON.stringify(Object.values(shown).map(shorten));
}

function shorten(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const hash = hashes.get(value);
  if (hash !== undefined) return hash;
  return Array.isArray(value) ? value.map(shorten) : Object.values(value).map(shorten);
}

/** A page whose view is small, so that it is made at once. */
export function plannedOf(view: View): PlannedPage {
  return { kind: view.kind, file: view.file, shows: () => textOf(view), view: () => view };
}

/** What a site is made of and by, and which part of it a folder is. */
import * as z from "zod";
import { AUDIENCES } from "../config.ts";

const identity = z.object({
  /** Of our code, of the packages and of Node. */
  version: z.string(),
  /** Of every briefing that is shown, the settings, the vocabulary, and the desk's own pages and static files. */
  sources: z.string(),
  audience: z.enum(AUDIENCES),
  prefix: z.string(),
  /** Of the archive's settings: a ledger is of one archive. */
  settings: z.string(),
});

/** What a site is made of and by. Parts of one site say the same. */
export type Identity = Readonly<z.infer<typeof identity>>;

export const part = identity.extend({
  /** The second of four is `index` 2, `of` 4. */
  index: z.int().positive(),
  of: z.int().positive(),
  /** Pages and volumes of the whole site. */
  pages: z.int().nonnegative(),
  volumes: z.int().nonnegative(),
  /** When readers were last told something new by the whole site. */
  changed: z.string(),
  /** True where it was made to be shown to readers. */
  isPublication: z.boolean(),
  /** Lines that the ledger gains when the site is in place. */
  ledger: z.string(),
});

export type SitePart = Readonly<z.infer<typeof part>>;

/** The shape of a page's front matter: what a page of the desk's own says of itself. */
import type * as z from "zod";
import { day, key, lang, textOf, typed } from "../schema/fields.ts";
import { strict } from "../schema/shapes.ts";
import { PAGE } from "./page-descriptions.ts";

const place = typed(
  (written) => (/^[1-9]\d{0,3}$/.test(written) ? Number(written) : undefined),
  (written) => `\`${written}\` is no place in a menu. Write a number from 1 to 9999, as in 10.`,
).meta({ title: "place in the menu", pattern: String.raw`^[1-9]\d{0,3}$`, examples: ["10"] });

export const pageFields = strict(
  {
    title: textOf(1, 120, "The title"),
    lang: lang.optional(),
    summary: textOf(1, 400, "The summary").optional(),
    menu: place.optional(),
    translation_of: key.optional(),
    updated: day.optional(),
  },
  "a page",
  PAGE,
);

export type PageFields = z.output<typeof pageFields>;

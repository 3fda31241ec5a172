/** Items of a feed that a test writes. */
import type { Instant } from "../../scripts/read/dates.ts";

export const NOW = "2026-11-22T00:00:00Z" as Instant;

export interface Item {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly date?: string;
  readonly text?: string;
  readonly more?: string;
}

export const item = (given: Item = {}) => {
  const {
    title = "The mole is closed on Monday",
    link = "https://harbour.example/mole/",
    guid,
    date = "Mon, 07 Jun 2021 10:00:00 GMT",
    text = "The mole is closed to everyone from seven in the morning.",
    more = "",
  } = given;
  return `<item><title>${title}</title><link>${link.replaceAll("&", "&amp;")}</link>${guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`}<pubDate>${date}</pubDate><description>${text}</description>${more}</item>`;
};

/** What a new desk is asked, and what was typed. */
import type { AskedSettings } from "./archive-yaml.ts";

/** As they were typed; topics with commas between them. */
export interface TypedAnswers extends AskedSettings {
  readonly topics: string;
  readonly host: string;
}

export type DeskQuestion = keyof TypedAnswers;

/** In the order in which they are asked; each with an answer that will do. */
export const BY_DEFAULT: TypedAnswers = {
  name: "Our Desk",
  url: "https://briefings.example.org",
  lang: "en",
  zone: "UTC",
  topics: "Politics, Security, Economy",
  host: "github-pages",
};

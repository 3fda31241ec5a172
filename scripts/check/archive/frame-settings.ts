/** Types of the settings that stand around each page: its menu, its terms of use, and where an error is reported. */
import * as z from "zod";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { MENU_PAGES } from "../../site-plan.ts";
import { LICENSE, NAV_LINK } from "../schema/descriptions.ts";
import { sameWord, textOf, typed } from "../schema/fields.ts";
import { listOf, strict } from "../schema/shapes.ts";
import { explainUrl, parseWebUrl } from "../yaml/web-url.ts";

const creativeCommons = (code: string) =>
  [
    `CC-BY${code}-4.0`,
    {
      text: `CC BY${code} 4.0`,
      url: `https://creativecommons.org/licenses/by${code.toLowerCase()}/4.0/`,
    },
  ] as const;

/** Terms that need no words of their own, by their ids in the SPDX list (https://spdx.org/licenses/). */
const LICENSES = new Map([
  creativeCommons(""),
  creativeCommons("-SA"),
  creativeCommons("-ND"),
  creativeCommons("-NC"),
  creativeCommons("-NC-SA"),
  creativeCommons("-NC-ND"),
  ["CC0-1.0", { text: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" }],
  [
    "OGL-UK-3.0",
    {
      text: "Open Government Licence v3.0",
      url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    },
  ],
]);
const IDS = [...LICENSES.keys()];

/** An address that no reader is led to without encryption. */
const secureUrl = typed(
  (written) => (/^https:/i.test(written) ? parseWebUrl(written) : undefined),
  (_, written) =>
    parseWebUrl(written.trim()) === undefined
      ? explainUrl(written)
      : "This address is not encrypted. Write it with https://.",
  "url-is-web",
).meta({
  title: "https address",
  pattern: String.raw`^[Hh][Tt][Tt][Pp][Ss]://\S+$`,
  examples: ["https://www.example.org/form"],
});

const licenseId = typed(
  (written) => LICENSES.get(written),
  (written) =>
    `\`${written}\` is not known here.${didYouMean(written, IDS)} Write one of ${IDS.join(", ")}; or \`text:\` and \`url:\` of your own terms.`,
  "field-has-form",
  (written) => sameWord(written, IDS),
).meta({ title: "license id", pattern: "^[A-Za-z0-9.-]+$", examples: ["CC-BY-4.0"] });

export const license = z.union([
  licenseId,
  strict({ text: textOf(1, 120, "The license"), url: secureUrl }, "a license", LICENSE),
]);

const MAIL = /^[A-Za-z0-9._+-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

export const feedback = typed(
  (written) => {
    if (/^https:/i.test(written)) return parseWebUrl(written);
    return MAIL.test(written) ? written : undefined;
  },
  (written, whole) => {
    if (/^mailto:/i.test(whole.trim())) return "Write the mail address alone, without `mailto:`.";
    return `\`${written}\` is neither a mail address nor a web address. Write one, as in corrections@example.org or https://example.org/form.`;
  },
).meta({
  title: "mail or https address",
  pattern: String.raw`^([^\s@]+@[^\s@]+|[Hh][Tt][Tt][Pp][Ss]://\S+)$`,
  examples: ["corrections@example.org", "https://example.org/form"],
});

/** Longer menus are lists. */
const MOST_LINKS = 16;

/** Whether a page of this name exists is asked once the desk's own pages are known. */
const menuPage = typed(
  (written) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written) ? written : undefined),
  (written) =>
    `\`${written}\` is no page. Write its name, as ${MENU_PAGES.slice(0, 3).join(", ")}; a link to elsewhere has \`text:\` and \`url:\`.`,
).meta({ title: "page", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", examples: ["archive", "search"] });

export const nav = listOf(
  z.union([
    menuPage,
    strict({ text: textOf(1, 40, "The link"), url: secureUrl }, "a link of the menu", NAV_LINK),
  ]),
  "[archive, topics, search]",
)
  .min(1, "A menu without a link leads nowhere. Name its pages, or delete this line.")
  .max(MOST_LINKS, `A menu has at most ${MOST_LINKS} links. Put the others into pages.`);

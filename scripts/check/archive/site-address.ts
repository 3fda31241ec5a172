/** Types of the settings that say where a site stands: its address, its folder of the host, its folder on this machine. */
import { typed } from "../schema/fields.ts";

/** Where a site stands on the web. */
export interface SiteAddress {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** With a slash at both ends: `/` or `/briefings/`. */
  readonly prefix: string;
}

const STEP = "[A-Za-z0-9._~-]+";
const PREFIX = new RegExp(`^/(?:${STEP}/)*$`);
const ADDRESS = new RegExp(
  String.raw`^(https?://[\p{L}\p{M}\p{N}.:[\]_-]+)((?:/${STEP})*)/?$`,
  "iu",
);

/** A path prefix with a slash at both ends, or undefined. */
export function parsePrefix(written: string): string | undefined {
  return PREFIX.test(written) && !/\/\.{1,2}\//.test(written) ? written : undefined;
}

export const siteUrl = typed(
  (written): SiteAddress | undefined => {
    const [, origin = "", folder = ""] = ADDRESS.exec(written) ?? [];
    const prefix = parsePrefix(`${folder}/`);
    if (prefix === undefined || !URL.canParse(origin)) return undefined;
    return { origin: new URL(origin).origin, prefix };
  },
  (written) =>
    `\`${written}\` is no address of a site. Write scheme and host, as in https://briefings.example.org, and the folder where it stands in one, as in https://example.org/briefings/.`,
).meta({
  title: "site address",
  pattern: String.raw`^https?://[^/\s?#]+(/[^\s?#]*)?$`,
  examples: ["https://briefings.example.org", "https://example.org/briefings/"],
});

export const pathPrefix = typed(
  parsePrefix,
  (written) =>
    `\`${written}\` is no path prefix. Write it with a slash at both ends, as in /briefings/.`,
).meta({ title: "path prefix", pattern: "^/([A-Za-z0-9._~-]+/)*$", examples: ["/briefings/"] });

/** First steps in which a site would overwrite, or lie among, what is no site. */
const TAKEN = new Set(["briefings", "theme", "node_modules", "vendor"]);

export const outputFolder = typed(
  (written) => {
    const path = written.replace(/^\.\//, "").replace(/\/$/, "");
    const [first = ""] = path.split("/");
    const isPlain = /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/.test(path);
    return isPlain && !TAKEN.has(first.toLowerCase()) ? path : undefined;
  },
  (written) =>
    `\`${written}\` is no folder for the site. Write one below the folder that holds \`briefings/\`, as in public; another place is named with --output.`,
).meta({
  title: "folder",
  pattern: String.raw`^(\./)?[A-Za-z0-9_][A-Za-z0-9._/-]*$`,
  examples: ["public"],
});

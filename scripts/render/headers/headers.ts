/** The one table of HTTP headers: what every answer of the site's host should say, and what differs by path. */
import {
  FOLDERS,
  FRAGMENTS,
  LEAF_KINDS,
  PAGEFIND_CHUNKS,
  SEGMENT_CATALOGUE,
} from "../../site-plan.ts";
import { POLICIES, REFERRER } from "../policy.ts";
import type { Site } from "../views.ts";

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A header whose value depends on the path. */
export interface VariedHeader {
  readonly name: string;
  /** Its value on every path that is not named below. */
  readonly byDefault: string;
  readonly byPath: readonly PathValue[];
}

export interface PathValue {
  /** Below the site: `:name` stands for one step, `*` at the end for all that follows. */
  readonly path: string;
  readonly value: string;
}

export interface SiteHeaders {
  /** The same everywhere. */
  readonly fixed: readonly Header[];
  readonly policy: VariedHeader;
  readonly cache: VariedHeader;
}

/** A browser knows each of these by name: one that it does not know it complains of. */
const FEATURES = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

const FIXED: readonly Header[] = [
  { name: "X-Content-Type-Options", value: "nosniff" },
  { name: "Referrer-Policy", value: REFERRER },
  { name: "Permissions-Policy", value: FEATURES.map((name) => `${name}=()`).join(", ") },
  { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { name: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/**
 * Only where the archive says that it has a whole host and HTTPS: in a folder of somebody's host it would bind the
 * others there. Neither subdomains nor the browsers' own lists, for those hosts are not ours to promise for.
 */
const STRICT_TRANSPORT: Header = { name: "Strict-Transport-Security", value: "max-age=31536000" };

/** `<meta>` cannot carry this one. */
const FRAMES = "; frame-ancestors 'none'";

const POLICY: VariedHeader = {
  name: "Content-Security-Policy",
  byDefault: POLICIES.page + FRAMES,
  byPath: [
    { path: `${FOLDERS.assets}search-worker.*`, value: POLICIES.worker + FRAMES },
    { path: `${FOLDERS.indexes}*`, value: POLICIES.pagefind + FRAMES },
  ],
};

const YEAR = "max-age=31536000, immutable";
const DAY = "max-age=86400";

/** Below a segment's folder and a volume's: what is named by its content. */
const SEGMENT = [...LEAF_KINDS.map((kind) => `${kind}/*`), SEGMENT_CATALOGUE];
const VOLUME = [FRAGMENTS, ...PAGEFIND_CHUNKS].map((folder) => `${folder}*`);

/**
 * Assets are named by their content and hold no briefing's words. What else is named by its content holds words, and
 * a withdrawn text must not stay with readers for a year. The rest is asked for each time, and mostly answered with
 * "not modified". Nowhere `public`: a site for partners stands behind a password, and that word would let caches on
 * the way keep it.
 */
const CACHE: VariedHeader = {
  name: "Cache-Control",
  byDefault: "no-cache",
  byPath: [
    { path: `${FOLDERS.assets}*`, value: YEAR },
    ...SEGMENT.map((path) => ({ path: `${FOLDERS.search}:segment/${path}`, value: DAY })),
    ...VOLUME.map((path) => ({ path: `${FOLDERS.indexes}:volume/${path}`, value: DAY })),
  ],
};

export function headersOf({ origin, prefix }: Pick<Site, "origin" | "prefix">): SiteHeaders {
  const isOwnHost = prefix === "/" && origin.startsWith("https://");
  return {
    fixed: isOwnHost ? [...FIXED, STRICT_TRANSPORT] : FIXED,
    policy: POLICY,
    cache: CACHE,
  };
}

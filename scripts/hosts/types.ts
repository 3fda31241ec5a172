/** The media types of the site's files, for servers that are told them. */

/** Type and ending of every kind of file but Pagefind's own, which are plain bytes. */
export const NAMED_TYPES = [
  ["text/html", "html"],
  ["text/css", "css"],
  ["text/javascript", "js"],
  ["text/plain", "txt"],
  ["text/csv", "csv"],
  ["text/markdown", "md"],
  ["application/json", "json"],
  ["application/xml", "xml"],
  ["image/svg+xml", "svg"],
] as const;

/** What is compressed inside, and sent as it is. */
export const IMAGE_TYPES = [
  ["image/png", "png"],
  ["image/x-icon", "ico"],
] as const;

/** What shrinks when it is compressed on the way. */
export const TEXT_TYPES = NAMED_TYPES.map(([type]) => type);

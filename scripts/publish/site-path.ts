/** What a path below a site may be: segments of ordinary characters, so that none leads anywhere else. */

/** No segment begins with a dot, and none is empty. */
export const SITE_PATH =
  /^(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*\/)*[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*$/u;

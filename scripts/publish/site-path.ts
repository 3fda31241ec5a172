/** What a path below a site may be: segments of ordinary characters, so that none leads anywhere else. */

/** No segment is empty, and none begins with a dot but two that hosts ask for. */
export const SITE_PATH =
  /^(?:\.nojekyll|(?:\.well-known\/)?(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*\/)*[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)$/u;

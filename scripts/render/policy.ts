/** The content security policies: what a browser may load and run on a page, on the search page and in its worker. */

type Directives = Readonly<Record<string, string>>;

/** Pagefind compiles its WebAssembly for exact phrases. It allows no `eval` of a text. */
const WITH_WASM = "'self' 'wasm-unsafe-eval'";

/** No inline code, nothing from elsewhere. */
const PAGE: Directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "base-uri": "'none'",
  // The search field of every page.
  "form-action": "'self'",
};

/**
 * A worker has the policy that its own script is sent with, and in Chromium 156 that alone decides: a phrase is found
 * though the page does not allow the WebAssembly, and not found where the worker does not. A browser that gives a
 * worker its page's policy needs it on the search page too, so that states it, and no other page does.
 */
export const POLICIES = {
  page: textOf(PAGE),
  search: textOf({ ...PAGE, "script-src": WITH_WASM }),
  worker: textOf({
    "default-src": "'none'",
    "script-src": WITH_WASM,
    "connect-src": "'self'",
  }),
} as const;

/** Where links lead to other sites, these do not learn from which briefing. */
export const REFERRER = "same-origin";

function textOf(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

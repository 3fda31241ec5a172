/** The content security policies: what a browser may load and run on a page, and in the workers that search. */

type Directives = Readonly<Record<string, string>>;

/** Pagefind searches by WebAssembly, which is compiled. It allows no `eval` of a text. */
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

/** A worker has the policy that its own script is sent with, and in Chromium 156 that alone decides. */
const WORKER: Directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "connect-src": "'self'",
};

export const POLICIES = {
  page: textOf(PAGE),
  /** The worker of our own search page. */
  worker: textOf(WORKER),
  /** Pagefind's, which a page of somebody else's may start. */
  pagefind: textOf({ ...WORKER, "script-src": WITH_WASM }),
  /** For all files, where a host gives all the same: every page of ours takes away what it does not need. */
  widest: textOf({ ...PAGE, "script-src": WITH_WASM }),
} as const;

/** Where links lead to other sites, these do not learn from which briefing. */
export const REFERRER = "same-origin";

function textOf(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

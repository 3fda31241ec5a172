/** The headers as a `_headers` file, which Netlify and Cloudflare read. */
import { POLICIES } from "../policy.ts";
import type { Header, SiteHeaders } from "./headers.ts";

/**
 * Where two rules match, Netlify takes the last value of a header, and Cloudflare sends both. So no two rules here
 * give one path the same header. Hence one policy for all, the widest, which every page's own `<meta>` narrows; and
 * none of the cache's default, for both hosts have their own that says the same to a browser.
 */
export function netlifyHeaders({ fixed, policy, cache }: SiteHeaders, prefix: string): string {
  const widest = policy.byDefault.replace(POLICIES.page, POLICIES.widest);
  const everywhere = [...fixed, { name: policy.name, value: widest }];
  return [
    rule(`${prefix}*`, everywhere),
    ...cache.byPath.map(({ path, value }) =>
      rule(`${prefix}${path}`, [{ name: cache.name, value }]),
    ),
  ].join("\n");
}

function rule(path: string, headers: readonly Header[]): string {
  return `${path}\n${headers.map(({ name, value }) => `  ${name}: ${value}\n`).join("")}`;
}

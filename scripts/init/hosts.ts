/** The hosts that a desk may choose, each with the files that publish there and what colleagues must know of it. */
import { cloudflare } from "./hosts/cloudflare.ts";
import { githubPages } from "./hosts/github-pages.ts";
import { gitlab } from "./hosts/gitlab.ts";
import type { Host } from "./hosts/host.ts";
import { netlify } from "./hosts/netlify-desk.ts";
import { server } from "./hosts/server.ts";

export const HOST_NAMES = ["github-pages", "gitlab", "netlify", "cloudflare", "server"] as const;
export type HostName = (typeof HOST_NAMES)[number];

export const HOSTS: Readonly<Record<HostName, Host>> = {
  "github-pages": githubPages,
  gitlab,
  netlify,
  cloudflare,
  server,
};

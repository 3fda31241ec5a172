/** Cloudflare Pages: builds on every push by what its dashboard is told, and writes nothing back. */
import type { Host } from "./host.ts";

const configuration = (
  name: string,
) => `# Cloudflare Pages reads this. The build command is set in its dashboard, where the repository is connected:
#   npm run check && npm run build -- --output _site && npm run leak-scan -- --site _site
# It cannot write back, so whoever merges keeps the ledger: see README.md.
# The name must be the project's own there.
name = ${JSON.stringify(name)}
pages_build_output_dir = "_site"
compatibility_date = "2026-11-30"
`;

export const cloudflare: Host = {
  label: "Cloudflare Pages",
  hint: "builds on every push; you commit the ledger",
  files: (name) => [
    { path: "wrangler.toml", text: configuration(name) },
    { path: ".node-version", text: "20\n" },
  ],
  forge: undefined,
  notes: `Cloudflare Pages builds \`main\` on every push, once the repository is connected to a project there. Its build command is
\`npm run check && npm run build -- --output _site && npm run leak-scan -- --site _site\`, its output \`_site\`.

**The ledger** is kept by whoever merges: Cloudflare cannot write to the repository. Before you push what readers will
see, run \`npm run publish\` and commit \`briefings/ledger.ndjson\` with it. What is pushed without that is public and not
recorded, and a silent change of it goes unnoticed.

**An embargo** lifts when a build runs after its instant. \`npm run build\` says when that must be. Make a deploy hook
(Settings > Builds > Deploy hooks) and have any clock call it then, as cron does on a machine of yours:
\`curl --request POST https://api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/ID\`. Who has that address can start
builds and nothing else.`,
};

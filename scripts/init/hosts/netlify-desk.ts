/** Netlify: builds on every push, and writes nothing back. */
import type { Host } from "./host.ts";

const CONFIGURATION = `# Netlify builds this on every push. It cannot write back, so whoever merges keeps the ledger: see README.md.
[build]
  command = "npm run check && npm run build -- --output _site && npm run leak-scan -- --site _site"
  publish = "_site"

[build.environment]
  NODE_VERSION = "20"
`;

export const netlify: Host = {
  label: "Netlify",
  hint: "builds on every push; you commit the ledger",
  files: () => [{ path: "netlify.toml", text: CONFIGURATION }],
  forge: undefined,
  notes: `Netlify builds \`main\` on every push, as \`netlify.toml\` says, once the repository is connected to a site there.

**The ledger** is kept by whoever merges: Netlify cannot write to the repository. Before you push what readers will see,
run \`npm run publish\` and commit \`briefings/ledger.ndjson\` with it. What is pushed without that is public and not
recorded, and a silent change of it goes unnoticed.

**An embargo** lifts when a build runs after its instant. \`npm run build\` says when that must be. Make a build hook (Site
configuration > Build & deploy > Build hooks) and have any clock call it then, as cron does on a machine of yours:
\`curl --request POST --data '{}' https://api.netlify.com/build_hooks/ID\`. Who has that address can start builds and
nothing else.`,
};

/** A server of one's own: a script that cron starts, which publishes what is new and what has become due. */
import type { Host } from "./host.ts";

const SCRIPT = `#!/usr/bin/env bash
# Publishes this archive on the server that serves it. cron starts it each minute:
#   * * * * * /srv/desk/publish.sh >> /var/log/briefings.log 2>&1
# It does nothing unless something was pushed or an embargo has lifted. Its account may pull and push; the web server's
# account may read _site/ and nothing else.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")"
mkdir -p .cache
# One at a time: the next minute must not begin what this one has not ended.
exec 9> .cache/publish.lock
flock --nonblock 9 || exit 0

before=$(git rev-parse HEAD)
git pull --quiet --rebase
at=$(sed -n 's/^{"at":"\\([^"]*\\)"}$/\\1/p' .cache/next-rebuild.json 2> /dev/null || true)
is_due=no
if [ -n "$at" ] && [ ! "$at" \\> "$(date -u +%Y-%m-%dT%H:%M:%SZ)" ]; then is_due=yes; fi
if [ "$before" = "$(git rev-parse HEAD)" ] && [ "$is_due" = no ] && [ -e .cache/published ]; then exit 0; fi

# Not there until the end: what failed is tried again.
rm -f .cache/published
npm ci --no-audit --no-fund
now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
# Looked through before any reader sees it; then the same bytes are put in place in one step.
npm run build -- --now "$now" --output _next
npm run leak-scan -- --now "$now" --site _next
npm run publish -- --output _site --now "$now" --next-rebuild .cache/next-rebuild.json
git add --all briefings
if ! git diff --cached --quiet; then
  git commit --quiet --message "Record what was published"
  git push --quiet
fi
touch .cache/published
`;

export const server: Host = {
  label: "A server of your own",
  hint: "a script for cron; it keeps the ledger",
  files: () => [{ path: "publish.sh", text: SCRIPT, isProgram: true }],
  forge: undefined,
  notes: `\`publish.sh\` runs on the server, in a clone of this repository, started by cron each minute; its first lines show how.
It publishes when something was pushed. \`npm run --silent headers -- nginx --output /srv/desk/_site\` prints what nginx must
be told, \`apache\` in place of \`nginx\` what Apache must be.

**The ledger** is kept by that script: after each publication it commits \`briefings/ledger.ndjson\` and pushes it, so its
account needs leave to push.

**An embargo** lifts within a minute: the script remembers the instant at which it must publish again.`,
};

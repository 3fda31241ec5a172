/** The workflow that asks whether an embargo has lifted, since no static site can. */
import { RESTORE } from "./actions.ts";

export const EMBARGO = `# Publishes again when an embargo has lifted: a static site cannot do it. Each quarter of an hour this asks whether the
# instant has come that the last publication left, and mostly does nothing. A private repository pays about 2,900
# minutes a month for it: set the repository variable EMBARGOES to \`off\` where there are none. GitHub stops such runs
# in a public repository where nothing happened for 60 days.
name: embargo
on:
  schedule:
    - cron: "4,19,34,49 * * * *"
  workflow_dispatch:
permissions: {}
concurrency:
  group: embargo
  cancel-in-progress: false
jobs:
  lift:
    if: vars.EMBARGOES != 'off'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      # To start a workflow. No code of the desk's runs here.
      actions: write
    steps:
      - uses: ${RESTORE}
        with:
          path: next-rebuild.json
          key: dateline-next-rebuild-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: dateline-next-rebuild-
      # The instant is not said: whoever reads this log need not know that something comes.
      - name: Publish if an embargo has lifted
        run: |
          export LC_ALL=C
          if [ ! -e next-rebuild.json ]; then echo "Nothing was published yet."; exit 0; fi
          at=$(jq --raw-output '.at // empty' next-rebuild.json)
          if [[ -z "$at" || "$at" > "$(date -u +%Y-%m-%dT%H:%M:%SZ)" ]]; then echo "No embargo has lifted."; exit 0; fi
          gh workflow run publish.yml --ref "$BRANCH"
        env:
          GH_TOKEN: \${{ github.token }}
          GH_REPO: \${{ github.repository }}
          BRANCH: \${{ github.ref_name }}
`;

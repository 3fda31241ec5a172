/** The workflow that checks proposed briefings with the program of the branch that they are for. */
import { CHECKOUT, SETUP_NODE, UPLOAD } from "./actions.ts";

export const CHECK = `# Checks the briefings of a pull request with the program and the settings of the branch that it is for: who proposes
# a briefing changes no program. No secret, no write access, no cache that another run would read.
name: check
on:
  pull_request:
    paths:
      - "briefings/**"
permissions: {}
concurrency:
  group: check-\${{ github.ref }}
  cancel-in-progress: true
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
          ref: \${{ github.event.pull_request.base.sha }}
      # Of the change nothing but its briefings.
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
          path: proposed
          sparse-checkout: /briefings/
          sparse-checkout-cone-mode: false
      - uses: ${SETUP_NODE}
        with:
          node-version: 20
      - run: npm ci
      - run: npm run --silent check -- --briefings proposed/briefings --format github
      - run: npm run --silent build -- --briefings proposed/briefings --output proposed-site
      - run: npm run --silent leak-scan -- --briefings proposed/briefings --site proposed-site
      - uses: ${UPLOAD}
        with:
          name: proposed-site
          path: proposed-site
          retention-days: 7
      # Drafts too, marked, for colleagues: only where nobody else can load what a run keeps.
      - if: github.event.repository.private
        run: npm run --silent build -- --briefings proposed/briefings --preview "$RUNNER_TEMP/preview"
      - if: github.event.repository.private
        uses: ${UPLOAD}
        with:
          name: preview
          path: \${{ runner.temp }}/preview
          retention-days: 7
`;

/** The workflow that publishes a desk's archive on GitHub Pages and keeps its ledger. */
import {
  CHECKOUT,
  DEPLOY_PAGES,
  DOWNLOAD,
  RESTORE,
  SAVE,
  SETUP_NODE,
  UPLOAD,
  UPLOAD_PAGES,
} from "./actions.ts";

export const PUBLISH = `# Builds the archive from main, puts it on GitHub Pages, and then commits what readers can see since to the ledger.
# Turn Pages on first: Settings > Pages > Source: GitHub Actions.
name: publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions: {}
concurrency:
  group: publish
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
    outputs:
      next-rebuild: \${{ steps.next.outputs.rebuild }}
    steps:
      - uses: ${CHECKOUT}
        with:
          # The newest main and not the commit that was pushed: the run before may have added to its ledger.
          ref: \${{ github.ref }}
          persist-credentials: false
      - uses: ${SETUP_NODE}
        with:
          node-version: 20
          cache: npm
      # What is remembered is found again by what went into it, so an old cache is never wrong, only less useful.
      - uses: ${RESTORE}
        with:
          path: |
            .cache/objects
            .cache/parsed
            .cache/sites
            .cache/texts
          key: dateline-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: dateline-
      - run: npm ci
      - id: publish
        run: npm run publish -- --output _site --next-rebuild next-rebuild.json
        env:
          # Where this secret is set, the manifest is signed.
          DATELINE_SIGNING_KEY: \${{ secrets.DATELINE_SIGNING_KEY }}
      - id: next
        run: echo "rebuild=$(cat next-rebuild.json)" >> "$GITHUB_OUTPUT"
      - if: always() && steps.publish.outcome != 'skipped'
        uses: ${SAVE}
        with:
          path: |
            .cache/objects
            .cache/parsed
            .cache/sites
            .cache/texts
          key: dateline-\${{ github.run_id }}-\${{ github.run_attempt }}
      # Before anything leaves this machine.
      - run: npm run leak-scan -- --site _site
      # Without hidden files \`.well-known/\` of \`briefings/static/\` would stay behind. A site has no others.
      - uses: ${UPLOAD_PAGES}
        with:
          path: _site
          include-hidden-files: true
      - uses: ${UPLOAD}
        with:
          name: ledger
          path: |
            briefings/ledger.ndjson
            briefings/versions
          if-no-files-found: error
          retention-days: 1
  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: ${DEPLOY_PAGES}
  # When the next embargo lifts, for embargo.yml. After the deployment: one that failed is tried again.
  next-rebuild:
    needs: [build, deploy]
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - run: printf '%s\\n' "$NEXT_REBUILD" > next-rebuild.json
        env:
          NEXT_REBUILD: \${{ needs.build.outputs.next-rebuild }}
      - uses: ${SAVE}
        with:
          path: next-rebuild.json
          key: dateline-next-rebuild-\${{ github.run_id }}-\${{ github.run_attempt }}
  # A job of its own: it alone may write, and it runs none of the code that the build runs.
  ledger:
    needs: deploy
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write
    steps:
      - uses: ${CHECKOUT}
        with:
          ref: \${{ github.ref }}
      - uses: ${DOWNLOAD}
        with:
          name: ledger
          path: briefings
      - name: Commit the ledger if it changed
        run: |
          git add --all briefings
          if git diff --cached --quiet; then exit 0; fi
          git config user.name "github-actions[bot]"
          git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
          git commit -m "Record what was published [skip ci]"
          git pull --rebase && git push && exit 0
          echo "::error title=The ledger is not recorded::main takes no push from this workflow. Allow it, or commit the artifact \\\`ledger\\\` of this run as briefings/ledger.ndjson: until then a silent change of what was just published goes unnoticed."
          exit 1
`;

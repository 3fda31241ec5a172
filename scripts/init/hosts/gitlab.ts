/** GitLab Pages: one pipeline, which checks, publishes, keeps the ledger, and lifts embargoes by a schedule. */
import type { Host } from "./host.ts";

const PIPELINE = `# Publishes the archive with GitLab Pages from the default branch, and checks what merge requests propose.
# It takes one variable (Settings > CI/CD > Variables): LEDGER_TOKEN, for the last job. An embargo lifts by a schedule (Build > Pipeline schedules, \`*/15 * * * *\`, the default
# branch): it starts the job \`lift\` alone, which publishes again once the instant has come. Without embargoes make none.
stages: [check, publish, record]

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

variables:
  GIT_DEPTH: "1"

default:
  image: node:20

.publishing:
  rules:
    - if: $CI_PIPELINE_SOURCE != "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

check:
  stage: check
  timeout: 15m
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npm ci
    - npm run check

# Drafts too, marked, for colleagues: only where nobody else can load what a job keeps.
preview:
  stage: check
  timeout: 15m
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CI_PROJECT_VISIBILITY == "private"
  script:
    - npm ci
    - npm run build -- --preview preview
  artifacts:
    paths: [preview/]
    access: developer
    expire_in: 1 week

lift:
  stage: check
  timeout: 10m
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule"
  cache:
    key: dateline-next-rebuild
    paths: [next-rebuild.json]
    policy: pull
  script:
    - if [ ! -e next-rebuild.json ]; then echo "Nothing was published yet."; exit 0; fi
    # The instant is not said: whoever reads this log need not know that something comes.
    - at=$(sed -n 's/^{"at":"\\([^"]*\\)"}$/\\1/p' next-rebuild.json)
    - now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
    - if [ -z "$at" ] || [ "$(printf '%s\\n' "$at" "$now" | LC_ALL=C sort | head -n 1)" != "$at" ]; then echo "No embargo has lifted."; exit 0; fi
    - curl --fail --silent --show-error --output /dev/null --form "token=$CI_JOB_TOKEN" --form "ref=$CI_DEFAULT_BRANCH" "$CI_API_V4_URL/projects/$CI_PROJECT_ID/trigger/pipeline"

# GitLab deploys the folder \`public/\` of the job that has this name.
pages:
  extends: .publishing
  stage: publish
  timeout: 30m
  # Two pipelines do not deploy at once, nor does an older one after a newer.
  resource_group: publish
  cache:
    key: dateline
    paths: [.cache/objects/, .cache/parsed/, .cache/sites/, .cache/texts/]
    when: always
  script:
    - npm ci
    - npm run publish -- --output public --next-rebuild next-rebuild.json
    # Before anything is deployed.
    - npm run leak-scan -- --site public
  artifacts:
    paths: [public/, next-rebuild.json, briefings/ledger.ndjson, briefings/versions/]
    expire_in: 1 week

# When the next embargo lifts, for \`lift\`. After the deployment: one that failed is tried again.
next-rebuild:
  extends: .publishing
  stage: record
  needs: [pages]
  timeout: 10m
  resource_group: next-rebuild
  cache:
    key: dateline-next-rebuild
    paths: [next-rebuild.json]
    policy: push
  script:
    - test -s next-rebuild.json

# What readers can see since. It needs a project access token with the role Developer or higher, the scope
# \`write_repository\` and leave to push to the default branch, as the masked and protected variable LEDGER_TOKEN (with the
# environment scope \`ledger\`, so that no other job has it). Without it download \`briefings/ledger.ndjson\` from the job
# \`pages\` and commit it: until then a silent change of what was just published goes unnoticed.
ledger:
  extends: .publishing
  stage: record
  needs: [pages]
  timeout: 10m
  resource_group: ledger
  environment:
    name: ledger
    action: access
  script:
    - git add --all briefings
    - if git diff --cached --quiet; then exit 0; fi
    - |
      if [ -z "$LEDGER_TOKEN" ]; then
        echo "There is no LEDGER_TOKEN: commit briefings/ledger.ndjson of the job pages."
        exit 1
      fi
    - git config user.name "Dateline"
    - git config user.email "dateline@$CI_SERVER_HOST"
    - git commit --message "Record what was published"
    - git fetch origin "$CI_DEFAULT_BRANCH"
    - git rebase FETCH_HEAD
    # \`ci.skip\`: the ledger's own commit publishes nothing.
    - git push --push-option ci.skip "https://dateline:$LEDGER_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH.git" "HEAD:$CI_DEFAULT_BRANCH"
`;

export const gitlab: Host = {
  label: "GitLab Pages",
  hint: "one pipeline builds, publishes and keeps the ledger",
  files: () => [{ path: ".gitlab-ci.yml", text: PIPELINE }],
  forge: "GitLab",
  notes: `Every push to the default branch is published by \`.gitlab-ci.yml\`. \`url:\` in
\`briefings/archive.yaml\` must be the address that Deploy > Pages says, with its folder if it has one.

**The ledger** is kept by the job \`ledger\`, which needs a token to push with. Until it has one, it fails, and somebody
commits \`briefings/ledger.ndjson\` of the job \`pages\`.

**An embargo** lifts by a pipeline schedule, each quarter of an hour: make one under Build > Pipeline schedules.`,
};

/** GitHub Pages: three workflows, which publish, ask for embargoes, and check what is proposed. */
import { CHECK } from "./github/check-workflow.ts";
import { EMBARGO } from "./github/embargo-workflow.ts";
import { PUBLISH } from "./github/publish-workflow.ts";
import type { Host } from "./host.ts";

export const githubPages: Host = {
  label: "GitHub Pages",
  hint: "workflows build, publish and keep the ledger",
  files: () => [
    { path: ".github/workflows/publish.yml", text: PUBLISH },
    { path: ".github/workflows/embargo.yml", text: EMBARGO },
    { path: ".github/workflows/check.yml", text: CHECK },
  ],
  forge: "GitHub",
  notes: `Once Settings > Pages > Source says "GitHub Actions", every push to \`main\` is published by
\`.github/workflows/publish.yml\`. \`url:\` in \`briefings/archive.yaml\` must be the address that it says there, with its folder
if it has one (\`https://NAME.github.io/desk/\`). Briefings of a pull request are checked by \`check.yml\` before anybody
merges them.

**The ledger** is kept by the workflow: after each deployment it commits \`briefings/ledger.ndjson\`. Where \`main\` takes no
push from workflows, it says so and leaves the file as an artifact.

**An embargo** lifts within a quarter of an hour: \`embargo.yml\` asks whether its instant has come, and then publishes.`,
};

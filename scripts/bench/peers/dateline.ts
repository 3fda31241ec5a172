/** Ours, as `npm run build` is started, with an empty cache. */
import { PROJECT } from "../../config.ts";
import { buildArguments } from "../start-build.ts";
import type { Peer } from "./peer.ts";

export const dateline: Peer = {
  name: "dateline",
  install: "npm ci",
  isInstalled: () => true,
  prepare: () => {},
  steps: ({ briefings, site }) => [
    {
      name: "build",
      command: "npm",
      args: [
        ...["run", "--silent", "build", "--"],
        ...buildArguments({ briefings, output: site, cache: `${site}-cache` }),
      ],
      cwd: PROJECT,
    },
  ],
};

/** In place of `scripts/processes/child-program.ts`: a test's child processes run the bundled program, as those of a desk do. */
import { join } from "node:path";
import { inject } from "vitest";
import { type ChildProgram, PROGRAMS } from "../../scripts/processes/child-program.ts";
import { type Permissions, permissionFlags } from "../../scripts/processes/permissions.ts";
import type { HeldTarget } from "./warm-child.ts";

/** Through tsx each of them would take 1.8 s of processor time to start; so it takes 0.3 s. */
export function childProgram(
  program: ChildProgram,
  permissions: Permissions | undefined,
): HeldTarget {
  const folder = inject("program");
  const path = join(folder, `${PROGRAMS[program]}.js`);
  if (permissions === undefined) return { path, flags: [] };
  const { read, write } = permissions;
  return { path, flags: permissionFlags({ read: [folder, ...read], write }), permissions };
}

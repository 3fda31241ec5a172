/** Where the program of a child process stands: beside this file, bundled as this is, or TypeScript. */
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { ForkTarget } from "./child-handle.ts";
import { type Permissions, permissionFlags } from "./permissions.ts";

/** What the children run: a build's does everything, a check's only parses and starts sooner, that of cards only draws. */
export const PROGRAMS = { build: "child", check: "parse-child", cards: "card-child" } as const;
export type ChildProgram = keyof typeof PROGRAMS;

/** What to fork. Takes what the process shall do and what it may open; without permissions it has this one's. */
export function childProgram(
  program: ChildProgram,
  permissions: Permissions | undefined,
): ForkTarget {
  const kind = extname(import.meta.url);
  const path = fileURLToPath(new URL(`./${PROGRAMS[program]}${kind}`, import.meta.url));
  // Without permissions: tsx starts a thread and reads files of its own, and both would be refused.
  if (kind === ".ts") return { path, flags: ["--import", import.meta.resolve("tsx")] };
  return { path, flags: permissions === undefined ? [] : permissionFlags(permissions) };
}

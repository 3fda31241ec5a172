/** Says when, where and on which commit something was measured. */
import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { nowOption, UsageError } from "../../scripts/commands/command.ts";
import { PROJECT } from "../../scripts/config.ts";
import { count } from "../../scripts/diagnostics/print.ts";
import { PAGEFIND, versionOf } from "./peers/peer.ts";

/** As `2026-11-30`: the clock is told in UTC. */
export function today(): string {
  return nowOption({ values: {}, positionals: [] }).slice(0, 10);
}

/** Cores, system, load, Node and Pagefind, in one phrase. */
export function machineOf(): string {
  const [load = 0] = loadavg();
  const programs = `Node ${process.versions.node}, Pagefind ${versionOf(PAGEFIND, "--version") ?? "missing"}`;
  const system = `${process.platform} ${process.arch}, load ${load.toFixed(1)} when it began`;
  return `${count(availableParallelism(), "core")}, ${system}, ${programs}`;
}

/** A short hash, with "+" where something but the page itself has changed. @throws UsageError outside of git. */
export function commitOf(): string {
  const git = (...args: readonly string[]) =>
    spawnSync("git", args, { cwd: PROJECT, encoding: "utf8" });
  const { status, stdout } = git("rev-parse", "--short", "HEAD");
  if (status !== 0) throw new UsageError("A row names its commit: clone the project with git.");
  const isChanged = git("status", "--porcelain", "--", ".", ":!docs/speed.md").stdout !== "";
  return `${stdout.trim()}${isChanged ? "+" : ""}`;
}

/**
 * Where tests write: into memory, if the machine has room there. A small site is sixty files that nobody keeps; on a
 * disk, making and removing them is a third of what its build costs, and half of the time that it waits.
 */
import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
} from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";
import { isRunning } from "../../scripts/files/is-running.ts";
import { PROJECT } from "./cli.ts";

const MEMORY = "/dev/shm";
const NAME = "dateline-tests-";
/** Bytes that must be free there: four times what the tests have there at once. */
const ROOM = 4 * 1024 ** 3;

/** Makes the folder, and removes it when this process ends; undefined where there is none to be had. */
export function folderInMemory(): string | undefined {
  if (!hasRoom()) return undefined;
  for (const name of readdirSync(MEMORY).filter((name) => name.startsWith(NAME)))
    if (!isRunning(Number(/-(\d+)-/.exec(name)?.[1]))) remove(join(MEMORY, name));
  const folder = mkdtempSync(join(MEMORY, `${NAME}${process.pid}-`));
  // Some tests build as a user who may write nowhere else.
  chmodSync(folder, 0o755);
  process.once("exit", () => remove(folder));
  return folder;
}

/** A folder on another file system than that of temporary files; undefined where there is none. */
export function onAnotherSystem(temporary: string): string | undefined {
  const isOther = (folder: string) => {
    const stat = statSync(folder, { throwIfNoEntry: false });
    return stat !== undefined && stat.dev !== statSync(temporary).dev;
  };
  return [MEMORY, "/var/tmp", join(PROJECT, ".cache")].find(isOther);
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    // Some tests run programs that they write.
    const mount = readFileSync("/proc/mounts", "utf8")
      .split("\n")
      .find((line) => line.split(" ")[1] === MEMORY);
    const isHeld = mount === undefined || /[ ,]noexec[ ,]/.test(mount);
    return !isHeld && bavail * bsize > ROOM && freemem() > ROOM;
  } catch {
    return false;
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

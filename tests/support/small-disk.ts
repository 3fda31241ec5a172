/** A disk in memory that is as full as a test wants it. It takes a system that lets the tests mount one (root, Linux). */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { temporary } from "./cli.ts";

/** Large enough for every site of the tests, and no burden to the machine. */
const ROOMY = { kibibytes: 65_536, files: 20_000 } as const;
const PAGE = 4096;

export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Leaves room for so many more pages of 4 KiB, or so many more files. */
  readonly leave: (room: { readonly pages?: number; readonly files?: number }) => void;
  /** Pages and files that are used now. */
  readonly used: () => { readonly pages: number; readonly files: number };
  /** Lets nobody write. */
  readonly lock: () => void;
  readonly makeRoom: () => void;
  readonly remove: () => void;
}

/** A disk with room; undefined where this system lets the tests mount none. */
export function mountSmallDisk(): SmallDisk | undefined {
  const place = temporary();
  const folder = join(place.folder, "disk");
  mkdirSync(folder);
  const options = `size=${ROOMY.kibibytes}k,nr_inodes=${ROOMY.files},mode=0755`;
  const isMounted = mount(["-t", "tmpfs", "-o", options, "tmpfs", folder]);
  if (!isMounted) {
    place.remove();
    return undefined;
  }
  const remount = (how: string) => {
    if (!mount(["-o", `remount,${how}`, folder])) throw new Error(`No disk can be ${how}.`);
  };
  const remove = () => {
    process.off("exit", remove);
    spawnSync("umount", ["--lazy", folder], { stdio: "ignore" });
    rmSync(place.folder, { recursive: true, force: true });
  };
  // A test that breaks leaves no disk behind.
  process.once("exit", remove);
  const used = () => {
    const { bsize, blocks, bfree, files, ffree } = statfsSync(folder);
    return { pages: ((blocks - bfree) * bsize) / PAGE, files: files - ffree };
  };
  return {
    folder,
    used,
    leave: ({ pages, files }) => {
      const now = used();
      const size = pages === undefined ? ROOMY.kibibytes : ((now.pages + pages) * PAGE) / 1024 || 4;
      const most = files === undefined ? ROOMY.files : now.files + files;
      remount(`rw,size=${size}k,nr_inodes=${most}`);
    },
    lock: () => remount("ro"),
    makeRoom: () => remount(`rw,size=${ROOMY.kibibytes}k,nr_inodes=${ROOMY.files}`),
    remove,
  };
}

function mount(args: readonly string[]): boolean {
  return spawnSync("mount", args, { stdio: "ignore" }).status === 0;
}

/**
 * In place of `scripts/processes/child-handle.ts`: a test's child process that a build is done with serves the next
 * build. Most of a small build is the start of its processes: 0.7 s of processor time, where a warm one takes 0.1.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT } from "../../scripts/config.ts";
import { isWithin } from "../../scripts/files/is-within.ts";
import { ChildHandle as Child, type ForkTarget } from "../../scripts/processes/child-handle.ts";
import type { Answers, Rows, TaskKind, Tasks } from "../../scripts/processes/messages.ts";
import { type Permissions, permissionFlags } from "../../scripts/processes/permissions.ts";
import { sha256Of } from "../../scripts/read/file.ts";

/** As the fake of `child-program.ts` says it: what the build would have let its process open. */
export interface HeldTarget extends ForkTarget {
  readonly permissions?: Permissions | undefined;
}

/** As many as a build asks for on two cores, twice, and who draws its cards. */
const MOST_IDLE = 6;

/** Those that wait, by what they were started with; of all files of tests that share this process. */
const idle: { readonly key: string; readonly child: Child }[] = [];

/** A process that may open what any build of a test may. */
function heldLoosely({ path, flags, env, permissions }: HeldTarget): ForkTarget {
  const around = env === undefined ? {} : { env: withTypefaces(env) };
  if (permissions === undefined) return { path, flags, ...around };
  const write = [tmpdir(), join(PROJECT, ".cache")];
  return { path, flags: permissionFlags({ read: [join(path, ".."), ...write], write }), ...around };
}

/** The list of a build's typefaces is gone with its site; that of a process which outlives this stands as long as it does. */
function withTypefaces(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { FONTCONFIG_FILE: file } = env;
  if (file === undefined) return env;
  const folder = join(PROJECT, ".cache/test-fonts");
  const settings = readFileSync(file, "utf8").replace(
    /<cachedir>.*<\/cachedir>/,
    `<cachedir>${folder}</cachedir>`,
  );
  const kept = join(folder, `${sha256Of(settings)}.conf`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(kept)) {
    // Other processes of tests may look for it meanwhile.
    const own = `${kept}.${process.pid}`;
    writeFileSync(own, settings);
    renameSync(own, kept);
  }
  return { ...env, FONTCONFIG_FILE: kept };
}

export class ChildHandle {
  readonly #child: Child;
  readonly #key: string;
  readonly #permissions: Permissions | undefined;
  /** What was asked and is not answered. */
  #open = 0;
  #isSound = true;

  constructor(target: HeldTarget) {
    const held = heldLoosely(target);
    this.#permissions = target.permissions;
    // It has the zone and the language of the environment in which it was started.
    this.#key = JSON.stringify([held, process.execPath, Object.entries(process.env).sort()]);
    const found = idle.findIndex(({ key }) => key === this.#key);
    this.#child = found === -1 ? new Child(held) : (idle.splice(found, 1)[0]?.child as Child);
  }

  async ask<K extends TaskKind>(
    kind: K,
    task: Tasks[K],
    onRows?: (rows: Rows) => void,
  ): Promise<Answers[K]> {
    expectPermitted(this.#permissions, kind, task);
    this.#open++;
    try {
      return await this.#child.ask(kind, task, onRows);
    } catch (error) {
      this.#isSound = false;
      throw error;
    } finally {
      this.#open--;
    }
  }

  close(): void {
    if (!this.#isSound || this.#open > 0) {
      this.#child.close();
      return;
    }
    idle.push({ key: this.#key, child: this.#child });
    if (idle.length > MOST_IDLE) idle.shift()?.child.close();
  }

  kill(): Promise<void> {
    return this.#child.kill();
  }
}

/** What Node would have refused the process of one build alone. @throws for a folder that is not open to it. */
function expectPermitted<K extends TaskKind>(
  permissions: Permissions | undefined,
  kind: K,
  task: Tasks[K],
): void {
  if (permissions === undefined) return;
  const { root, folder, objects, bundle, before } = task as Partial<
    Tasks["parse"] & Tasks["pages"] & Tasks["words"]
  >;
  const read = [root, before?.bundle].filter((path) => path !== undefined);
  const written = [folder, objects, bundle].filter((path) => path !== undefined);
  const isOpen = (path: string, folders: readonly string[]) =>
    folders.some((each) => path === each || isWithin(path, each));
  const closed = [
    ...read.filter((path) => !isOpen(path, [...permissions.read, ...permissions.write])),
    ...written.filter((path) => !isOpen(path, permissions.write)),
  ];
  if (closed.length > 0)
    throw new Error(`A child process may not open ${closed.join(", ")} to do ${kind}.`);
}

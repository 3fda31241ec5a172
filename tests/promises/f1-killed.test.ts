import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { sha256Of } from "../../scripts/read/file.ts";
import { oneWorker } from "../support/building.ts";
import { cli } from "../support/cli.ts";
import {
  allEnded,
  canKill,
  type Point,
  pointsOf,
  type Started,
  startKilled,
  startMarked,
  textOf,
} from "../support/killing.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { KilledDesk, type Scene, type State } from "../support/scenes.ts";

const workers = oneWorker();
const desk = new KilledDesk(workers);
const { site } = desk;
afterAll(() => {
  workers.close();
  desk.remove();
});

const beside = () => readdirSync(dirname(site.output));
const previous = join(dirname(site.output), ".site.previous");
const other = (state: State): State => (state === 0 ? 1 : 0);
let state: State = 0;

beforeAll(async () => {
  await desk.begin({ hasParts: true });
  expect(desk.sites[0]).not.toEqual(desk.sites[1]);
  await stand();
}, 240_000);

/** Puts the site in its state, with a standby site beside it. */
async function stand(): Promise<void> {
  for (const each of [other(state), state]) {
    desk.layLedger(each);
    desk.turn(each);
    await site.build();
  }
}

type Verdict = "old" | "new" | "between";

/** What readers have now. @throws where that is neither the old site nor the new one, to the last byte. */
function verdictOf(scene: Scene, next: State, at: string): Verdict {
  const [old, fresh] = [scene.isFirst ? [] : desk.sites[other(next)], desk.sites[next]];
  const [oldLedger, newLedger] = [desk.ledgers[other(next)], desk.ledgers[next]];
  if (scene.hasLedger) expect([oldLedger, newLedger], at).toContain(desk.ledger());
  if (!existsSync(site.output) && !scene.isFirst) {
    // What was moved away stands beside its place, whole.
    expect([at, desk.standing(previous)]).toEqual([at, old]);
    return "between";
  }
  const found = desk.standing();
  if (JSON.stringify(found) === JSON.stringify(old)) return "old";
  expect([at, found]).toEqual([at, fresh]);
  return "new";
}

interface Count extends Record<Verdict, number> {
  killed: number;
}
const count = (): Count => ({ killed: 0, old: 0, new: 0, between: 0 });
const total = count();

/** Kills one run of a scene, looks at what is left, and lets the next run recover. */
async function kill(
  scene: Scene,
  at: string,
  start: (next: State) => Started,
): Promise<Verdict | undefined> {
  const next = other(state);
  scene.prepare();
  desk.layLedger(state);
  desk.turn(next);
  const started = start(next);
  const { code, signal, err } = await started.ended;
  const isKilled = signal === "SIGKILL" || code !== 0;
  // Robbed of its child, the build itself says so; killed, it says nothing.
  if (signal === null && code !== 0) expect(err, at).toMatch(/ended early \(SIGKILL\)/);
  const verdict = verdictOf(scene, next, at);
  state = next;
  // Half of the time the next run does not wait for what the killed one left running.
  if (total.killed % 2 === 0) await allEnded(started.mark);
  await scene.recover(next);
  expect([at, desk.standing()]).toEqual([at, desk.sites[next]]);
  if (scene.hasLedger) expect(desk.ledger(), at).toBe(desk.ledgers[next]);
  await allEnded(started.mark);
  if (!isKilled) return undefined;
  total.killed++;
  total[verdict]++;
  return verdict;
}

/** The points of a scene, and those of its last part: from the manifest on, until all is tidied up. */
async function planOf(scene: Scene) {
  const next = other(state);
  scene.prepare();
  desk.layLedger(state);
  desk.turn(next);
  const points = await pointsOf(scene.args(next), join(site.folder, "trace"));
  state = next;
  const begin = points.findIndex(
    ({ role, path }) => role === "parent" && path.endsWith("/manifest.json"),
  );
  const [head, tail] = [points.slice(0, begin), points.slice(begin)];
  const parents = tail.filter(({ role }) => role === "parent");
  return {
    // After one step is before the next.
    publishing: parents.filter(
      ({ when }, index) => when !== "after" || index === parents.length - 1,
    ),
    others: [...head, ...tail.filter(({ role }) => role === "child")],
  };
}

const killAt = (scene: Scene, point: Point) =>
  kill(scene, `${scene.name}: ${textOf(point)}`, (next) => startKilled(scene.args(next), point));

const phrase = ({ killed, between }: Count) =>
  `killed at ${killed} points over all stages: 0 torn, ${killed - between} old or new` +
  (between === 0 ? "" : `, ${between} between two renames, the old site whole beside its place`) +
  "; the next build had the clean bytes each time";

describe.runIf(canKill)("killed at any moment, the site is the old one or the new one:", () => {
  afterEach(() => expect(beside()).toEqual(["site"]));

  const scenes = desk.scenes();
  const PLANS: readonly [Scene, publishing: number, others: number][] = [
    [scenes.build, isFull ? 60 : 1, isFull ? 55 : 1],
    [scenes.cold, 10, 40],
    [scenes.first, isFull ? 6 : 1, isFull ? 10 : 0],
    [scenes.publish, isFull ? 30 : 1, isFull ? 6 : 0],
    [scenes.merge, isFull ? 20 : 1, isFull ? 10 : 0],
  ];
  // The first build, too, remembers nothing: a sample leaves out the one that has an old site besides.
  const tried = PLANS.filter(([scene]) => isFull || scene !== scenes.cold);

  test.each(tried.map(([scene, ...counts]) => [scene.name, scene, ...counts] as const))(
    "%s",
    async (_, scene, publishing, others) => {
      const plan = await planOf(scene);
      const chosen = [...spread(plan.publishing, publishing), ...spread(plan.others, others)];
      const before = total.killed;
      for (const point of chosen) await killAt(scene, point);
      // A run may take another way than the traced one did and not come by a point, but not often.
      expect(total.killed - before).toBeGreaterThanOrEqual(Math.ceil(chosen.length * 0.9));
      if (scene.isFirst) await stand();
    },
  );

  test("at moments that a clock chooses", async () => {
    const MOMENTS = 16;
    const begun = performance.now();
    const { ended, mark } = startMarked(scenes.build.args(state));
    await ended;
    await allEnded(mark);
    const whole = performance.now() - begun;
    const all = Array.from({ length: MOMENTS }, (_, each) => each + 1);
    for (const moment of isFull ? all : [MOMENTS / 2])
      await kill(scenes.build, `moment ${moment}`, (next) => {
        const started = startMarked(scenes.build.args(next));
        const timer = setTimeout(started.kill, (whole * moment) / MOMENTS);
        void started.ended.then(() => clearTimeout(timer));
        return started;
      });
  });

  describe("where the system cannot exchange two folders,", () => {
    // A program that knows no such option, as those before coreutils 9.5.
    const env = () => withMv("exit 1");
    const rename = { role: "parent", name: "renameSync", when: "before" } as const;
    const away = { ...rename, path: "/public/site$" };
    const into = { ...rename, path: "staging-\\d+/site$" };

    test("and just between the two renames, the old site stands whole beside its place", async ({
      task,
    }) => {
      const verdicts: (Verdict | undefined)[] = [];
      for (const aim of [away, into])
        verdicts.push(
          await kill(scenes.build, `rename of ${aim.path}`, (next) =>
            startKilled(scenes.build.args(next), aim, env()),
          ),
        );
      expect(verdicts).toEqual(["old", "between"]);
      if (isFull) expect(total.killed).toBeGreaterThanOrEqual(200);
      show(task, "F1", phrase(total));
    });

    test.each(sampleOf(["SIGTERM", "SIGINT", "SIGHUP"], 1))(
      "a build told to end by %s there publishes first",
      async (signal) => {
        const next = other(state);
        desk.turn(next);
        const started = startKilled(scenes.build.args(next), into, { ...env(), signal });
        // Heard in the last of its work, which it ends first.
        const { code, signal: by } = await started.ended;
        expect([0, signal]).toContain(code ?? by);
        await allEnded(started.mark);
        expect(desk.standing()).toEqual(desk.sites[next]);
        state = next;
        await site.build();
      },
    );

    test("even a build that is refused puts the old site back", async () => {
      const old = desk.standing();
      const next = other(state);
      desk.turn(next);
      const started = startKilled(scenes.build.args(next), into, env());
      await started.ended;
      await allEnded(started.mark);
      expect(existsSync(site.output)).toBe(false);
      // The next build is refused for what a briefing says.
      site.desk.isBroken = true;
      site.write();
      const { code } = await cli(scenes.build.args(next));
      site.desk.isBroken = false;
      site.write();
      expect([code, desk.standing()]).toEqual([1, old]);
      state = next;
      await site.build();
    });
  });

  test("where the system exchanges two folders in one step, there is no between", async ({
    task,
  }) => {
    const env = withMv(EXCHANGE);
    const verdicts: (Verdict | undefined)[] = [];
    for (const when of ["before", "after"] as const)
      verdicts.push(
        await kill(scenes.build, `${when} the exchange`, (next) =>
          startKilled(
            scenes.build.args(next),
            { role: "parent", name: "spawnSync", path: "^mv$", when },
            env,
          ),
        ),
      );
    expect(verdicts).toEqual(["old", "new"]);
    const log = readFileSync(join(site.folder, "bin", "log"), "utf8");
    expect(log).toContain("--exchange --no-target-directory --");
    expect(log).toContain("exchanged");
    show(task, "F1", `${verdicts.length} points about an exchange in one step: 0 without a site`);
  });
});

/** Evenly spread over all of them. */
function spread<One>(all: readonly One[], most: number): One[] {
  const step = all.length / Math.min(most, all.length);
  return Array.from(
    { length: Math.min(most, all.length) },
    (_, each) => all[Math.floor(each * step)] as One,
  );
}

/** Linux's `renameat2` with RENAME_EXCHANGE, by its number on two kinds of processor. */
const EXCHANGE = `perl -e '
  my %number = (x86_64 => 316, aarch64 => 276);
  my $machine = (POSIX::uname())[4];
  exit(syscall($number{$machine}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1);
' -MPOSIX "$4" "$5" && echo exchanged >> "$0.log"`;

/** An environment in which `mv` is a program of ours. */
function withMv(body: string): Record<string, string> {
  const bin = join(site.folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, "mv"),
    `#!/bin/sh\necho "$@" >> ${bin}/log\n${body.replace("$0.log", `${bin}/log`)}\n`,
  );
  chmodSync(join(bin, "mv"), 0o755);
  return { PATH: `${bin}:${process.env.PATH}` };
}

test("both states of the desk are whole by their own manifests", async () => {
  for (const each of [0, 1] as const) {
    desk.turn(each);
    state = each;
    await site.build();
    const { files } = JSON.parse(readFileSync(join(site.output, "manifest.json"), "utf8")) as {
      files: { path: string; sha256: string }[];
    };
    const named = files.map(({ path, sha256 }) => `${path} ${sha256}`);
    const found = desk.standing().filter((line) => !/^(?:manifest|check)\.json /.test(line));
    expect(found).toEqual(named.sort());
    expect(desk.sites[each]).toContain(
      `manifest.json ${sha256Of(readFileSync(join(site.output, "manifest.json")))}`,
    );
  }
});

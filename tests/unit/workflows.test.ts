/** The workflows that publish are run by no test: what can be known of them without a runner is asked here. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import packageJson from "../../package.json" with { type: "json" };
import type { Command } from "../../scripts/commands/command.ts";
import { parseInstant } from "../../scripts/read/dates.ts";
import { themeBeside } from "../../scripts/read/theme-folder.ts";
import { temporary } from "../support/cli.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

interface GitlabJob {
  readonly script: readonly string[];
  readonly cache?: { readonly paths: readonly string[] };
  readonly rules?: readonly unknown[];
  readonly extends?: string;
  readonly needs?: readonly unknown[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const WORKFLOWS = readdirSync(`${root}.github/workflows`).map(
  (name) => `.github/workflows/${name}`,
);
const GITLAB = ".ci/gitlab.yml";
const EMBARGO = ".github/workflows/embargo.yml";
/** What asks others, and runs none of our commands by name. */
const PROMISES = ".github/workflows/promises.yml";
const WITHOUT_COMMANDS = [
  ".github/workflows/ci.yml",
  ".github/workflows/audit.yml",
  PROMISES,
  EMBARGO,
];
const PUBLISHING = [".github/workflows/publish.yml", ".github/workflows/publish-large.yml"];

/** What a file says. @throws for what YAML 1.2 does not allow. */
function read<Shape>(path: string): Shape {
  const document = parseDocument(readFileSync(root + path, "utf8"), { prettyErrors: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
  return document.toJS() as Shape;
}

const workflow = (path: string) => read<Workflow>(path);
const jobsOf = (path: string) => Object.entries(workflow(path).jobs);
const stepsOf = (path: string) => jobsOf(path).flatMap(([, { steps }]) => steps);
const gitlabJobs = () =>
  Object.entries(read<Record<string, GitlabJob>>(GITLAB)).filter(([, { script }]) => script);

/** Every line of shell in a file. */
function linesOf(path: string): string[] {
  const scripts =
    path === GITLAB
      ? gitlabJobs().flatMap(([, { script }]) => script)
      : stepsOf(path).flatMap(({ run }) => run ?? []);
  return scripts.flatMap((script) => script.split("\n"));
}

/** The commands of ours that a file runs. */
function commandsOf(path: string) {
  return linesOf(path).flatMap((line) => {
    const [, verb = "", rest = ""] =
      /\bnpm run (?:--silent )?(?:--prefix \S+ )?(\S+)(?: -- (.*))?$/.exec(line) ?? [];
    const options = [...rest.matchAll(/(?:^|\s)--([a-z-]+)/g)].map(([, option = ""]) => option);
    return verb === "" ? [] : [{ verb, rest, options }];
  });
}

async function commandNamed(verb: string): Promise<Command | undefined> {
  const path = `${root}scripts/commands/${verb}.ts`;
  if (!existsSync(path)) return undefined;
  const exported: Readonly<Record<string, unknown>> = await import(path);
  return (Object.values(exported) as Partial<Command>[]).find(({ name }) => name === verb) as
    | Command
    | undefined;
}

describe.each(WORKFLOWS)("%s", (path) => {
  test("pins every action by a commit, and says which version that is", () => {
    const text = readFileSync(root + path, "utf8");
    const uses = text.split("\n").filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBe(stepsOf(path).filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
  test("may do nothing by default, and writes in the three jobs alone that run none of our code", () => {
    const { on, permissions } = workflow(path);
    expect(permissions).toEqual({});
    expect(Object.keys(on)).not.toContain("pull_request_target");
    for (const [name, { permissions: own = {}, steps }] of jobsOf(path)) {
      if (!Object.values(own).includes("write")) continue;
      expect(["deploy", "ledger", "lift"]).toContain(name);
      expect(steps.map(({ run = "" }) => run).join("\n")).not.toContain("npm");
    }
  });
  test("leaves no credentials where our code runs, and ends by itself", () => {
    for (const [name, { steps, "timeout-minutes": minutes }] of jobsOf(path)) {
      expect(minutes).toBeGreaterThan(0);
      for (const { uses = "", with: options } of steps)
        if (uses.startsWith("actions/checkout@") && name !== "ledger")
          expect(options?.["persist-credentials"]).toBe(false);
    }
  });
  test("puts no expression into a script: a value goes through the environment", () => {
    for (const { run = "" } of stepsOf(path)) expect(run).not.toContain("${{");
  });
});

test("the oldest Node that we take runs every test, and each newer one that is supported the tests that build nothing", () => {
  const { test: all, nodes } = workflow(".github/workflows/ci.yml").jobs;
  const nodeOf = (job: Job | undefined) =>
    job?.steps.find(({ uses = "" }) => uses.startsWith("actions/setup-node@"))?.with?.[
      "node-version"
    ];
  expect(packageJson.engines.node).toMatch(`>=${nodeOf(all)}.`);
  expect(all?.steps.at(-1)?.run).toBe("bash .ci/run");
  expect(nodeOf(nodes)).toBe("${{ matrix.node }}");
  expect(nodes?.strategy?.matrix.node).toEqual([22, 24]);
  expect(nodes?.steps.at(-1)?.run).toBe(
    "npx vitest run --config tests/vitest.config.ts --project pure",
  );
});

describe("a stranger's pull request", () => {
  const STRANGERS = WORKFLOWS.filter((path) => "pull_request" in workflow(path).on);
  test("is looked at by two workflows, with no secret, no write access and nobody's cache", () => {
    expect(STRANGERS).toEqual([".github/workflows/briefings.yml", ".github/workflows/ci.yml"]);
    for (const path of STRANGERS) {
      const text = readFileSync(root + path, "utf8").replaceAll(/^ *#.*$/gm, "");
      expect(text).not.toMatch(/secrets|actions\/cache|github\.token|workflow_run/);
      for (const [, { permissions }] of jobsOf(path))
        expect(permissions).toEqual({ contents: "read" });
    }
  });
  test("has its briefings checked by the program that is there already", () => {
    const [change, program] = stepsOf(".github/workflows/briefings.yml").filter(({ uses = "" }) =>
      uses.startsWith("actions/checkout@"),
    );
    expect(change?.with).toMatchObject({
      "sparse-checkout": "/briefings/",
      "sparse-checkout-cone-mode": false,
    });
    expect(program?.with).toMatchObject({
      ref: "${{ github.event.pull_request.base.sha }}",
      path: "program",
    });
    for (const line of linesOf(".github/workflows/briefings.yml"))
      expect(line).toContain("--prefix program");
  });
  test("is built without its theme, which lies beside the briefings and is not checked out", () => {
    const commands = commandsOf(".github/workflows/briefings.yml").filter(
      ({ verb }) => verb !== "ci",
    );
    const folders = commands.map(({ rest }) => /--briefings (\S+)/.exec(rest)?.[1]);
    expect(folders.length).toBeGreaterThan(2);
    expect(new Set(folders)).toEqual(new Set(["briefings"]));
    // Of the change there is `briefings/` alone (above), so that beside it lies what these steps made: no theme.
    expect(relative("", themeBeside("briefings"))).toBe("theme");
    const [program] = stepsOf(".github/workflows/briefings.yml").flatMap(
      (step) => step.with?.path ?? [],
    );
    expect(program).toBe("program");
  });
});

describe("the two workflows that publish", () => {
  test("use the same version of each action", () => {
    const versions = new Map<string, Set<string>>();
    for (const { uses = "" } of WORKFLOWS.flatMap(stepsOf)) {
      const [, action = "", commit = ""] = /^([\w-]+\/[\w-]+).*@(.*)$/.exec(uses) ?? [];
      versions.set(action, (versions.get(action) ?? new Set()).add(commit));
    }
    for (const [action, commits] of versions) expect([action, commits.size]).toEqual([action, 1]);
  });
  test("never both publish, and wait for each other where the choice has just changed", () => {
    const firsts = PUBLISHING.map((path) => jobsOf(path)[0]?.[1].if);
    expect(firsts).toEqual(["vars.SHARDS == ''", "vars.SHARDS != ''"]);
    const groups = PUBLISHING.map((path) => workflow(path).concurrency);
    for (const [at, { group, "cancel-in-progress": isCancelled }] of groups.entries()) {
      expect(group).toContain(`${firsts[at]} && 'publish' ||`);
      expect(isCancelled).toBe(false);
    }
  });
  test("give all shards the same sources and the same instant", () => {
    const { plan, shard, merge } = workflow(".github/workflows/publish-large.yml").jobs;
    expect(Object.keys(plan ?? {})).toContain("outputs");
    for (const job of [shard, merge]) {
      const checkout = job?.steps.find(({ uses = "" }) => uses.startsWith("actions/checkout@"));
      expect(checkout?.with?.ref).toBe("${{ needs.plan.outputs.commit }}");
    }
    const publish = shard?.steps.find(({ run = "" }) => run.includes("npm run publish"));
    expect(publish?.run).toContain('--now "$NOW"');
    expect(publish?.env?.NOW).toBe("${{ needs.plan.outputs.now }}");
  });
});

describe(GITLAB, () => {
  test("gives all shards the pipeline's instant", () => {
    const [publish] = commandsOf(GITLAB).filter(({ verb }) => verb === "publish");
    expect(publish?.rest).toContain('--shard="$CI_NODE_INDEX/$CI_NODE_TOTAL"');
    expect(publish?.rest).toContain('--now "$CI_PIPELINE_CREATED_AT"');
    // The form that GitLab gives it, as its reference shows it.
    expect(parseInstant("2022-01-31T16:47:55Z")).toBeDefined();
  });
});

describe.each([...WORKFLOWS, GITLAB])("the commands of %s", (path) => {
  test("are commands of ours, with options that they have", async () => {
    // A script of the project's own, and no command of the program.
    const commands = commandsOf(path).filter(({ verb }) => verb !== "test:promises");
    expect(commands.length > 0).toBe(!WITHOUT_COMMANDS.includes(path));
    for (const { verb, options } of commands) {
      expect(Object.keys(packageJson.scripts)).toContain(verb);
      const command = await commandNamed(verb);
      expect(command, `scripts/commands/${verb}.ts`).toBeDefined();
      for (const option of options)
        expect(Object.keys(command?.options ?? {}), `npm run ${verb}`).toContain(option);
    }
  });
});

/** What a publication leaves: the instant at which the next embargo lifts. */
const NEXT = "next-rebuild.json";

describe("when an embargo lifts", () => {
  const cachesOf = (path: string) =>
    stepsOf(path).filter(
      ({ uses = "", with: options }) => uses.startsWith("actions/cache") && options?.path === NEXT,
    );
  test.each(PUBLISHING)("%s keeps the instant, once the site is deployed", (path) => {
    expect(commandsOf(path).find(({ verb }) => verb === "publish")?.rest).toContain(
      `--next-rebuild ${NEXT}`,
    );
    expect(cachesOf(path)).toHaveLength(1);
    const job = workflow(path).jobs["next-rebuild"];
    expect(job?.needs).toContain("deploy");
    expect(job?.steps.at(-1)).toEqual(cachesOf(path)[0]);
  });
  test("a run each quarter of an hour asks for what was kept last, by the name it was kept under", () => {
    const { on, concurrency } = workflow(EMBARGO);
    expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+(?:,\d+){3} \* \* \* \*$/) }]);
    // Not in the queue of those that publish: it would take the place of a push that waits there.
    expect(concurrency.group).toBe("embargo");
    const [restored] = cachesOf(EMBARGO);
    for (const [kept] of PUBLISHING.map(cachesOf))
      expect(String(kept?.with?.key).startsWith(String(restored?.with?.["restore-keys"]))).toBe(
        true,
      );
  });

  /** Runs the step with `gh` as a shell function that says what it is asked. */
  function ask(kept: string | undefined): string {
    const place = temporary();
    if (kept !== undefined) writeFileSync(`${place.folder}/${NEXT}`, kept);
    const run = stepsOf(EMBARGO).find(({ run: script }) => script !== undefined)?.run ?? "";
    const env = { ...process.env, WORKFLOW: "publish.yml", BRANCH: "main" };
    const script = `gh() { echo "gh $*"; }\n${run}`;
    const { stdout, status } = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
      ...{ cwd: place.folder, env, encoding: "utf8" },
    });
    place.remove();
    expect(status).toBe(0);
    return stdout.trim();
  }
  test
    .runIf(spawnSync("jq", ["--version"]).status === 0)
    .each<[string, string | undefined, RegExp]>([
      [
        "whose instant has passed, publishes",
        '{"at":"2020-01-01T00:00:00Z"}\n',
        /^gh workflow run publish\.yml --ref main$/,
      ],
      [
        "that is still on, does nothing, and does not say when",
        '{"at":"9999-01-01T00:00:00Z"}\n',
        /^No embargo has lifted\.$/,
      ],
      ["that is none, does nothing", '{"at":null}\n', /^No embargo has lifted\.$/],
      ["that nobody left, does nothing", undefined, /^Nothing was published yet\.$/],
    ])("an embargo %s", (_, kept, said) => {
    expect(ask(kept)).toMatch(said);
  });

  test("GitLab's schedule starts one job alone, and it reads what a publication left", () => {
    const jobs = read<Record<string, GitlabJob>>(GITLAB);
    const { lift, "next-rebuild": keeps } = jobs;
    expect(lift?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
    for (const [name, { extends: base }] of gitlabJobs())
      expect([name, base]).toEqual([name, name === "lift" ? undefined : ".publishing"]);
    expect(jobs[".publishing"]?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE != "schedule"' }]);
    expect(lift?.cache).toEqual({ ...keeps?.cache, policy: "pull" });
    expect(keeps?.needs).toContainEqual({ job: "pages", artifacts: false });
  });
});

test("No workflow keeps a program or a former site between runs", () => {
  const ofGithub = PUBLISHING.flatMap(stepsOf)
    .filter(({ uses = "" }) => uses.startsWith("actions/cache"))
    .map(({ with: options }) => String(options?.path).trim().split("\n"));
  const ofGitlab = gitlabJobs().flatMap(([, { cache }]) => (cache ? [cache.paths] : []));
  const kept = [...ofGithub, ...ofGitlab]
    .filter((paths) => paths.join() !== NEXT)
    .map((paths) => paths.map((path) => path.replace(/\/$/, "")));
  expect(kept).toHaveLength(5);
  const made = [".cache/objects", ".cache/parsed", ".cache/sites"];
  // Of an archive that keeps versions also the texts that were published last: the ledger proves each.
  for (const paths of kept) expect([made, [...made, ".cache/texts"]]).toContainEqual(paths);
});

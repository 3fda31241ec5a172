import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer, get } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { launch, leave, watch } from "../support/browser.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { lookAt } from "../support/validators-axe.ts";

const archive = writeArchive({
  "2025/2025-06-12-one.md": briefing("2025-06-12"),
  "2025/2025-06-13-draft.md": briefing("2025-06-13", { fields: { status: "draft" } }),
});
const place = temporary();
const file = join(archive.folder, "2025/2025-06-12-one.md");
let desk: ChildProcess;
/** What the desk has said so far. */
let saidOf = () => "";
let address = "";

/** Starts a desk with the code of `project`. */
function startDesk(project: string, site: string, port: string) {
  const folders = ["--briefings", archive.folder];
  // Other tests at the same time may have what the shared memory holds forgotten.
  const args = ["scripts/dateline.js", "start", ...folders, "--port", port, "--cache"];
  args.push(join(place.folder, `${site}-cache`));
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  }
  return { process: child, said: () => said };
}

beforeAll(async () => {
  const started = startDesk(PROJECT, "site", "18080");
  desk = started.process;
  saidOf = started.said;
  await until(() => /Server at (\S+)/.test(saidOf()) && /^Built /m.test(saidOf()));
  address = /Server at (\S+)/.exec(saidOf())?.[1] ?? "";
});
afterAll(() => {
  desk.kill("SIGTERM");
  archive.remove();
  place.remove();
});

/** The status of a request whose path is sent as it is. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
}

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 50));
}

test("the desk's loop: built, served, a fault shown on the page and in the terminal, mended, reloaded", async () => {
  await until(() => saidOf().includes("Marked, for readers do not see it: 1 briefing."));
  const browser = await launch();
  const { page, troubles } = await watch(browser);
  await page.goto(`${address}2025/06/12/one/`);
  await page.locator("h1", { hasText: "The barn of Lower Field stayed dry" }).waitFor();

  const good = readFileSync(file, "utf8");
  writeFileSync(file, good.replace("[harvest]", "[havrest]"));
  await page.locator("h1", { hasText: "1 problem to mend" }).waitFor();
  const shown = await page.locator("main li").first().textContent();
  expect(shown).toContain("There is no topic `havrest`. Did you mean `harvest`?");
  expect(shown).toContain("topic-is-known");
  expect(await page.locator("main pre").textContent()).toMatch(/^\d │ .*havrest.*\n {2}│ +\^{7}$/);
  expect(await page.locator("header.site .name").textContent()).toBe("Test Desk");
  // All others stay up, and lead to what is wrong.
  await page.goto(`${address}2025/06/13/draft/`);
  await page.locator(".preview", { hasText: "Draft: readers do not see this" }).waitFor();
  await page.locator("section[aria-label=Problems] a", { hasText: "1 problem" }).click();
  await page.locator("h1", { hasText: "1 problem to mend" }).waitFor();
  expect(page.url()).toBe(`${address}_problems/`);
  await page.goto(`${address}2025/06/12/one/`);
  expect(saidOf()).toContain("There is no topic `havrest`");

  writeFileSync(file, good.replace("stayed dry\n", "stayed quite dry\n"));
  await page.locator("h1", { hasText: "stayed quite dry" }).waitFor();
  expect(await page.locator("section[aria-label=Problems]").count()).toBe(0);
  expect(troubles).toEqual([]);
  await leave(browser);
});

test("a mark stands on cards and among the results of the search, until the draft is published", async () => {
  const browser = await launch();
  const { page, troubles } = await watch(browser);
  await page.goto(address);
  await page.locator("main .kept", { hasText: "Draft: readers do not see this" }).waitFor();
  await page.goto(`${address}search/?q=barn`);
  await page.locator("#results .kept", { hasText: "Draft: readers do not see this" }).waitFor();
  await page.locator("#results > li").nth(1).waitFor();
  await page.goto(address);
  const draft = join(archive.folder, "2025/2025-06-13-draft.md");
  const text = readFileSync(draft, "utf8");
  writeFileSync(draft, text.replace("status: draft", "status: published"));
  await page.waitForFunction(() => document.querySelector(".kept") === null);
  await page.locator("main", { hasText: "13 June 2025" }).waitFor();
  writeFileSync(draft, text);
  await page.locator("main .kept").waitFor();
  expect(troubles).toEqual([]);
  await leave(browser);
});

test.each(["light", "dark"] as const)(
  "marks and problems are read by everybody: axe finds nothing, in the %s",
  async (colorScheme) => {
    const good = readFileSync(file, "utf8");
    onTestFinished(() => writeFileSync(file, good));
    writeFileSync(file, good.replace("[harvest]", "[havrest]"));
    const browser = await launch();
    const context = await browser.newContext({ bypassCSP: true, colorScheme });
    const page = await context.newPage();
    for (const path of ["", "2025/06/12/one/", "2025/06/13/draft/", "_problems/"]) {
      await page.goto(address + path);
      await page.waitForFunction(() => document.body.textContent?.includes("1 problem"));
      const { faults, passed } = await lookAt(page);
      expect([path, faults]).toEqual([path, []]);
      expect(passed).toBeGreaterThan(10);
    }
    writeFileSync(file, good);
    await page.goto(address);
    await page.locator("section[aria-label=Problems]").waitFor({ state: "detached" });
    await leave(browser);
  },
);

test("a page that begins to listen only after a build loads anew", async () => {
  const good = readFileSync(file, "utf8");
  const browser = await launch();
  const { page, troubles } = await watch(browser);
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  await page.route("**/reload-client.js", async (route) => {
    await begun;
    await route.continue();
  });
  await page.goto(`${address}2025/06/12/one/`, { waitUntil: "commit" });
  await page.locator("h1", { hasText: "stayed quite dry" }).waitFor();
  const before = saidOf().length;
  writeFileSync(file, good.replace("stayed quite dry", "stayed rather dry"));
  await until(() => /Built .* in /.test(saidOf().slice(before)));
  expect(await page.locator("h1").textContent()).toContain("stayed quite dry");
  begin();
  await page.locator("h1", { hasText: "stayed rather dry" }).waitFor();
  writeFileSync(file, good);
  await page.locator("h1", { hasText: "stayed quite dry" }).waitFor();
  expect(troubles).toEqual([]);
  await leave(browser);
});

test("where the settings are broken the pages are those of before, and say so", async () => {
  const settings = join(archive.folder, "archive.yaml");
  const good = readFileSync(settings, "utf8");
  const browser = await launch();
  const { page, troubles } = await watch(browser);
  await page.goto(`${address}2025/06/12/one/`);
  writeFileSync(settings, good.replace("title:", "titel:"));
  const line = page.locator("section[aria-label=Problems]");
  await line.waitFor();
  expect(await line.textContent()).toContain("What you see is from before.");
  await page.locator("h1", { hasText: "stayed quite dry" }).waitFor();
  writeFileSync(settings, good);
  await line.waitFor({ state: "detached" });
  expect(troubles).toEqual([]);
  await leave(browser);
});

test("a save by renaming is seen, again and again", async () => {
  for (const word of ["first", "second", "third"]) {
    const before = saidOf().length;
    const text = readFileSync(file, "utf8").replace(
      /^title: .*$/m,
      `title: A barn saved for the ${word} time`,
    );
    writeFileSync(join(archive.folder, "draft.tmp~"), text);
    renameSync(join(archive.folder, "draft.tmp~"), file);
    await until(() => /Built .* in /.test(saidOf().slice(before)));
    const page = await (await fetch(`${address}2025/06/12/one/`)).text();
    expect(page).toContain(`A barn saved for the ${word} time`);
  }
});

test("the search follows its pages", async () => {
  const before = saidOf().length;
  const text = readFileSync(file, "utf8");
  writeFileSync(file, `${text.trimEnd()}\n\nThe zucchini stayed dry, too.\n`);
  await until(() => saidOf().includes("Search is up to date.", before));
  expect(saidOf().slice(before)).toMatch(/^Built \d+ of \d+ pages in [\d.]+ s; search follows\.$/m);
  const browser = await launch();
  const { page } = await watch(browser);
  await page.goto(`${address}search/?q=zucchini`);
  await page.locator("a", { hasText: "A barn saved for the third time" }).first().waitFor();
  await leave(browser);
});

test("who writes a layout sees it at the next save", async () => {
  const project = join(place.folder, "dateline");
  const parts = ["scripts", "layouts", "package.json", "package-lock.json", "tsconfig.json"];
  for (const part of [...parts, ".eleventy.js"])
    cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(project, "node_modules"));
  const own = startDesk(project, "own-site", "18090");
  try {
    await until(() => /Server at \S+/.test(own.said()) && /^Built /m.test(own.said()));
    const home = /Server at (\S+)/.exec(own.said())?.[1] ?? "";
    const before = own.said().length;
    const layout = join(project, "layouts/pages/about.11ty.tsx");
    writeFileSync(layout, readFileSync(layout, "utf8").replace(/<h1>\s*/, "<h1>More "));
    await until(() => /Built .* in /.test(own.said().slice(before)));
    expect(await (await fetch(`${home}about/`)).text()).toContain("<h1>More ");
  } finally {
    own.process.kill("SIGTERM");
  }
});

test.runIf(existsSync("/proc/self/task"))(
  "processes that die are replaced at the next save",
  async () => {
    const below = (pid: string): string[] =>
      readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    const builders = below(String(desk.pid));
    for (const dying of [builders.flatMap(below), builders]) {
      expect(dying).not.toEqual([]);
      for (const pid of dying) {
        try {
          process.kill(Number(pid), "SIGKILL");
        } catch {
          // Pagefind ends by itself.
        }
      }
      const before = saidOf().length;
      writeFileSync(
        file,
        `${readFileSync(file, "utf8").trimEnd()} It stayed so after ${dying[0]}.\n`,
      );
      await until(() => saidOf().includes("Search is up to date.", before));
      expect(saidOf().slice(before)).not.toContain("broke");
      const page = await (await fetch(`${address}2025/06/12/one/`)).text();
      expect(page).toContain(`It stayed so after ${dying[0]}.`);
    }
  },
);

test("an address that cannot be decoded is refused, and the desk goes on", async () => {
  for (const path of ["/..%2f..%2fx", "/%", "/%c0%ae", "/a%00b"]) {
    expect(await statusOf(path)).toBe(400);
  }
  expect((await fetch(address)).status).toBe(200);
});

test("nobody but this machine can reach it", async () => {
  // A server that listened on every interface would have taken the port on all of 127.0.0.0/8.
  const neighbour = createServer();
  const outcome = await new Promise<string>((resolve) => {
    neighbour.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "failed"));
    neighbour.listen(Number(new URL(address).port), "127.0.0.2", () => resolve("free"));
  });
  neighbour.close();
  expect(outcome).not.toBe("EADDRINUSE");
});

test("a page of another site reads nothing of the desk and hears nothing from it", async () => {
  const other = createHttpServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<title>Another site</title>");
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const browser = await launch();
  const { page } = await watch(browser);
  /** What the page that is open gets of the desk. */
  const tried = () =>
    page.evaluate(async (desk) => {
      const outcome = (element: HTMLScriptElement) =>
        new Promise<string>((resolve) => {
          element.onload = () => resolve("loaded");
          element.onerror = () => resolve("refused");
          document.head.append(element);
        });
      const socket = new WebSocket(desk.replace("http", "ws"));
      const heard = new Promise<string>((resolve) => {
        socket.onopen = () => resolve("open");
        socket.onerror = () => resolve("refused");
      });
      const script = document.createElement("script");
      script.src = `${desk}.11ty/reload-client.js`;
      script.type = "module";
      return {
        read: await fetch(desk).then(
          (response) => response.text(),
          () => "refused",
        ),
        script: await outcome(script),
        blind: await fetch(desk, { mode: "no-cors" }).then(
          () => "loaded",
          () => "refused",
        ),
        socket: await heard,
      };
    }, address);
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  expect(await tried()).toEqual({
    read: "refused",
    script: "refused",
    blind: "refused",
    socket: "refused",
  });
  await page.goto(address);
  expect(await tried()).toEqual({
    read: expect.stringContaining("<h1"),
    script: "loaded",
    blind: "loaded",
    socket: "open",
  });
  await leave(browser);
  other.close();
});

test("it ends when it is told to, even while a page is open", async () => {
  const browser = await launch();
  const { page } = await watch(browser);
  await page.goto(address);
  const ended = new Promise((resolve) => desk.once("exit", resolve));
  desk.kill("SIGTERM");
  expect(await ended).toBe(0);
  await leave(browser);
});

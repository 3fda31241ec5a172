import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { initCommand } from "../../scripts/commands/init.ts";
import { installPackages } from "../../scripts/init/install.ts";
import { askAll } from "../../scripts/init/questions.ts";
import { BY_DEFAULT } from "../../scripts/init/typed-answers.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere, saidBy } from "../support/cli-here.ts";
import { newDesk } from "../support/new-desk.ts";

let place: ReturnType<typeof temporary>;
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

const FROM = { from: "1.2.3", now: "2026-11-30T12:00:00Z", zone: "UTC" };

describe("without a terminal", () => {
  test("it says which flags to give, ready to be pasted, and writes nothing", async () => {
    const desk = join(place.folder, "our desk");
    const { code, err } = await cliHere(["init", desk, "--zone", "UTC", "--host", "gitlab"]);
    expect(code).toBe(2);
    expect(err).toContain(
      'Say --name "Our Desk" --url https://briefings.example.org --lang en --topics "Politics, Security, Economy", or --yes',
    );
    expect(existsSync(desk)).toBe(false);
  });
  test("every wrong answer is told at once", async () => {
    const { code, err } = await cliHere(["init", place.folder, "--url", "x", "--lang", "English"]);
    expect(code).toBe(2);
    expect(err).toContain("--url: ");
    expect(err).toContain("--lang: ");
  });
  test.each([PROJECT, join(PROJECT, "briefings")])(
    "%s is refused: it is the program's",
    async (folder) => {
      const { code, err } = await cliHere(["init", folder, "--yes"]);
      expect(code).toBe(2);
      expect(err).toContain("npm run init -- ../desk");
    },
  );
});

describe("with --yes", () => {
  const run = async (desk: string, isInstalled: boolean) => {
    const installed: string[] = [];
    const command = initCommand(async (folder) => {
      installed.push(folder);
      return isInstalled;
    });
    const code = await command.run({ values: { ...FROM, yes: true }, positionals: [desk] });
    return { code, installed };
  };
  test("it makes the desk, installs in it, and is done", async () => {
    const desk = join(place.folder, "harbour-desk");
    expect(await run(desk, true)).toEqual({ code: 0, installed: [desk] });
    expect(readFileSync(join(desk, "briefings/archive.yaml"), "utf8")).toContain("Harbour Desk");
    const { dependencies } = JSON.parse(readFileSync(join(desk, "package.json"), "utf8"));
    expect(dependencies).toEqual({ "@briefings/dateline": "1.2.3" });
  });
  test("where the packages cannot be installed the files are whole, and it fails", async () => {
    const desk = join(place.folder, "desk");
    expect((await run(desk, false)).code).toBe(2);
    expect(existsSync(join(desk, "README.md"))).toBe(true);
  });
  test("a packed program goes into the desk, for colleagues and machines that have nothing else", async () => {
    const desk = join(place.folder, "desk");
    const packed = join(place.folder, "briefings-dateline-1.2.3.tgz");
    writeFileSync(packed, "packed");
    const values = { ...FROM, from: packed, yes: true };
    await initCommand(async () => true).run({ values, positionals: [desk] });
    const { dependencies } = JSON.parse(readFileSync(join(desk, "package.json"), "utf8"));
    expect(dependencies).toEqual({
      "@briefings/dateline": "file:vendor/briefings-dateline-1.2.3.tgz",
    });
    expect(readFileSync(join(desk, "vendor/briefings-dateline-1.2.3.tgz"), "utf8")).toBe("packed");
  });
});

describe("what it says last", () => {
  const said = async (desk: string, isInstalled = true) => {
    const command = initCommand(async () => isInstalled);
    const { out, err } = await saidBy(() =>
      command.run({ values: { ...FROM, yes: true }, positionals: [desk] }),
    );
    return out + err;
  };
  const ownFolder = () => {
    const folder = join(place.folder, "ours");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), '{ "scripts": { "start": "vite" } }');
    return folder;
  };

  test("a new folder is started by its script, and its history begun", async () => {
    const text = await said(join(place.folder, "desk"));
    expect(text).toMatch(/^Now: cd \S+ && npm start$/m);
    expect(text).toContain("README.md says what comes then.");
    expect(text).toContain("git init -b main");
    expect(text).not.toContain("ignore-scripts");
    expect(text).not.toContain(".gitignore");
  });
  test.each([true, false])(
    "a start of somebody else's is not what starts ours (installed: %s)",
    async (isInstalled) => {
      const text = await said(ownFolder(), isInstalled);
      expect(text).toMatch(/&& npm exec --no -- dateline start$/m);
      expect(text).not.toContain("npm start");
    },
  );
  test("with pnpm it is started by pnpm", async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, "pnpm-lock.yaml"), "");
    expect(await said(folder)).toMatch(/&& pnpm exec dateline start$/m);
  });
  test("a README of somebody else's is not said to be ours", async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, "README.md"), "mine");
    expect(await said(folder)).not.toContain("README.md says");
  });
  test("a .gitignore that stays is named with each line that it lacks", async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, ".gitignore"), "/node_modules/\r\n_site\n");
    const text = await said(folder);
    expect(text).toMatch(/Your \.gitignore lacks[^\n]*withheld:\n {2}_next\/\n {2}\.cache\/\n/);
    expect(text).not.toContain("  node_modules");
    expect(text).not.toContain("  _site");
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("/node_modules/\r\n_site\n");
  });
  test("an owner of other packages hears that their install scripts rest", async () => {
    expect(await said(ownFolder())).toContain(".npmrc is new and says ignore-scripts=true");
  });
  test("in a repository nobody is told to begin one", async () => {
    mkdirSync(join(place.folder, ".git"));
    expect(await said(join(place.folder, "desk"))).not.toContain("git init");
  });
});

describe("a desk within a desk is refused with the name of the outer one", () => {
  test.each(["briefings", "briefings/2026", "sub", "sub/deeper"])("in %s", async (inside) => {
    newDesk(join(place.folder, "outer"));
    const inner = join(place.folder, "outer", inside);
    mkdirSync(inner, { recursive: true });
    const { code, err } = await cliHere(["init", inner, "--yes"]);
    expect(code).toBe(2);
    expect(err).toContain(`${inner} lies in the desk ${join(place.folder, "outer")}.`);
    expect(existsSync(join(inner, "package.json"))).toBe(false);
  });
});

test("npm takes away what it laid down in vain, so that the lock stays as it is", async () => {
  const npm = join(place.folder, "npm");
  writeFileSync(npm, '#!/bin/sh\necho "$@" >> asked.txt\n');
  chmodSync(npm, 0o755);
  const { PATH } = process.env;
  process.env.PATH = `${place.folder}${delimiter}${PATH}`;
  try {
    expect(await installPackages(place.folder, "./vendor/x.tgz")).toBe(true);
  } finally {
    process.env.PATH = PATH;
  }
  expect(readFileSync(join(place.folder, "asked.txt"), "utf8")).toBe(
    "install ./vendor/x.tgz --no-audit --no-fund\nprune --no-audit --no-fund\n",
  );
});

describe("at a terminal", () => {
  /** DeskAnswers each question once it stands on the screen. */
  const answering = (answers: readonly string[]) => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 40 });
    const left = [...answers];
    let screen = "";
    output.on("data", (chunk) => {
      screen += chunk;
      if (!screen.includes("?")) return;
      screen = "";
      const next = left.shift();
      if (next !== undefined) setImmediate(() => input.write(next));
    });
    return { input, output };
  };
  test("what is given is not asked, and what is left empty is as offered", async () => {
    const given = { lang: "fa", zone: "Asia/Tehran", topics: "Oil", host: "server" };
    const asked = await askAll(BY_DEFAULT, given, answering(["Port\r", "\r"]));
    expect(asked).toEqual({ ...given, name: "Port", url: BY_DEFAULT.url });
  });
  test("who leaves has nothing made", async () => {
    const given = { name: "Port", lang: "en", zone: "UTC", topics: "Oil", host: "server" };
    expect(await askAll(BY_DEFAULT, given, answering(["\u0003"]))).toBeUndefined();
  });
});

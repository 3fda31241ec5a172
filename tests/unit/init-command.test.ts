import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { initCommand } from "../../scripts/commands/init.ts";
import { BY_DEFAULT } from "../../scripts/init/desk-answers.ts";
import { askAll } from "../../scripts/init/questions.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";

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

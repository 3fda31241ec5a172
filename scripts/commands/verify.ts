/** `npm run verify`: says whether a copy of a site is the one that its manifest describes, and who signed that. */

import type { KeyObject } from "node:crypto";
import { realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { count, printable } from "../diagnostics/print.ts";
import type { SiteCheck } from "../publish/check-file.ts";
import type { Copy } from "../verify/copy.ts";
import { isWhole, linesOf } from "../verify/findings.ts";
import { asTyped, standing } from "./as-typed.ts";
import { type Arguments, type Command, textOption, UsageError } from "./command.ts";
import { isFolder, ProgressLine } from "./report.ts";

/** A public key has some hundred characters. */
const LARGEST_KEY = 16 * 1024;

export const runVerify: Command = {
  name: "verify",
  summary: "compare a site, in a folder or on the web, with its manifest",
  synopsis: "URL-or-DIR [--key FILE]",
  options: {
    key: { type: "string", hint: "FILE", help: "the public key (PEM) of whoever signed the site" },
  },
  examples: [
    "npm run verify -- _site",
    "npm run verify -- https://briefings.example.org/ --key public.pem",
  ],
  notes: [
    "Files that are missing or changed are named, and in a folder those that were added. Whoever changes files",
    "can change the manifest too: only a signature, checked with a key that came by another way, says whose it is.",
  ],
  failure: "something differs",
  async run(given) {
    const [place, more] = given.positionals;
    if (place === undefined) throw new UsageError("Name the folder or the address of a site.");
    if (more !== undefined) throw new UsageError(`\`${more}\` is one too many: name one site.`);
    const key = await keyOption(given);
    const { CopyRefused } = await import("../verify/copy.ts");
    const { verify } = await import("../verify/verify.ts");
    const progress = new ProgressLine();
    const onProgress = (done: number, of: number) =>
      progress.show(`${done} of ${count(of, "file")} compared`);
    // A folder is read at once; of a host it may take hours to hear of every file.
    const onCheck = ({ files, bytes, changed }: SiteCheck) => {
      const size = `${count(files, "file")}, ${(bytes / 1_000_000).toFixed(1)} MB`;
      if (isAddress(place))
        process.stdout.write(`check.json says: ${size}, last change ${changed}.\n`);
    };
    try {
      const copy = await copyAt(place);
      const options = { key, onProgress, onCheck };
      const found = await verify(copy, options).finally(() => progress.end());
      const isKeyGiven = key !== undefined;
      process.stdout.write(`${linesOf(found, isKeyGiven).map(printable).join("\n")}\n`);
      return isWhole(found, isKeyGiven) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof CopyRefused)) throw error;
      process.stderr.write(
        `${printable(asTyped(error.message))}\nNothing can be said of this copy.\n`,
      );
      return 2;
    }
  },
};

function isAddress(place: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(place);
}

async function copyAt(place: string): Promise<Copy> {
  if (isAddress(place)) {
    const { AddressCopy } = await import("../verify/address-copy.ts");
    return new AddressCopy(homeOf(place));
  }
  const { FolderCopy } = await import("../verify/folder-copy.ts");
  const folder = resolve(standing(), place);
  if (!isFolder(folder))
    throw new UsageError(`There is no folder ${folder}. An address begins with https://.`);
  return new FolderCopy(folder);
}

/** The address of a site's home, from it or from that of its manifest. */
function homeOf(place: string): URL {
  const address = URL.canParse(place) ? new URL(place) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol))
    throw new UsageError(`\`${place}\` is no address. Write it as https://briefings.example.org/.`);
  if (address.username + address.password + address.search + address.hash !== "")
    throw new UsageError("An address of a site has no user, no password, no `?` and no `#`.");
  address.pathname = `${address.pathname.replace(/\/(?:manifest\.json)?$/, "")}/`;
  return address;
}

async function keyOption(given: Arguments): Promise<KeyObject | undefined> {
  const named = textOption(given, "key", "");
  if (named === "") return undefined;
  const { parsePublicKey } = await import("../publish/signature.ts");
  const { readBytes } = await import("../read/file.ts");
  try {
    // A secret is often mounted as a link.
    const file = realpathSync(resolve(standing(), named));
    const bytes = readBytes(dirname(file), basename(file), LARGEST_KEY);
    const key =
      bytes instanceof Uint8Array
        ? parsePublicKey(Buffer.from(bytes).toString("latin1"))
        : undefined;
    if (key !== undefined) return key;
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
  throw new UsageError(
    `${named} is no Ed25519 public key (SPKI PEM) that can be read. \`npm run keygen\` makes a pair of keys.`,
  );
}

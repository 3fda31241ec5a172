/** `npm run keygen`: makes a pair of keys, to sign a site with and to check its signature by. */

import { generateKeyPairSync } from "node:crypto";
import { relative, resolve } from "node:path";
import { printable } from "../diagnostics/print.ts";
import { standing } from "./as-typed.ts";
import { type Command, folderOption, SHARED, textOption, UsageError } from "./command.ts";
import { keyFolder, type Pair, writeKeys } from "./key-files.ts";
import { SIGNING_KEY } from "./signing.ts";

export const runKeygen: Command = {
  name: "keygen",
  summary: "make a pair of keys: one signs the site, the other checks it",
  synopsis: "[--into DIR]",
  options: {
    into: {
      type: "string",
      hint: "DIR",
      help: "write them to files there, outside of the project (the terminal)",
    },
    briefings: { ...SHARED.briefings, help: "the archive that must not hold them (briefings/)" },
  },
  examples: ["npm run --silent keygen", "npm run keygen -- --into ~/keys"],
  notes: [
    `The private key goes into the environment variable ${SIGNING_KEY} of whoever publishes, as a secret;`,
    "then each build and merge writes manifest.json.sig. Publish the public key where readers find it by another",
    "way than the site itself. Nothing is overwritten.",
  ],
  async run(given) {
    if (given.positionals.length > 0)
      throw new UsageError("A folder for the keys is named with --into.");
    const named = textOption(given, "into", "");
    const base = standing();
    const into =
      named === ""
        ? undefined
        : keyFolder(resolve(base, named), folderOption(given, "briefings", "briefings"));
    const pair = makePair();
    if (into === undefined) {
      process.stdout.write(printed(pair));
      return 0;
    }
    const written = writeKeys(into, pair).map((file) => relative(base, file));
    process.stdout.write(
      `${written.map(printable).join("\n")}\nThe first is the private key: ${SIGNING_KEY}="$(cat FILE)". Keep it secret; publish the second.\n`,
    );
    return 0;
  },
};

function makePair(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return { privateKey, publicKey };
}

function printed({ privateKey, publicKey }: Pair): string {
  return `The private key, for ${SIGNING_KEY}. It is shown once and kept nowhere: keep it secret.\n\n${privateKey}\nThe public key, to be published.\n\n${publicKey}`;
}

/** Asks the Nu HTML Checker (in Java) and libxml2 (in WebAssembly) whether files are what they say they are. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { validateXML } from "xmllint-wasm";
import { isFull } from "./promise.ts";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const SCHEMAS = new URL("../fixtures/schemas/", import.meta.url);

/**
 * Few pages end before Java's second compiler pays: half of the processor time (9.2 s against 4.4 s for 60 pages).
 * What the first compiler makes of the schemas needs a deeper stack.
 */
const JAVA = isFull ? [] : ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"];

/** A message for each of a thousand pages, with an excerpt. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** What the checker says and is wrong about, and why. */
const MISTAKEN: readonly { readonly message: RegExp; readonly extract: RegExp }[] = [
  // It reads files, and `'self'` of a file is nothing. Q2 asks a browser, over HTTP.
  {
    message: /^Resource violates Content Security Policy \(meta tag\): external .+ “\/assets\//,
    extract: /(?:href|src)="\/assets\//,
  },
  // Data is not run, so no policy holds it back (HTML, "prepare the script element").
  {
    message: /^Inline script violates Content Security Policy/,
    extract: /<script type="application\/ld\+json">/,
  },
  // Newer than its style checker: CSS Custom Highlight API, level 1.
  { message: /^CSS: Parse Error\.$/, extract: /highlight\(found\)\{/ },
  // And CSS Containment, level 3.
  {
    message: /^CSS: (?:“container-type”: Property|Unrecognized at-rule “@container”)/,
    extract: /container/,
  },
];

interface Message {
  readonly type: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/** Whether there is a Java to run the HTML checker. */
export function hasJava(): boolean {
  return spawnSync("java", ["-version"]).status === 0;
}

/** Checks HTML and style sheets; every error and warning, as `file:line message`. */
export function checkMarkup(files: readonly string[]): string[] {
  const options = ["--also-check-css", "--skip-info-messages", "--exit-zero-always"];
  const output = ["--stdout", "--format", "json"];
  const { stdout, stderr, status } = spawnSync(
    "java",
    [...JAVA, "-jar", JAR, ...options, ...output, ...files],
    {
      encoding: "utf8",
      maxBuffer: MOST_OUTPUT,
    },
  );
  if (status !== 0) throw new Error(`The HTML checker does not run: ${stderr}`);
  const { messages } = JSON.parse(stdout) as { messages: readonly Message[] };
  return messages.filter((message) => !isMistaken(message)).map(told);
}

function isMistaken({ message, extract = "" }: Message): boolean {
  return MISTAKEN.some((known) => known.message.test(message) && known.extract.test(extract));
}

function told({ url = "", lastLine = 0, message, extract = "" }: Message): string {
  return `${url}:${lastLine} ${message} ${extract}`;
}

/** Checks XML files against a schema of `tests/fixtures/schemas/`; every error, as `file:line: message`. */
export async function checkXml(
  schema: "atom.rng" | "sitemap.xsd" | "siteindex.xsd",
  files: readonly string[],
): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: files.map((file, place) => ({
      fileName: `${place}-${basename(file)}`,
      contents: readFileSync(file, "utf8"),
    })),
    schema: readFileSync(fileURLToPath(new URL(schema, SCHEMAS)), "utf8"),
    extension: schema.endsWith(".rng") ? "relaxng" : "schema",
  });
  const validated = rawOutput.match(/ validates$/gm)?.length ?? 0;
  if (valid && validated !== files.length)
    throw new Error(`${validated} of ${files.length} files were checked.`);
  return errors.map(({ rawMessage }) => rawMessage);
}

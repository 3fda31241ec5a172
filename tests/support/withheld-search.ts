/** Searches a site for words in the plainest way there is, and knows nothing of how the product searches. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A text as small letters and digits without accents, one space between words. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "" },
  ...{ Eacute: "É", eacute: "é", rsquo: "’" },
};

/** What a text says once its escapes are resolved, one kind after the other. */
const DECODERS: readonly ((text: string) => string)[] = [
  (text) =>
    text
      .replace(/&#(\d{1,7});/g, (_, digits) => signOf(Number(digits)))
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits) => signOf(Number.parseInt(digits, 16)))
      .replace(/&([A-Za-z]+);/g, (whole, name) => ENTITIES[name] ?? whole),
  (text) =>
    text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"),
    ),
  (text) => text.replace(/\\u([0-9a-f]{4})/gi, (_, digits) => signOf(Number.parseInt(digits, 16))),
  (text) => text.replace(/<[^>]*>/g, ""),
];

function signOf(point: number): string {
  return point > 0x10ffff ? " " : String.fromCodePoint(point);
}

/** Whatever a text may say: as it is, decoded in every order of two, and what may be base64 in it. */
function readings(text: string): string[] {
  const once = DECODERS.map((decode) => decode(text)).filter((read) => read !== text);
  const twice = once.flatMap((read) => DECODERS.map((decode) => decode(read)));
  const runs = text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? [];
  const packed = [0, 1, 2, 3].map((skip) =>
    runs.map((run) => Buffer.from(run.slice(skip), "base64").toString("utf8")).join(" "),
  );
  return [...new Set([text, ...once, ...twice, ...packed])].map(plain);
}

/** All that a site says: each path, folders too, with its readings and those of its bytes. */
export function readingsOf(site: string): Map<string, readonly string[]> {
  const paths = readdirSync(site, { recursive: true, encoding: "utf8" });
  return new Map(
    paths.map((path) => {
      const file = join(site, path);
      return [path, [...readings(path), ...(statSync(file).isDirectory() ? [] : textsIn(file))]];
    }),
  );
}

function textsIn(file: string): string[] {
  const bytes = readFileSync(file);
  const whole = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return readings(whole.toString("utf8"));
}

/** The paths that say this anywhere. */
export function pathsThatSay(
  site: ReadonlyMap<string, readonly string[]>,
  words: string,
): string[] {
  const sought = plain(words);
  return [...site].flatMap(([path, texts]) =>
    texts.some((text) => text.includes(sought)) ? [path] : [],
  );
}

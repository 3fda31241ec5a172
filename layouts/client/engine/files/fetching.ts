/** Reads the site's files in a browser; the one place of the search that asks the network. */
import { NoSuchFile, type ReadFile } from "./files.ts";

export function readBelow(root: string): ReadFile {
  return async (path, isFresh = false) => {
    const response = await fetch(root + path, isFresh ? { cache: "reload" } : {});
    if (response.status === 404 || response.status === 410) throw new NoSuchFile(path);
    if (!response.ok) throw new Error(`${response.status} for ${path}`);
    return textOf(await response.arrayBuffer());
  };
}

/** Pagefind's fragments are compressed files; some hosts say so, and the browser has unpacked them already. */
async function textOf(bytes: ArrayBuffer): Promise<string> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first !== 0x1f || second !== 0x8b) return new TextDecoder().decode(bytes);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).text();
}

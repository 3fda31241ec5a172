/** A briefing's file after a renaming, proved: it says the new id where it said the old one, and nothing else changed. */
import { isDeepStrictEqual } from "node:util";
import type { Token } from "markdown-it";
import type { ParsedBriefing } from "../check/briefing.ts";
import { parseBriefing } from "../check/parse.ts";
import type { FrontMatter } from "../check/schema/schema.ts";
import { cutFrontMatter } from "../check/yaml/front-matter.ts";
import { additionTo } from "../check/yaml/list-edits.ts";
import { parseYaml } from "../check/yaml/yaml.ts";
import type { Edit } from "../diagnostics/diagnostic.ts";
import { splice } from "../files/splice.ts";
import { decode } from "../read/decode.ts";
import { type BriefingFile, sha256Of } from "../read/file.ts";
import { addressOf, type BriefingId, type SitePath } from "../read/identity.ts";
import { editsOfNamings, type Renaming } from "./namings.ts";

/** What is renamed, and what its file then says of its old address. */
export interface OwnRenaming extends Renaming {
  /** True where readers may have its old address, so that it must lead on. */
  readonly keepsAddress: boolean;
}

/** The new bytes of a file that names the renamed briefing; undefined where it cannot be changed safely. */
export function renamedIn(
  file: BriefingFile,
  bytes: Uint8Array,
  renaming: Renaming,
): Uint8Array | undefined {
  return proved({ file, bytes }, renaming, { own: [], aliases: (aliases) => aliases });
}

/** The new bytes of the renamed briefing's own file; undefined where it cannot be changed safely. */
export function renamedOwn(
  file: BriefingFile,
  bytes: Uint8Array,
  renaming: OwnRenaming,
): Uint8Array | undefined {
  const text = decode(file.path, bytes);
  if (typeof text !== "string") return undefined;
  const [old, now] = [addressOf(renaming.from), addressOf(renaming.to)];
  // Named back, its own address is an old one no more.
  const aliases = (written: readonly SitePath[]) => {
    if (written.includes(now)) return written.map((alias) => (alias === now ? old : alias));
    return renaming.keepsAddress ? [...written, old] : written;
  };
  return proved({ file, bytes }, renaming, {
    own: editsOfAliases(text, old, { now, ...renaming }),
    aliases,
  });
}

function editsOfAliases(
  text: string,
  old: SitePath,
  { now, keepsAddress }: { now: SitePath; keepsAddress: boolean },
): Edit[] {
  const parts = cutFrontMatter(text);
  const yaml = "message" in parts ? [] : parseYaml(parts.yaml, parts.yamlStart);
  if ("message" in parts || Array.isArray(yaml)) return [];
  const written = (yaml.value as { aliases?: unknown }).aliases;
  const place = Array.isArray(written) ? written.indexOf(now) : -1;
  if (place !== -1) {
    const [from, to] = yaml.rangeOf(["aliases", place]);
    return [{ from, to, text: text.slice(from, to).replace(now, old) }];
  }
  if (!keepsAddress) return [];
  const { from, to, text: added } = additionTo("aliases", old, parts.yaml);
  return [{ from: from + parts.yamlStart, to: to + parts.yamlStart, text: added }];
}

interface Proof {
  /** Edits beside those of the namings. */
  readonly own: readonly Edit[];
  readonly aliases: (written: readonly SitePath[]) => readonly SitePath[];
}

function proved(
  { file, bytes }: { file: BriefingFile; bytes: Uint8Array },
  renaming: Renaming,
  { own, aliases }: Proof,
): Uint8Array | undefined {
  const before = parsed(file, bytes);
  if (before === undefined) return undefined;
  // The mark at the start is part of the file, so decoding must not drop it.
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const edits = [...editsOfNamings(before.text, renaming), ...own];
  const changed = new TextEncoder().encode(splice(raw, edits));
  const after = parsed(file, changed);
  if (after === undefined) return undefined;
  const { meta } = before.briefing;
  const expected = { ...renamedMeta(meta, renaming), aliases: aliases(meta.aliases) };
  const { links } = after.briefing.reading;
  const isRight =
    !links.some(({ scheme, target }) => scheme === "brief" && target === renaming.from) &&
    isDeepStrictEqual(after.briefing.meta, expected) &&
    isDeepStrictEqual(said(after.tokens), said(before.tokens, renaming));
  return isRight ? changed : undefined;
}

function parsed(
  file: BriefingFile,
  bytes: Uint8Array,
): (ParsedBriefing & { readonly text: string }) | undefined {
  const text = decode(file.path, bytes);
  if (typeof text !== "string") return undefined;
  const found = parseBriefing({ ...file, text, sha256: sha256Of(bytes) }).parsed;
  return found && { ...found, text };
}

function renamedMeta(meta: FrontMatter, { from, to }: Renaming): FrontMatter {
  const named = (id: BriefingId) => (id === from ? to : id);
  return {
    ...meta,
    related: meta.related.map(named),
    supersedes: meta.supersedes.map(named),
    ...(meta.follows === undefined ? {} : { follows: named(meta.follows) }),
    ...(meta.translation_of === undefined ? {} : { translation_of: named(meta.translation_of) }),
  };
}

/** What a body says, link by link and word by word; as it would after a renaming, where one is given. */
function said(tokens: readonly Token[], renaming?: Renaming): unknown[] {
  return tokens.map(({ type, tag, content, attrs, children }) => [
    type,
    tag,
    // The text of a block is that of its children, with the links in it.
    children === null ? content : said(children, renaming),
    (attrs ?? []).map(([name, value]) => [name, renamedLink(String(value), renaming)]),
  ]);
}

function renamedLink(value: string, renaming?: Renaming): string {
  const scheme = /^brief:/i.exec(value)?.[0];
  const isIt = scheme !== undefined && value.slice(scheme.length) === renaming?.from;
  return isIt ? scheme + renaming.to : value;
}

/** What a renaming edits in a briefing's text, proved: then it says the new id where it said the old one, and nothing else changed. */
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
import type { SourceFile } from "../read/file.ts";
import { addressOf, type BriefingId, type SitePath } from "../read/identity.ts";
import { editsOfNamings, type Renaming } from "./namings.ts";

/** What is renamed, and what its file then says of its old address. */
export interface OwnRenaming extends Renaming {
  /** True where readers may have its old address, so that it must lead on. */
  readonly keepsAddress: boolean;
}

/** The edits of a file that names the renamed briefing; undefined where it cannot be changed safely. */
export function renamedIn(file: SourceFile, renaming: Renaming): Edit[] | undefined {
  return proved(file, renaming, { own: () => [], aliases: (aliases) => aliases });
}

/** The edits of the renamed briefing's own file; undefined where it cannot be changed safely. */
export function renamedOwn(file: SourceFile, renaming: OwnRenaming): Edit[] | undefined {
  const [old, now] = [addressOf(renaming.from), addressOf(renaming.to)];
  // Named back, its own address is an old one no more.
  const aliases = (written: readonly SitePath[]) => {
    if (written.includes(now)) return written.map((alias) => (alias === now ? old : alias));
    return renaming.keepsAddress ? [...written, old] : written;
  };
  return proved(file, renaming, {
    own: () => editsOfAliases(file.text, old, { now, ...renaming }),
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
  /** Edits beside those of the namings, of a text that is known to be a briefing's. */
  readonly own: () => readonly Edit[];
  readonly aliases: (written: readonly SitePath[]) => readonly SitePath[];
}

function proved(file: SourceFile, renaming: Renaming, { own, aliases }: Proof): Edit[] | undefined {
  const before = parseBriefing(file).parsed;
  if (before === undefined) return undefined;
  const edits = [...editsOfNamings(file.text, renaming), ...own()];
  const after = parsed(file, splice(file.text, edits));
  if (after === undefined) return undefined;
  const { meta } = before.briefing;
  const expected = { ...renamedMeta(meta, renaming), aliases: aliases(meta.aliases) };
  const { links } = after.briefing.reading;
  const isRight =
    !links.some(({ scheme, target }) => scheme === "brief" && target === renaming.from) &&
    isDeepStrictEqual(after.briefing.meta, expected) &&
    isDeepStrictEqual(said(after.tokens), said(before.tokens, renaming));
  return isRight ? edits : undefined;
}

/** A changed text as it will be read: it may have grown too long for a file. */
function parsed(file: SourceFile, changed: string): ParsedBriefing | undefined {
  const text = decode(file.path, new TextEncoder().encode(changed));
  return typeof text === "string" ? parseBriefing({ ...file, text }).parsed : undefined;
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

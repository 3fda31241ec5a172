/** Takes names out of a whole briefing: front matter and body, each by its own grammar. */
import { parseBriefing } from "../check/parse.ts";
import { cutFrontMatter } from "../check/yaml/front-matter.ts";
import { correctBriefing, openBriefing } from "../correct/correct.ts";
import type { Day, Instant } from "../read/dates.ts";
import type { SourceFile } from "../read/file.ts";
import { sha256Of } from "../read/file.ts";
import { type BriefingId, parseStem } from "../read/identity.ts";
import { VERSIONS, type VersionFile } from "../read/version-files.ts";
import { redactText } from "./in-text.ts";
import { redactYaml } from "./in-yaml.ts";
import { phrasesOf, type StandIn } from "./stand-in.ts";

export interface Dating {
  readonly lang: string;
  readonly today: Day;
  readonly now: Instant;
}

/** A file's text without names, its front matter cut as far as it can be. */
function redactBriefing(text: string, lang: string, standIn: StandIn): string {
  const parts = cutFrontMatter(text);
  if ("message" in parts) return redactText(text, lang, standIn);
  const head = redactYaml(parts.yaml, lang, standIn);
  return `---\n${head}---${redactText(text.slice(parts.bodyStart - 1), lang, standIn)}`;
}

/** What readers saw before, as it shall be: in the folder of the id that its briefing then has, and without a note. */
export function redactVersion(
  file: VersionFile & SourceFile,
  standIn: StandIn,
  { lang, id }: { readonly lang: string; readonly id: BriefingId },
): VersionFile & SourceFile {
  const text = redactBriefing(file.text, langOf(file) ?? lang, standIn);
  return { ...file, ...inFolderOf(file, id), text, sha256: sha256Of(text) };
}

/** The same version in the folder of another id. */
export function inFolderOf(
  { path }: Pick<VersionFile, "path">,
  id: BriefingId,
): Pick<VersionFile, "path" | "id"> {
  return { path: `${VERSIONS}${id}/${path.slice(path.lastIndexOf("/") + 1)}`, id };
}

/** The file as it shall be: named anew where its name told, without names, and with a note where readers saw it. */
export function redactFile(
  file: SourceFile,
  standIn: StandIn,
  { lang, today, now }: Dating,
): SourceFile {
  const own = langOf(file) ?? lang;
  const id = standIn.find(file.id).length > 0 ? standIn.key(file.id) : file.id;
  const { id: newId, day } = parseStem(id) ?? file;
  const named = { path: `${day.slice(0, 4)}/${newId}.md`, id: newId, day };
  const text = noted({ ...file, ...named, text: redactBriefing(file.text, own, standIn) }, own, {
    today,
    now,
  });
  return { ...named, text, sha256: sha256Of(text) };
}

function langOf(file: SourceFile): string | undefined {
  return parseBriefing(file).parsed?.briefing.meta.lang;
}

/** The text with its dated note; as it is where no reader has seen it, or where today's note stands there already. */
function noted(file: SourceFile, lang: string, { today, now }: Omit<Dating, "lang">): string {
  const opened = openBriefing(file, Buffer.from(file.text), { today, now });
  if (!("bytes" in opened)) return file.text;
  const note = { date: today, kind: "redaction", text: phrasesOf(lang).note } as const;
  const noted = correctBriefing(opened, note);
  return "bytes" in noted ? Buffer.from(noted.bytes).toString("utf8") : file.text;
}

/** Checks the files that a host asks for: each is what its name says, and agrees with the archive. */
import type { Settings } from "../../config.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Day } from "../../read/dates.ts";
import { decode } from "../../read/decode.ts";
import { refuse } from "../../read/file.ts";
import type { StaticFile } from "../../read/own-files.ts";
import type { StaticKind } from "../../read/own-names.ts";
import { whyNoPng } from "../archive/png.ts";
import { whyNoIco } from "./ico.ts";
import {
  expiryOf,
  whyNoDid,
  whyNoHost,
  whyNoSecurity,
  whyNoToken,
  whyNoTrust,
} from "./static-texts.ts";

const OF_BYTES: Partial<Record<StaticKind, (bytes: Uint8Array) => string | undefined>> = {
  ico: whyNoIco,
  png: whyNoPng,
};
const OF_TEXT: Partial<Record<StaticKind, typeof whyNoHost>> = {
  host: whyNoHost,
  security: whyNoSecurity,
  trust: whyNoTrust,
  did: whyNoDid,
  token: whyNoToken,
};

/** What is wrong with static files, and where they say another thing than the archive. */
export function checkStatics(
  files: readonly StaticFile[],
  { settings, today }: { readonly settings: Settings; readonly today: Day },
): Diagnostic[] {
  return files.flatMap((file): Diagnostic[] => {
    const { path, kind, bytes } = file;
    const why = OF_BYTES[kind]?.(bytes);
    if (why !== undefined) return [refuse(path, "static-file-has-form", why)];
    const judge = OF_TEXT[kind];
    if (judge === undefined) return [];
    const text = decode(path, bytes);
    if (typeof text !== "string") return [text];
    const wrong = judge(text, path.slice(path.lastIndexOf("/") + 1));
    if (wrong !== undefined) return [refuse(path, "static-file-has-form", wrong)];
    const other = disagreement(kind, text, { settings, today });
    if (other === undefined) return [];
    return [{ ...refuse(path, "static-file-agrees", other), severity: "warning" }];
  });
}

function disagreement(
  kind: StaticKind,
  text: string,
  { settings, today }: { readonly settings: Settings; readonly today: Day },
): string | undefined {
  if (kind === "host") {
    const own = new URL(settings.url).hostname;
    const host = text.trim().toLowerCase();
    return host === own
      ? undefined
      : `The host would serve the site at ${host}, and \`url:\` in archive.yaml says ${own}, to which feeds and the site map lead. Write the same in both.`;
  }
  const expiry = kind === "security" ? expiryOf(text) : undefined;
  return expiry !== undefined && expiry < today
    ? `security.txt held until ${expiry}: nobody heeds it any more. See whether its contact is still right, and write a later \`Expires:\`.`
    : undefined;
}

/** The texts that a publication is about to replace: its own site shows them already, as the next one will from their files. */
import type { FormerVersion, Versions } from "../check/archive/check-versions.ts";
import { parseFiles } from "../check/parse.ts";
import { replacedTexts } from "../publish/ledger.ts";
import { decode } from "../read/decode.ts";
import { sha256Of } from "../read/file.ts";
import { type BriefingId, parseStem } from "../read/identity.ts";
import { shownVersions, type Visible } from "../withhold/withhold.ts";
import type { BuildRun } from "./run.ts";

/**
 * What readers will see, with the versions that are kept once this site is in its place. A part has none of them: what
 * others publish is not known where it is made. @throws OutputRefused where the ledger cannot be read.
 */
export function withComing({ options, clock }: BuildRun, visible: Visible): Visible {
  const { briefings: root, shard, now, seal, isPublication, cache } = options;
  const { settings, audience } = visible;
  const isAsked = isPublication === true && audience === "public" && settings.keep_versions;
  if (!isAsked || shard !== undefined) return visible;
  const texts = cache.texts(root);
  const replaced = clock.time("versions", () =>
    replacedTexts(root, visible, {
      now,
      seal,
      versions: { seal, lastOf: (id) => texts.lastOf(id) },
    }),
  );
  if (replaced.length === 0) return visible;
  const versions = new Map(visible.versions);
  for (const { id, number, until, path, bytes } of replaced) {
    const text = bytes && textIn(bytes, id, path);
    versions.set(id, [...(versions.get(id) ?? []), { number, until, text: undefined, ...text }]);
  }
  return { ...visible, versions: shown(versions, visible, now) };
}

/** Each has a label and an embargo of its own, as those in files. */
function shown(versions: Versions, visible: Visible, now: BuildRun["options"]["now"]): Versions {
  const { settings, audience, briefings } = visible;
  const ids = new Set<string>(briefings.map(({ id }) => id));
  return shownVersions(versions, { ids, viewer: { audience, now, tlp: settings.tlp } });
}

function textIn(
  bytes: Uint8Array,
  id: BriefingId,
  path: string,
): Pick<FormerVersion, "text" | "unsaved"> | undefined {
  const identity = parseStem(id);
  const text = decode(path, bytes);
  if (identity === undefined || typeof text !== "string") return undefined;
  const [parsed] = parseFiles([{ ...identity, path, text, sha256: sha256Of(bytes) }]).briefings;
  return { text: parsed, unsaved: text };
}

/**
 * As much of the schema of ninjs 3.1 as we write: what is taken here, that takes too, and whatever is not here fails
 * (iptc/newsinjson, `specification/ninjs-schema_3.1.json` at 3ace3970).
 */
import * as z from "zod";

const dateTime = z.iso.datetime({ offset: true });
/** Of the signs that RFC 3986 knows alone: its `format` is `uri`, and that of browsers takes more. */
const uri = z.url().regex(/^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})+$/);
const contents = z.strictObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string(),
});
const concept = z.strictObject({ name: z.string(), rel: z.string(), uri });

export const NINJS = z.strictObject({
  uri,
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: uri }),
  type: z.enum(["text", "audio", "video", "picture", "graphic", "composite"]),
  firstCreated: dateTime,
  versionCreated: dateTime,
  contentCreated: dateTime,
  pubStatus: z.enum(["usable", "withheld", "canceled"]),
  language: z.string(),
  headlines: z.array(contents),
  descriptions: z.array(contents).optional(),
  by: z.string().optional(),
  located: z.string().optional(),
  bodies: z.array(contents),
  subjects: z.array(concept).optional(),
  places: z.array(concept).optional(),
  genres: z.array(z.strictObject({ name: z.string() })),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
  copyrightHolder: z.string(),
  usageTerms: z.string().optional(),
  rightsInfo: z.strictObject({ linkedRights: uri }).optional(),
  digitalSourceType: z.strictObject({ uri }).optional(),
  renditions: z.array(
    z.strictObject({ name: z.string(), href: uri, contentType: z.string(), title: z.string() }),
  ),
});

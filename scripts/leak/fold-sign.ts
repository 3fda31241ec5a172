/** How a sign is compared: as its plain letters, whoever wrote it. */

const known = new Map<string, string>();

/** A sign without its capital and accents; nothing for accents and joints by themselves, a gap for what is no letter. */
export function foldSign(sign: string): string {
  let plain = known.get(sign);
  if (plain === undefined) {
    plain = sign
      .normalize("NFKD")
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}]/gu, "")
      .replace(/ß/g, "ss")
      .replace(/[^\p{L}\p{N}]/gu, " ");
    known.set(sign, plain);
  }
  return plain;
}

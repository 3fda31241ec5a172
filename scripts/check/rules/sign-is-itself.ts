import type { BodyRule } from "../rule.ts";

export const signIsItself: BodyRule = {
  id: "sign-is-itself",
  reason:
    "`&copy;` and `\\!` are read by machines as © and !. Who edits or searches the file sees other signs than readers do; a briefing holds each sign itself.",
  level: "warning",
  example: { bad: "Caf&eacute;", good: "Café" },
  *check({ taken }) {
    const told = new Set<string>();
    for (const { kind, offset, length, written, shown } of taken) {
      // What an old program wrote, it wrote everywhere.
      if ((kind !== "entity" && kind !== "escape") || told.has(written)) continue;
      told.add(written);
      const sign = shown.replaceAll("`", "ˋ");
      yield {
        offset,
        length,
        message: `Readers would see \`${sign}\` in place of \`${written}\`. Write \`${sign}\` itself, here and wherever it stands.`,
        fix: { from: offset, to: offset + length, text: shown },
      };
    }
  },
};

import type { Taken } from "../body/taken.ts";
import type { BodyRule } from "../rule.ts";

export const emphasisIsMeant: BodyRule = {
  id: "emphasis-is-meant",
  reason:
    "Signs between numbers or letters are taken for emphasis, and `5*10 to 6*10` reads 510 to 610; where Markdown finds no emphasis, readers see the signs.",
  level: "error",
  example: { bad: "From 5*10 to 6*10 men.", good: "From 5×10 to 6×10 men." },
  *check({ taken }) {
    for (const one of taken) {
      const message = messageOf(one);
      if (message !== undefined) yield { offset: one.offset, length: one.length, message };
    }
  },
};

function messageOf({ kind, written }: Taken): string | undefined {
  const escaped = written.replaceAll(/./g, "\\$&");
  if (kind === "mark-in-word")
    return `Readers would not see this \`${written}\`: Markdown takes it for emphasis. Write \`${escaped}\`, or × between numbers.`;
  if (kind === "mark-seen")
    return `Readers would see this \`${written}\`: no emphasis opens or closes here. Put it around whole words, without quotation marks, brackets or spaces inside; or write \`${escaped}\`.`;
  if (kind === "apostrophe")
    return "Readers would see code from here to the next grave accent. Write an apostrophe: ’.";
  return undefined;
}

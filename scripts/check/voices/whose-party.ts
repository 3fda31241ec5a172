/** Says which voices cannot be counted because nobody knows for whom they speak, and what to write. */
import { shown } from "../yaml/repeat-words.ts";
import type { Voice } from "./voices.ts";

/** " Nobody knows for whom `wire` speaks: …", or empty. */
export function whoseParty(voices: readonly Voice[]): string {
  const [first] = voices;
  if (first === undefined) return "";
  const keys = [...new Set(voices.map(({ key }) => key))];
  const more = keys.length > 2 ? ` and ${keys.length - 2} more` : "";
  const named = keys.slice(0, 2).map((key) => `\`${shown(key)}\``);
  const who = more === "" ? named.join(" and ") : `${named.join(", ")}${more}`;
  return ` For whom ${who} ${keys.length === 1 ? "speaks" : "speak"} is not known: ${voices.some(({ isNamed }) => isNamed) ? "add the name to vocabulary/ (a person with `of:`), or write `party:` beside it" : "write `party:` beside it, and keep the name where it is"}.`;
}

/** Lists that a sentence counts before it names them, "four villages: Aun, Brekke and Dal", and whose count is another. */
import type { WrittenNumber } from "./written-numbers.ts";
import type { WrongFigure } from "./wrong-figure.ts";

const MOST = 10;
/** Up to the list: what is counted, and a sign that opens it. */
const OPENS =
  /^ (?:[\p{Ll}’'-]+ ){0,3}[\p{Ll}’'-]+s(?: (?:in|of) [\p{L}’' -]{2,30}?)?(?:: | \(| [–—] )/u;
const LIST = /^([^:;().!?–—“”"]{5,240}? and [^:;().!?–—,“”"]{1,40})(?=[.;)!?–—]| [–—]|$)/u;
const NAME =
  /^(?:the )?\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:of|the|de|la|le|al|el|bin|van|von) )*\p{Lu}[\p{L}\p{M}’'.-]*){0,3}$/u;

/** The first such list of a sentence. */
export function wrongCount(
  sentence: string,
  numbers: readonly WrittenNumber[],
): WrongFigure | undefined {
  for (const { at, to, value, isLoose, isPercent } of numbers) {
    if (isLoose || isPercent || value < 2 || value > MOST || value % 1 !== 0) continue;
    const rest = sentence.slice(to, to + 400);
    const opening = OPENS.exec(rest)?.[0];
    const list = opening === undefined ? undefined : LIST.exec(rest.slice(opening.length))?.[1];
    if (opening === undefined || list === undefined) continue;
    const names = list.split(/, (?:and )?| and /).map((name) => name.trim());
    if (!names.every((name) => NAME.test(name))) continue;
    // "Bosnia and Herzegovina" is one name.
    const joined = list.split(/, (?:and )?/).length;
    const inOne = list.replace(/,? and (?=[^,]*$)/, ", ").split(", ").length;
    if ([names.length, joined, inOne].includes(value)) continue;
    return {
      at,
      length: to - at + opening.length - 2,
      message: `${names.length} are named here, and this says ${value}. Mend the number, or name the rest.`,
    };
  }
  return undefined;
}

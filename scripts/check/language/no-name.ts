/** What stands where a name should and is none: "a US official", "sources familiar with the matter". */

const ROLE =
  "(?:(?:official|source|diplomat|officer|aide|advis[eo]r|person|minister|negotiator|envoy|mediator|witness|resident|insider|analyst|lawmaker|employee|staffer|executive|participant|delegate)(?:e?s)?|people|spokes(?:m[ae]n|wom[ae]n|person|people))";
/** Between the number and the role; after a preposition the role is another's. */
const BETWEEN = String.raw`(?:(?!(?:of|by|from|for|in|on|to|with|about|and)\s)[\p{L}.’'-]{1,30}\s){0,4}?`;
/** What goes on after a role, and not after the words of a title. */
const GOES_ON = String.raw`(?=$|,|\s(?:familiar|close|briefed|involved|aware|who|working|with\s(?:direct\s)?knowledge)(?!\p{L}))`;

const NUMBERED = new RegExp(
  String.raw`^(?:an?|one|two|three|four|several|some|many|multiple|various|other|senior|unnamed|anonymous|informed|former)\s${BETWEEN}${ROLE}(?![\p{L}\p{N}]|[-.]\p{L})`,
  "u",
);
/** With a capital first it may be the title of a work: nothing that a role does not have may follow. */
const CAPITAL = new RegExp(
  String.raw`^(?:An?|One|Two|Three|Four|Several|Some|Many|Multiple|Various|Other|Senior|Unnamed|Anonymous|Informed|Former)\s${BETWEEN}${ROLE}(?:${GOES_ON}|(?=\s(?:in|at|from|of|near)\s(?:the\s)?\p{Lu}))`,
  "u",
);
const PLURAL = new RegExp(
  `^(?:[Oo]fficials|[Ss]ources|[Dd]iplomats|[Aa]ides|[Ii]nsiders|people|People(?!$)|[Ww]itnesses|[Ll]awmakers)${GOES_ON}`,
  "u",
);
/** "Iranian officials", "diplomatic sources"; what is open, or data, is a work. */
const WHOSE = new RegExp(
  String.raw`^(?!(?:open|data|news|media|primary|secondary)\s)${BETWEEN}(?:officials|diplomats|sources|lawmakers|aides|insiders|official|diplomat|source)$`,
  "iu",
);

/** True for words that say what kind of person spoke, and not who. English alone. */
export function isNoName(written: string): boolean {
  const words = written.trim();
  return (
    [NUMBERED, CAPITAL, PLURAL].some((pattern) => pattern.test(words)) ||
    (WHOSE.test(words) && /(?:^|\s)\p{Ll}+$/u.test(words))
  );
}

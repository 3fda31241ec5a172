/** The forms of a date as patterns over the letters of `lex.ts`. */

/** A form, to be asked whether it fits, and then what its groups are: the places of groups cost ten times the fit. */
export interface DateForm {
  readonly fits: RegExp;
  readonly groups: RegExp;
}

function formOf(form: string): DateForm {
  return { fits: new RegExp(form, "y"), groups: new RegExp(form, "dy") };
}

const GAP = "[op]{0,2}";
const YEAR = `(?:[-.,/]?${GAP}E?(?<year>Y))`;
/** Days before their month: "12", "12–14", "12, 13 and 14", "12 to the 14". */
const DAYS = "(?<days>(?:D\\.?(?:,D\\.?){0,6},?(?:[-/]|[op]{1,2})o?)?D\\.?)";
const MONTH = "(?<month>M)\\.?";
/** Two names of one month: "حزيران/يونيو". */
const TWIN = "(?:[/(](?<twin>M))?";
const WEEKDAY = "(?:(?<before>W)[.,]?\\(?[op]{0,2})?";
const AFTER = "(?:,?\\(?(?<after>W))?";

/** Forms that are a date wherever they stand, the first that fits. */
export const FORMS = [
  `${WEEKDAY}(?<y>Y)[-/.](?<a>D)[-/.](?<b>D)(?![-/])\\.?${AFTER}`,
  `${WEEKDAY}(?<d>D)(?<sign>[-/.])(?<m>D)[-/.](?<y>Y)${AFTER}`,
  "(?<y>Y)-(?<a>D)(?![-/.]?[DN])",
  `${WEEKDAY}${DAYS}${GAP}[-./]?o?${MONTH}${TWIN}${YEAR}?${AFTER}`,
  `${WEEKDAY}o?(?<days>d)${GAP}${MONTH}${YEAR}?${AFTER}`,
  `${WEEKDAY}(?:E?(?<year>Y)[.,]?${GAP}\\.?)?${MONTH}${TWIN}o?(?<tail>[Dd]\\.?(?:(?:,D){0,6},?[-/o]o?D\\.?(?![?N]))?)(?:o?,?${YEAR.replace("<year>", "<yearAfter>")})?${AFTER}`,
  `E?(?<year>Y)[.,]?${GAP}\\.?${MONTH}(?!${GAP}Y)`,
  `${MONTH}${TWIN},?${YEAR}`,
].map(formOf);

/** Forms that are a date where nothing but a date is said. */
export const BARE_FORMS = [
  `(?<year>Y)[-/]?(?<part>Q)`,
  `(?<part>Q)[-/.,]?${GAP}${YEAR}?`,
  "(?<decade>X)",
  "(?<y>Y)[-/](?<to>[DN])",
  "E?(?<year>Y)",
  "(?<month>M)",
  "(?<before>W)",
].map(formOf);

/** A day that is all that is said, with a weekday at most: "the 12th", "Thursday 12", "12–14". */
export const DAY_ALONE = /^[opW,.(T]*(?<days>D(?:-D)?)\.?[opW,.(T]*$/d;
/** The same where more is said around an ordinal: "the evening of the 12th". */
export const ORDINAL_ALONE = /^[opfW,.(T]*(?<days>D)[opfW,.(T]*$/d;
/** Numbers that are all that is said: "12.06.25", "12/06", "12.6.". */
export const NUMBERS_ALONE =
  /^[opW,.(T]*(?<d>D)(?<sign>[-/.])(?:(?<m>D)[-/.](?<short>[DN])|(?<=[/.])(?<mm>D)\.?)[opW,(T]*$/d;
/** A year or month at the end of other words: "the talks in 2015". */
export const PLACED_LAST = /p(?<last>[YM])$/;

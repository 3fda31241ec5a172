/** What a name in the words of a date can mean: months and weekdays in a language and its regions, in every calendar. */
import { byCodeUnit } from "../../../diagnostics/code-unit-order.ts";
import { byLanguage } from "../../../read/by-language.ts";
import type { Day } from "../../../read/dates.ts";
import { ALSO_MONTHS, ALSO_WEEKDAYS, REGIONS } from "./also-written.ts";
import { type Calendar, dateOf, NAMED, sampleDays, writerIn } from "./calendars.ts";
import { foldWords } from "./fold-words.ts";

/** What a name can mean. */
export interface NameMeaning {
  readonly months: readonly { readonly calendar: Calendar; readonly month: string }[];
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** A short form, which is a word of its own as often: it counts in a date alone. */
  readonly isShort: boolean;
  /** True for "tháng 6": in any calendar that is its sixth month. */
  readonly isNumbered?: boolean;
}

export interface DateNames {
  /** Folded name → what it means. */
  readonly byName: ReadonlyMap<string, NameMeaning>;
  /** The longest name that stands at a place of a text. */
  readonly nameAt: (text: string, at: number) => string | undefined;
  /** Puts names apart in a text whose writing has no spaces. */
  readonly spaced: (text: string) => string;
  /** True where "June 12" is how the language writes a day. */
  readonly isMonthFirst: boolean;
}

/** The names of a language. Making them asks ICU some hundred times: once for each language. */
export const namesOf = byLanguage((lang: string): DateNames => {
  const byName = new Map<string, NameMeaning>();
  const base = lang.split("-")[0]?.toLowerCase() ?? lang;
  for (const region of [lang, ...(REGIONS[base] ?? [])]) {
    addGregorian(byName, region);
    addWeekdays(byName, region);
  }
  for (const calendar of NAMED) addNamed(byName, lang, calendar);
  (ALSO_MONTHS[base] ?? []).forEach((written, month) => {
    for (const name of written.split(" ").filter(Boolean))
      add(byName, name.replaceAll("_", " "), {
        month: { calendar: "gregory", month: `${month + 1}` },
      });
  });
  (ALSO_WEEKDAYS[base] ?? []).forEach((written, weekday) => {
    for (const name of written.split(" ").filter(Boolean))
      add(byName, name.replaceAll("_", " "), { weekday });
  });
  const names = [...byName.keys()];
  return {
    byName,
    nameAt: finderOf(names),
    spaced: spacedBy(names),
    isMonthFirst: isMonthFirst(lang),
  };
});

interface Sense {
  readonly month?: NameMeaning["months"][number];
  readonly weekday?: number;
  readonly isShort?: boolean;
}

function add(byName: Map<string, NameMeaning>, name: string, sense: Sense): void {
  const key = foldWords(name)
    .replace(/^d'/, "")
    .replaceAll("'", "")
    .replace(/\.$/, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  // A month that is named by its number is read as a number.
  const isNumbered = (sense.month?.calendar ?? "gregory") !== "gregory" && /\d/.test(key);
  if (!/\p{L}/u.test(key) || isNumbered || /^[\p{sc=Han}\p{sc=Hang}]$/u.test(key)) return;
  const known = byName.get(key) ?? { months: [], isShort: true };
  const months =
    sense.month === undefined ||
    known.months.some(
      ({ calendar, month }) => calendar === sense.month?.calendar && month === sense.month.month,
    )
      ? known.months
      : [...known.months, sense.month];
  const weekday = known.weekday ?? sense.weekday;
  const isShort = known.isShort && sense.isShort === true;
  const numbered = /\d/.test(key) ? { isNumbered: true } : {};
  byName.set(key, { months, isShort, ...numbered, ...(weekday === undefined ? {} : { weekday }) });
}

/** Forms in which ICU writes a name: alone, and bent as it stands in a date. */
const MONTH_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "long", day: "numeric" },
  { month: "long", day: "numeric", year: "numeric" },
];
const WEEKDAY_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { weekday: "long" },
  { weekday: "long", day: "numeric", month: "long", year: "numeric" },
];

function addGregorian(byName: Map<string, NameMeaning>, lang: string): void {
  const forms = [
    ...MONTH_FORMS.map((form) => ({ form, isShort: false })),
    { form: { month: "short", day: "numeric" } as const, isShort: true },
  ];
  for (const { form, isShort } of forms) {
    const writer = writerIn(lang, "gregory", form);
    for (let month = 1; month <= 12; month++) {
      const day = `2021-${String(month).padStart(2, "0")}-03` as Day;
      for (const name of partsOf(writer, day, "month"))
        add(byName, name, { month: { calendar: "gregory", month: String(month) }, isShort });
    }
  }
}

function addWeekdays(byName: Map<string, NameMeaning>, lang: string): void {
  const forms = [
    ...WEEKDAY_FORMS.map((form) => ({ form, isShort: false })),
    { form: { weekday: "short" } as const, isShort: true },
  ];
  for (const { form, isShort } of forms) {
    const writer = writerIn(lang, "gregory", form);
    // The first of August 2021 was a Sunday.
    for (let weekday = 0; weekday < 7; weekday++)
      for (const name of partsOf(writer, `2021-08-0${weekday + 1}` as Day, "weekday"))
        add(byName, name, { weekday, isShort });
  }
}

function addNamed(
  byName: Map<string, NameMeaning>,
  lang: string,
  calendar: (typeof NAMED)[number],
): void {
  const counting = calendar === "islamic" ? "islamic-umalqura" : calendar;
  const regions = lang.startsWith("fa") ? [lang, "fa-AF"] : [lang];
  for (const region of regions)
    for (const form of MONTH_FORMS.slice(1)) {
      const writer = writerIn(region, counting, form);
      for (const [month, day] of sampleDays(calendar))
        for (const name of partsOf(writer, day, "month"))
          add(byName, name, { month: { calendar, month } });
    }
}

function partsOf(writer: Intl.DateTimeFormat, day: Day, type: "month" | "weekday"): string[] {
  return writer
    .formatToParts(dateOf(day))
    .flatMap((part) => (part.type === type ? [part.value] : []));
}

/** Writing without spaces between words has no edges of words. */
const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

const GOES_ON = /^[\p{L}\p{M}\d]/u;

/** By the first letter: one pattern of all names takes V8 half a second to make ready, and most places have none. */
function finderOf(names: readonly string[]): DateNames["nameAt"] {
  const byStart = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length || byCodeUnit(a, b))) {
    const start = name.charAt(0);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [name]);
    else list.push(name);
  }
  return (text, at) =>
    byStart.get(text.charAt(at))?.find((name) => {
      const end = at + name.length;
      const written = text.slice(at, end).replaceAll(/\s/g, " ");
      return written === name && (UNSPACED.test(name) || !GOES_ON.test(text.slice(end, end + 2)));
    });
}

function spacedBy(names: readonly string[]): (text: string) => string {
  const unspaced = names.filter((name) => UNSPACED.test(name) && name.length > 1);
  if (unspaced.length === 0) return (text) => text;
  const any = unspaced
    .sort((a, b) => b.length - a.length || byCodeUnit(a, b))
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s"));
  const pattern = new RegExp(any.join("|"), "gu");
  return (text) => text.replaceAll(pattern, " $& ");
}

function isMonthFirst(lang: string): boolean {
  const parts = writerIn(lang, "gregory", { month: "long", day: "numeric" }).formatToParts(0);
  const order = parts.map(({ type }) => type);
  return /^en(?:-|$)/i.test(lang) || order.indexOf("month") < order.indexOf("day");
}

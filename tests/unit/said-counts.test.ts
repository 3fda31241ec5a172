import { expect, test } from "vitest";
import { saidCounts } from "../../scripts/check/language/said-counts.ts";

test.each([
  ["en", "All of it has one origin.", ["one"]],
  ["en", "They are one origin, not two.", ["one"]],
  ["en", "A single-source report.", ["one"]],
  ["en", "Only one source says so.", ["one"]],
  ["en", "Three independent sources and two origins.", [3, 2]],
  ["en", "Several independent Iranian officials agree.", [2]],
  ["en", "It was independently confirmed, and verified independently.", [2, 2]],
  ["en", "It was not independently confirmed.", []],
  ["en", "Nobody could find two independent sources.", []],
  ["en", "Independent confirmation is missing.", []],
  ["en", "This isn’t one origin.", []],
  ["en", "The agency said it had independently verified the film.", []],
  ["en", "He wrote of “two independent sources” in his book.", []],
  ["en", "The two of them are one origin.", []],
  ["en", "An independent miller has a single source of water, one source of income.", []],
  ["en", "A study of the COVID-19 origins; 2019 origins.", []],
  ["en-GB", "One origin.", ["one"]],
  ["de", "Zwei voneinander unabhängige Quellen; unabhängig bestätigt.", [2, 2]],
  ["de", "Nur eine Quelle. Das wurde nicht unabhängig bestätigt.", ["one"]],
  ["fr", "Une seule source. Trois sources indépendantes.", ["one", 3]],
  ["fr", "Ce n’est pas confirmé de source indépendante.", []],
  ["es", "Un solo origen. Confirmado de forma independiente.", ["one", 2]],
  ["es", "No fue confirmado por fuentes independientes.", []],
  ["ru", "Единственный источник. Три независимых источника.", ["one", 3]],
  ["ru", "Это не было независимо подтверждено.", []],
  ["fa", "همه از یک منشأ است. ۴ منبع مستقل.", ["one", 4]],
  ["fa", "این خبر به‌طور مستقل تأیید نشده است.", []],
  ["ar", "كل هذا من مصدر واحد. ٣ مصادر مستقلة.", ["one", 3]],
  ["ar", "مصدران مستقلان. لم يتم تأكيد مستقل.", [2]],
  ["ja", "Two independent sources.", []],
])("%s: %s", (lang, text, says) => {
  const found = saidCounts(text, lang);
  expect(found.map((count) => count.says)).toEqual(says);
  for (const { at, length, words } of found) expect(text.slice(at, at + length)).toBe(words);
});

test("a long line without a count is read in one go", () => {
  const text = "one independent two only single origin ".repeat(6000);
  expect(saidCounts(text, "en").length).toBeGreaterThanOrEqual(0);
});

import { expect, test } from "vitest";
import type { FrontMatter } from "../../scripts/check/schema/schema.ts";
import type { Settings } from "../../scripts/config.ts";
import { letterIcon } from "../../scripts/render/letter-icon.ts";
import {
  type CardFrame,
  cardOfBriefing,
  cardOfSite,
  hasCard,
  type SiteOnCard,
} from "../../scripts/render/share-card.ts";
import { briefing, check } from "../support/archive.ts";

const scripts = ["Latin", "Cyrillic", "Greek", "Arabic"];
const frame: CardFrame = { archive: "Test Desk", accent: "#0b4a8f", scripts };
const SITE: SiteOnCard = {
  ...{ title: "Vienna Desk", description: "Briefings on the talks." },
  ...{ origin: "https://日本.example/desk", lang: "en", dir: "ltr", mark: undefined },
};
const settings = { lang: "en", tlp: "TLP:CLEAR" } as Settings;

const [one] = check({ "2025/2025-06-12-one.md": briefing("2025-06-12") }).checked?.briefings ?? [];

function cardOf(fields: Partial<FrontMatter>) {
  if (one === undefined) throw new Error("It does not check.");
  return cardOfBriefing({ day: one.day, meta: { ...one.meta, ...fields } }, settings, frame);
}

test("a briefing's card has its title, the archive's name, its day in its own language, and the accent", () => {
  expect(cardOf({ title: "The barn of Lower Field" })).toEqual({
    ...{ lang: "en", dir: "ltr", title: "The barn of Lower Field", archive: "Test Desk" },
    ...{ about: "", date: "12 June 2025", mark: "", accent: "#0b4a8f" },
  });
  expect(
    cardOf({ lang: "fa" as FrontMatter["lang"], title: "انبار لوئر فیلد خشک ماند" }),
  ).toMatchObject({
    lang: "fa",
    dir: "rtl",
  });
});

test("it has the label of what not everybody may read", () => {
  expect(cardOf({ tlp: "TLP:AMBER+STRICT" }).mark).toBe("TLP:AMBER+STRICT");
  expect(cardOfSite({ ...SITE, mark: "TLP:GREEN" }, frame).mark).toBe("TLP:GREEN");
});

test("the archive's own card has its name, and says what it is; its host stands for a name that cannot be drawn", () => {
  expect(cardOfSite(SITE, frame)).toMatchObject({
    title: "Vienna Desk",
    about: "Briefings on the talks.",
    archive: "",
  });
  const hindi = { title: "समाचार", description: "बातचीत" };
  expect(cardOfSite({ ...SITE, ...hindi }, frame)).toMatchObject({
    title: "xn--wgv71a.example",
    about: "",
  });
});

test.each([
  ["Oman says: “talks” resume – 10 % at £5 (12 June)…", true],
  ["عمان می‌گوید گفت‌وگوها ۲۵ خرداد", true],
  ["Переговоры в Маскате; Αθήνα", true],
  ["阿曼称美伊会谈", false],
  ["The barn 🔥 burnt", false],
  ["From A → B", false],
])("a title is drawn where every letter is in one of the typefaces: %s", (title, isDrawn) => {
  expect(hasCard({ status: "published", title }, scripts)).toBe(isDrawn);
});

test("Chinese is drawn where its typeface is installed", () => {
  expect(hasCard({ status: "published", title: "阿曼称，美伊会谈" }, [...scripts, "Han"])).toBe(
    true,
  );
});

test("a withdrawn briefing has no card of its own, and none has where the archive does not ask for it", () => {
  expect(hasCard({ status: "withdrawn", title: "The barn" }, scripts)).toBe(false);
  expect(hasCard({ status: "published", title: "The barn" }, undefined)).toBe(false);
});

test.each([
  ["“vienna desk”", "V"],
  ["میز وین", "م"],
  ["→ !", ""],
])("the icon of %s is its first letter", (title, letter) => {
  expect(letterIcon(title, "#0f766e")).toContain(`>${letter}</text>`);
  expect(letterIcon(title, "#0f766e")).toContain('fill="#0f766e"');
});

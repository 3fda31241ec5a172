import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importFeed } from "../../scripts/import/feed.ts";
import { keyOf } from "../../scripts/import/item-key.ts";
import { chooseLanguage } from "../../scripts/import/item-language.ts";
import { languageOfText } from "../../scripts/import/text-language.ts";
import type { Instant } from "../../scripts/read/dates.ts";

const NOW = "2026-11-22T00:00:00Z" as Instant;
let root: string;
let into: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "import-again-"));
  into = join(root, "briefings");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const importOf = (text: string) => {
  const from = join(root, "feed.xml");
  writeFileSync(from, text);
  return importFeed({ from, into, now: NOW });
};
const files = (): string[] =>
  readdirSync(into, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort();
const textOf = (path: string) => readFileSync(join(into, path), "utf8");
const rss = (items: string, channel = "", root = "") =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ${root}><channel><title>Harbour log</title><link>https://harbour.example/</link>${channel}${items}</channel></rss>`;
interface Item {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly date?: string;
  readonly text?: string;
  readonly more?: string;
}
const item = (given: Item = {}) => {
  const {
    title = "The mole is closed on Monday",
    link = "https://harbour.example/mole/",
    guid,
    date = "Mon, 07 Jun 2021 10:00:00 GMT",
    text = "The mole is closed to everyone from seven in the morning.",
    more = "",
  } = given;
  return `<item><title>${title}</title><link>${link.replaceAll("&", "&amp;")}</link>${guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`}<pubDate>${date}</pubDate><description>${text}</description>${more}</item>`;
};
const MOLE = "2021/2021-06-07-the-mole-is-closed-on-monday.md";

describe("a known item", () => {
  const guid = "harbour-7";
  test.each<[string, Item, Item]>([
    ["a new title", { guid }, { guid, title: "The mole opens again on Tuesday" }],
    ["a new date", { guid }, { guid, date: "Tue, 08 Jun 2021 10:00:00 GMT" }],
    [
      "a new link",
      { guid },
      { guid, title: "Mole closed", link: "https://harbour.example/closed/" },
    ],
    ["a new title and no guid", {}, { title: "The mole opens again on Tuesday" }],
    [
      "a new title and a newsletter's link",
      { link: "https://harbour.example/mole?p=1&utm_source=rss&utm_medium=feed" },
      { link: "http://harbour.example/mole/?p=1&fbclid=x", title: "The mole opens again" },
    ],
    [
      "a new title and a guid that is its address, over https now",
      { guid: "http://harbour.example/?p=7" },
      { guid: "https://harbour.example/?p=7", title: "The mole opens again" },
    ],
    ["a guid where it had none", {}, { guid, title: "The mole opens again" }],
  ])("with %s is the known briefing", async (_, before, after) => {
    await importOf(rss(item(before)));
    const text = textOf(MOLE);
    const report = await importOf(rss(item(after)));
    expect(report).toMatchObject({ seen: 1, written: 0, kept: 1, skipped: 0, problems: [] });
    expect(report.notes).toEqual([expect.stringContaining(MOLE)]);
    expect(files()).toEqual([MOLE]);
    expect(textOf(MOLE)).toBe(text);
  });

  test("of Atom is known by its id", async () => {
    const entry = (title: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour log</title><entry><title>${title}</title><id>urn:mole</id><link href="https://harbour.example/${title.length}/"/><updated>2021-06-07T10:00:00Z</updated><content>The mole is closed to everyone from seven in the morning.</content></entry></feed>`;
    await importOf(entry("The mole is closed on Monday"));
    expect(await importOf(entry("The mole opens again"))).toMatchObject({ written: 0, kept: 1 });
    expect(files()).toEqual([MOLE]);
  });

  test("is known in a briefing that was imported before guids were noted, and in one that was edited", async () => {
    await importOf(rss(item({ guid })));
    writeFileSync(join(into, MOLE), textOf(MOLE).replace(/^# imported-item.*\n/m, ""));
    const same = await importOf(rss(item({ guid })));
    expect(same).toMatchObject({ written: 0, kept: 1, notes: [] });
    const renamed = await importOf(rss(item({ guid, title: "The mole opens again" })));
    expect(renamed).toMatchObject({ written: 0, kept: 1 });
    expect(files()).toEqual([MOLE]);
  });

  test("twice in one feed under two titles is written once", async () => {
    const report = await importOf(rss(item({ guid }) + item({ guid, title: "The mole opens" })));
    expect(report).toMatchObject({ written: 1, kept: 1 });
    expect(report.notes).toEqual([expect.stringContaining("The first is kept")]);
  });

  test("shows no guid: it may name a machine inside the house", async () => {
    await importOf(rss(item({ guid: "http://intranet.harbour.local/?p=7" })));
    expect(textOf(MOLE)).not.toContain("intranet");
  });
});

describe("two items stay two", () => {
  test("with one title and day, in one feed or in two", async () => {
    const one = item({ guid: "a", link: "https://harbour.example/a" });
    const two = item({ guid: "b", link: "https://harbour.example/b", text: "It is closed again." });
    await importOf(rss(one));
    expect(await importOf(rss(two))).toMatchObject({ written: 1 });
    expect(files()).toEqual([MOLE.replace(/\.md$/, "-2.md"), MOLE]);
    expect(await importOf(rss(two + one))).toMatchObject({ written: 0, kept: 2, notes: [] });
  });

  test.each<[string, Item, Item]>([
    ["on one page, without guids", {}, { title: "The mole opens again" }],
    ["on one page, with guids", { guid: "a" }, { guid: "b", title: "The mole opens again" }],
    [
      "with a guid that says nothing",
      { guid: "0" },
      { guid: "0", title: "The mole opens again", link: "https://harbour.example/b" },
    ],
    [
      "by their place on a page",
      { link: "https://harbour.example/log#1" },
      { link: "https://harbour.example/log#2", title: "The mole opens again" },
    ],
    [
      "by a parameter that names the page",
      { link: "https://harbour.example/?p=1" },
      { link: "https://harbour.example/?p=2", title: "The mole opens again" },
    ],
  ])("%s", async (_, one, two) => {
    expect(await importOf(rss(item(one) + item(two)))).toMatchObject({ written: 2, kept: 0 });
    expect(await importOf(rss(item(one) + item(two)))).toMatchObject({ written: 0, kept: 2 });
  });

  test("when a briefing of the desk's own cites the page", async () => {
    await importOf(rss(item()));
    const own = textOf(MOLE)
      .replace(/^# imported.*\n/m, "")
      .replaceAll("release", "notice");
    mkdirSync(join(into, "2022"));
    writeFileSync(join(into, "2022/2022-01-01-own.md"), own.replaceAll("2021-06-07", "2022-01-01"));
    rmSync(join(into, MOLE));
    expect(await importOf(rss(item({ title: "The mole is shut" })))).toMatchObject({ written: 1 });
  });
});

test("one address has one key in its usual spellings, and another page has another", () => {
  const keys = (urls: string[]) => new Set(urls.map(keyOf)).size;
  expect(
    keys([
      "https://harbour.example/a",
      "http://harbour.example/a/",
      "HTTPS://HARBOUR.example:443/a/?utm_campaign=x&gclid=1&mc_eid=2",
      "https://harbour.example/a#xtor=RSS-1",
    ]),
  ).toBe(1);
  expect(
    keys([
      "https://harbour.example/a",
      "https://harbour.example/A",
      "https://harbour.example/a?id=1",
      "https://harbour.example/a#b",
    ]),
  ).toBe(4);
});

describe("days are those of the archive's zone", () => {
  test.each([
    ["America/New_York", "Tue, 08 Jun 2021 01:00:00 GMT", "2021-06-07"],
    ["Asia/Tehran", "Mon, 07 Jun 2021 21:00:00 GMT", "2021-06-08"],
    ["UTC", "Tue, 08 Jun 2021 01:00:00 GMT", "2021-06-08"],
    ["Pacific/Auckland", "Mon, 07 Jun 2021 12:30:00 +0000", "2021-06-08"],
    ["America/New_York", "Mon, 08 Mar 2021 04:30:00 GMT", "2021-03-07"],
  ])("%s: %s is %s", async (zone, date, day) => {
    mkdirSync(into);
    writeFileSync(
      join(into, "archive.yaml"),
      `title: Log\ndescription: Log\nurl: https://log.example\nzone: ${zone}\n`,
    );
    await importOf(rss(item({ date })));
    expect(files()).toEqual([`${day.slice(0, 4)}/${day}-the-mole-is-closed-on-monday.md`]);
    expect(textOf(files()[0] ?? "")).toContain(`\ndate: ${day}\n`);
  });

  test("without an archive they are those of UTC", async () => {
    await importOf(rss(item({ date: "Tue, 08 Jun 2021 01:00:00 GMT" })));
    expect(files()[0]).toContain("2021-06-08");
  });
});

const PERSIAN = {
  title: "تعطیلی اسکله در روز دوشنبه",
  text: "اسکله شمالی از ساعت هفت صبح روز دوشنبه تا پایان کارها بسته است و کشتی‌ها باید به اسکله جنوبی بروند.",
};
const ARABIC = {
  title: "إغلاق الرصيف يوم الاثنين القادم",
  text: "يُغلق الرصيف الشمالي من الساعة السابعة صباحًا حتى انتهاء الأعمال، وعلى السفن أن تتوجه إلى الرصيف الجنوبي.",
};
const RUSSIAN = {
  title: "Причал закрыт в понедельник",
  text: "Северный причал закрыт с семи часов утра до конца работ, и суда должны идти к южному причалу.",
};

describe("an item's language", () => {
  const langOf = () => /^lang: (.*)$/m.exec(textOf(files()[0] ?? ""))?.[1];
  const never = () => expect(textOf(files()[0] ?? "")).not.toContain("brief-ok");

  test.each<[string, Item, string]>([
    ["Persian", PERSIAN, "fa"],
    ["Arabic", ARABIC, "ar"],
    ["Russian", RUSSIAN, "ru"],
    [
      "Chinese",
      {
        title: "码头将于周一关闭通行",
        text: "北码头将于周一上午七点起关闭，直到工程结束，所有船只必须前往南码头停靠，并听从港务局的指挥。",
      },
      "zh",
    ],
    [
      "Japanese",
      {
        title: "月曜日に埠頭を閉鎖します",
        text: "北の埠頭は月曜日の午前七時から工事が終わるまで閉鎖され、船は南の埠頭に向かわなければなりません。",
      },
      "ja",
    ],
    [
      "Hebrew",
      {
        title: "המזח סגור ביום שני הקרוב",
        text: "המזח הצפוני סגור משבע בבוקר ועד תום העבודות, והספינות צריכות לעגון במזח הדרומי.",
      },
      "he",
    ],
    [
      "French",
      {
        title: "Le quai est fermé lundi",
        text: "Le quai nord est fermé à partir de sept heures du matin et les navires doivent aller au quai sud.",
      },
      "fr",
    ],
  ])("that no tag names is its text's: %s", async (_, given, lang) => {
    expect(await importOf(rss(item(given)))).toMatchObject({ written: 1, problems: [] });
    expect(langOf()).toBe(lang);
    never();
  });

  test.each<[string, string]>([
    ["the channel calls it English", "<language>en-US</language>"],
    ["the channel calls it nothing", ""],
  ])("is never silenced: Persian where %s", async (_, channel) => {
    await importOf(rss(item(PERSIAN), channel));
    expect(langOf()).toBe("fa");
    never();
  });

  test("that nobody can tell is asked for, and nothing is written", async () => {
    const kazakh = {
      title: "Айлақ дүйсенбіде жабық",
      text: "Солтүстік айлақ таңғы сағат жетіден жұмыстың соңына дейін жабық, кемелер оңтүстік айлаққа баруы керек.",
    };
    const report = await importOf(rss(item(kazakh)));
    expect(report).toMatchObject({ written: 0, skipped: 1 });
    expect(report.problems[0]?.message).toContain("<dc:language>");
    expect(
      await importOf(rss(item({ ...kazakh, more: "<dc:language>kk</dc:language>" }))),
    ).toMatchObject({ written: 1 });
    expect(langOf()).toBe("kk");
  });

  test.each<[string, string, string | undefined]>([
    [
      "dc:language of the item over the channel's",
      rss(
        item({ ...PERSIAN, more: "<dc:language>fa-AF</dc:language>" }),
        "<language>fa</language>",
      ),
      "fa-AF",
    ],
    [
      "xml:lang of the item over the root's",
      rss(item(PERSIAN), "", 'xml:lang="fa"').replace("<item>", '<item xml:lang="fa-AF">'),
      "fa-AF",
    ],
    [
      "xml:lang of the text over the item's",
      rss(item(PERSIAN))
        .replace("<item>", '<item xml:lang="fa">')
        .replace("<description>", '<description xml:lang="fa-AF">'),
      "fa-AF",
    ],
    [
      "an element around the text over all",
      rss(
        item({
          ...PERSIAN,
          text: `&lt;div dir="rtl" lang="fa-AF">${PERSIAN.text}&lt;/div>`,
          more: "<dc:language>fa</dc:language>",
        }),
      ),
      "fa-AF",
    ],
    [
      "the language that WordPress files it under",
      rss(item({ ...PERSIAN, more: '<category domain="language" nicename="fa">فارسی</category>' })),
      "fa",
    ],
    [
      "a tag as POSIX writes it",
      rss(item({ ...PERSIAN, more: "<dc:language>fa_IR.UTF-8</dc:language>" })),
      "fa-IR",
    ],
    [
      "the wider scope, where the nearest cannot be",
      rss(
        item({
          title: "Bryggan är stängd på måndag",
          text: "Norra bryggan är stängd.",
          more: "<dc:language>fa</dc:language>",
        }),
        "<language>sv</language>",
      ),
      undefined,
    ],
  ])("is told by %s", async (_, feed, lang) => {
    expect(await importOf(feed)).toMatchObject({ written: 1, problems: [] });
    expect(langOf()).toBe(lang);
    never();
  });

  test("each item of a feed keeps its own", async () => {
    await importOf(
      rss(
        item({ more: "<dc:language>en-GB</dc:language>" }) +
          item({
            ...PERSIAN,
            link: "https://harbour.example/fa",
            more: "<dc:language>fa</dc:language>",
          }),
        "<language>en</language>",
      ),
    );
    expect(
      files()
        .map((path) => /^lang: (.*)$/m.exec(textOf(path))?.[1])
        .sort(),
    ).toEqual(["en-GB", "fa"]);
  });

  test.each(["klingonese", "english", "xx", "en_", "fa;drop"])(
    "a tag that names none is told: %s",
    async (tag) => {
      const report = await importOf(rss(item({ more: `<dc:language>${tag}</dc:language>` })));
      expect(report).toMatchObject({ written: 1, problems: [] });
      expect(report.notes).toEqual([expect.stringContaining(`\`${tag}\` names no language`)]);
    },
  );

  test("a tag that says nothing on purpose is no fault", async () => {
    expect(await importOf(rss(item({ more: "<dc:language>und</dc:language>" })))).toMatchObject({
      notes: [],
    });
  });

  test("an archive in another language has the tag of every item that is not in it", async () => {
    mkdirSync(into);
    writeFileSync(
      join(into, "archive.yaml"),
      "title: Log\ndescription: Log\nurl: https://log.example\nlang: fa\n",
    );
    await importOf(rss(item()));
    expect(langOf()).toBe("en");
  });
});

test.each([
  [
    "Міністр закордонних справ заявив, що переговори тривають і сторони готуються до нового раунду.",
    "uk",
  ],
  ["Министърът заяви, че преговорите продължават и страните се готвят за следващия кръг.", "bg"],
  ["Министар је рекао да се преговори настављају и да се стране припремају за следећи круг.", "sr"],
  ["وزیر خارجہ نے کہا کہ مذاکرات مسقط میں جاری ہیں اور دونوں فریق اگلے دور کے لیے تیار ہیں۔", "ur"],
  ["د بهرنیو چارو وزیر وویل چې خبرې په مسقط کې روانې دي او دواړه لوري چمتو کیږي.", "ps"],
  ["विदेश मंत्री ने कहा कि मस्कट में वार्ता जारी है और दोनों पक्ष तैयारी कर रहे हैं।", "hi"],
  [
    "Міністр замежных спраў заявіў, што перамовы працягваюцца і бакі рыхтуюцца да новага раунда.",
    undefined,
  ],
  ["Fog", undefined],
])("small words and letters tell a language, or nothing does: %s", (text, lang) => {
  expect(languageOfText(text)).toBe(lang);
});

test("the nearest tag that the text is written in wins", () => {
  const opening = "The mole is closed on Monday";
  expect(chooseLanguage(["fa", "en-GB"], { opening, whole: opening }).lang).toBe("en-GB");
});

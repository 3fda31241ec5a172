import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chooseLanguage } from "../../scripts/import/item-language.ts";
import { languageOfText } from "../../scripts/import/text-language.ts";
import { type Item, item } from "../support/feed-items.ts";
import { logOf } from "../support/harbour-feeds.ts";
import { importFoldersOfEachTest } from "../support/import-folders.ts";

const { into, importOf, files, textOf } = importFoldersOfEachTest();

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
    expect(await importOf(logOf(item(given)))).toMatchObject({ written: 1, problems: [] });
    expect(langOf()).toBe(lang);
    never();
  });

  test.each<[string, string]>([
    ["the channel calls it English", "<language>en-US</language>"],
    ["the channel calls it nothing", ""],
  ])("is never silenced: Persian where %s", async (_, channel) => {
    await importOf(logOf(item(PERSIAN), channel));
    expect(langOf()).toBe("fa");
    never();
  });

  test("that nobody can tell is asked for, and nothing is written", async () => {
    const kazakh = {
      title: "Айлақ дүйсенбіде жабық",
      text: "Солтүстік айлақ таңғы сағат жетіден жұмыстың соңына дейін жабық, кемелер оңтүстік айлаққа баруы керек.",
    };
    const report = await importOf(logOf(item(kazakh)));
    expect(report).toMatchObject({ written: 0, skipped: 1 });
    expect(report.problems[0]?.message).toContain("<dc:language>");
    expect(
      await importOf(logOf(item({ ...kazakh, more: "<dc:language>kk</dc:language>" }))),
    ).toMatchObject({ written: 1 });
    expect(langOf()).toBe("kk");
  });

  test.each<[string, string, string | undefined]>([
    [
      "dc:language of the item over the channel's",
      logOf(
        item({ ...PERSIAN, more: "<dc:language>fa-AF</dc:language>" }),
        "<language>fa</language>",
      ),
      "fa-AF",
    ],
    [
      "xml:lang of the item over the root's",
      logOf(item(PERSIAN), "", 'xml:lang="fa"').replace("<item>", '<item xml:lang="fa-AF">'),
      "fa-AF",
    ],
    [
      "xml:lang of the text over the item's",
      logOf(item(PERSIAN))
        .replace("<item>", '<item xml:lang="fa">')
        .replace("<description>", '<description xml:lang="fa-AF">'),
      "fa-AF",
    ],
    [
      "an element around the text over all",
      logOf(
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
      logOf(
        item({ ...PERSIAN, more: '<category domain="language" nicename="fa">فارسی</category>' }),
      ),
      "fa",
    ],
    [
      "a tag as POSIX writes it",
      logOf(item({ ...PERSIAN, more: "<dc:language>fa_IR.UTF-8</dc:language>" })),
      "fa-IR",
    ],
    [
      "the wider scope, where the nearest cannot be",
      logOf(
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
      logOf(
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
      const report = await importOf(logOf(item({ more: `<dc:language>${tag}</dc:language>` })));
      expect(report).toMatchObject({ written: 1, problems: [] });
      expect(report.notes).toEqual([expect.stringContaining(`\`${tag}\` names no language`)]);
    },
  );

  test("a tag that says nothing on purpose is no fault", async () => {
    expect(await importOf(logOf(item({ more: "<dc:language>und</dc:language>" })))).toMatchObject({
      notes: [],
    });
  });

  test("an archive in another language has the tag of every item that is not in it", async () => {
    mkdirSync(into);
    writeFileSync(
      join(into, "archive.yaml"),
      "title: Log\ndescription: Log\nurl: https://log.example\nlang: fa\n",
    );
    await importOf(logOf(item()));
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

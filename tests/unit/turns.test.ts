import { describe, expect, test } from "vitest";
import { composeBriefing } from "../../scripts/import/compose.ts";
import type { FeedItem } from "../../scripts/import/item.ts";
import { composeDraft } from "../../scripts/import/text.ts";
import { isInTurns, isSpeech } from "../../scripts/import/turns.ts";
import type { Key } from "../../scripts/read/identity.ts";

/** The type that the briefing of an item gets; a report says none. */
function typeOf(html: string, whole = "The dam of Lower Field", categories: string[] = []): string {
  const item = {
    title: { title: whole, whole },
    day: "2025-06-12",
    url: "https://field.example/dam",
    author: "Lower Field",
    categories,
    languages: ["en"],
    html,
  } as unknown as FeedItem;
  const composed = composeBriefing(item, {
    topics: ["harvest" as Key],
    status: "published",
    archiveLang: "en",
    known: undefined,
  });
  return /^type: (\w+)/m.exec("text" in composed ? composed.text : "")?.[1] ?? "report";
}

const TURNS: Readonly<Record<string, string[]>> = {
  "names in capitals": [
    "MS. RASK: The dam holds.",
    "Q What of the gates?",
    "MS. RASK: They hold.",
    "Q All?",
  ],
  "offices, with how they are heard": [
    "SENIOR COUNCIL OFFICIAL (via translation): Good morning.",
    "QUESTION: Does it hold?",
    "SENIOR COUNCIL OFFICIAL: It does.",
    "QUESTION: Thank you.",
  ],
  "bold names": [
    "**Ida Rask:** It holds.",
    "**Jon Abel:** Does it?",
    "**Ida Rask:** Yes.",
    "**Jon Abel:** Good.",
  ],
  "bold names and a colon outside": [
    "**Ida Rask**: It holds.",
    "**Jon Abel**: Does it?",
    "**IR**: Yes, it does.",
    "**JA**: Good.",
    "**IR**: So it is.",
    "**JA**: And now?",
  ],
  "questions and answers": ["Q: Does it hold?", "A: It does.", "Q: For how long?", "A: For ever."],
  German: ["Frage: Hält der Damm?", "Rask: Er hält.", "Frage: Wie lange?", "Rask: Für immer."],
  French: [
    "Question : Le barrage tient-il ?",
    "Réponse : Oui.",
    "Question : Longtemps ?",
    "Réponse : Oui.",
  ],
  Russian: ["ВОПРОС: Держится?", "РАСК: Держится.", "ВОПРОС: Долго?", "РАСК: Долго."],
  Arabic: ["سؤال: هل يصمد السد؟", "الوزيرة: نعم.", "سؤال: إلى متى؟", "الوزيرة: دائما."],
  Persian: ["خبرنگار: سد پابرجاست؟", "وزیر: بله.", "خبرنگار: تا کی؟", "وزیر: همیشه."],
  Chinese: ["记者：大坝安全吗？", "部长：安全。", "记者：多久？", "部长：永远。"],
};

const LISTS: Readonly<Record<string, string[]>> = {
  "bold labels": [
    "**Background:** The dam is old.",
    "**Next steps:** It is mended.",
    "**Contact:** Ida Rask.",
    "**Cost:** Nobody knows.",
  ],
  "labels that come back": [
    "**Problem:** The gate is rusted.",
    "**Solution:** A new gate.",
    "**Problem:** The wall leaks.",
    "**Solution:** A new wall.",
  ],
  "the form of an invitation": [
    "WHAT: A visit.",
    "WHEN: On 3 June.",
    "WHERE: The dam.",
    "WHAT: A meal.",
    "WHEN: After it.",
    "WHO: All?",
  ],
  "places and times": ["Aun: 10:00", "Dal: 11:00", "Aun: 12:00", "Dal: 13:00"],
  "one who is quoted": ["Rask: It holds.", "The council met.", "It rained."],
  "voices that are collected": [
    "**Aun Council:** A good wall.",
    "**Dal Council:** A good wall.",
    "**Millers:** Good.",
    "**Farmers:** Good.",
    "**Aun Council:** Well done.",
    "**Dal Council:** Well done?",
    "**Anglers:** Good.",
  ],
};

describe("a transcript is told by the turns of its speakers", () => {
  test.each(Object.entries(TURNS))("%s", (_, paragraphs) => {
    expect(isInTurns(paragraphs.join("\n\n"))).toBe(true);
    const html = paragraphs
      .map((one) => `<p>${one.replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")}</p>`)
      .join("");
    expect(typeOf(html)).toBe("transcript");
    expect(composeDraft("A title of a text", paragraphs)).toContain("type: transcript");
  });

  test.each(Object.entries(LISTS))("and a list is none: %s", (_, paragraphs) => {
    expect(isInTurns(paragraphs.join("\n\n"))).toBe(false);
  });

  test("one who speaks alone is named once, by a title that people have", () => {
    expect(typeOf("<p>SECRETARY RASK: Good morning.</p><p>The dam holds.</p>")).toBe("transcript");
    expect(isSpeech("*The Mill*\n\n2:29 P.M.\n\nTHE VICE PRESIDENT: Thank you.")).toBe(true);
    for (const one of [
      "SUBJECT: The dam",
      "FACT SHEET: The dam",
      "TO THE COUNCIL OF LOWER FIELD:",
      "NOMINATIONS SENT TO THE SENATE:",
    ])
      expect(isSpeech(one)).toBe(false);
  });

  test("a category alone makes no transcript of what nobody says", () => {
    const speeches = ["Speeches and Remarks"];
    const sheet = "<p>The dam is old, and it will be mended.</p>";
    expect(typeOf(sheet, "FACT SHEET: The dam of Lower Field", speeches)).toBe("report");
    expect(typeOf(sheet, "The council mends the dam", speeches)).toBe("report");
    const speech = "<p>I thank you all. I think of the dam, and I hope that it holds.</p>";
    expect(typeOf(speech, "At the dam of Lower Field", speeches)).toBe("transcript");
  });

  test("a statement stays one, and many labels take no time", () => {
    expect(typeOf("<p>The dam holds.</p>", "Statement by the Clerk on the Dam")).toBe("statement");
    expect(isInTurns("A a A a A a: ".repeat(20_000))).toBe(false);
    expect(isInTurns(`${"Q ".repeat(100_000)}\n`.repeat(2))).toBe(false);
  });
});

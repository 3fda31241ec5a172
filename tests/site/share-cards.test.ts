/** The pictures of links: what is drawn, by whom, and that the machine has no say in it. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ShareCard } from "../../scripts/render/share-card.ts";
import { drawCards } from "../../scripts/share-cards/card-drawer.ts";
import { findFonts } from "../../scripts/share-cards/fonts.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { sampleOf } from "../support/promise.ts";
import { ownStrings } from "../support/strings.ts";

const place = temporary();
afterAll(() => place.remove());

const CARD: ShareCard = {
  ...{ lang: "en", dir: "ltr", title: "The barn of Lower Field stayed dry", archive: "Test Desk" },
  ...{ date: "12 June 2025", mark: "TLP:GREEN", accent: "#0b4a8f", about: "" },
};
const PERSIAN: ShareCard = {
  ...CARD,
  ...{ lang: "fa", dir: "rtl", title: "انبار لوئر فیلد در توفان خشک ماند", date: "۲۲ خرداد ۱۴۰۴" },
};

async function drawn(cards: readonly ShareCard[]): Promise<Uint8Array[]> {
  const pngs: Uint8Array[] = [];
  const { signal } = new AbortController();
  const work = join(place.folder, "work");
  await drawCards({ cards, fonts: findFonts(), work, most: 1, signal }, (png, index) => {
    pngs[index] = png;
  });
  return pngs;
}

const digest = (png: Uint8Array) => createHash("sha256").update(png).digest("hex");
const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  return [bytes.toString("latin1", 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test("a card is a PNG of 1200 by 630 pixels, and each word, direction and colour makes another", async () => {
  const variants: readonly ShareCard[] = [
    ...[CARD, PERSIAN, { ...CARD, dir: "rtl" as const }, { ...CARD, date: "13 June 2025" }],
    ...[
      { ...CARD, mark: "" },
      { ...CARD, accent: "#0f766e" },
      { ...CARD, archive: "" },
      { ...CARD, about: "Briefings on the barns of Lower Field." },
    ],
  ];
  const pngs = await drawn(variants);
  expect(new Set(pngs.map(digest)).size).toBe(variants.length);
  for (const png of pngs) {
    expect(sizeOf(png)).toEqual(["PNG", 1200, 630]);
    expect(png.length).toBeLessThan(30_000);
  }
});

test("no typeface, setting of typefaces or language of the machine changes a byte of it", async () => {
  const before = (await drawn([CARD, PERSIAN])).map(digest);
  const home = join(place.folder, "home");
  const own = join(home, ".local/share/fonts");
  mkdirSync(own, { recursive: true });
  // A typeface that has all the letters, where every system looks for them.
  const light = join(PROJECT, "node_modules/@expo-google-fonts/noto-sans/300Light");
  for (const name of readdirSync(light).filter((name) => name.endsWith(".ttf")))
    copyFileSync(join(light, name), join(own, name));
  const env = { HOME: home, XDG_DATA_HOME: join(home, ".local/share"), FONTCONFIG_PATH: own };
  const more = { LC_ALL: "tr_TR.UTF-8", LANG: "ar", PANGO_LANGUAGE: "ur", FC_LANG: "zh-cn" };
  const kept = { ...process.env };
  Object.assign(process.env, env, more);
  try {
    expect((await drawn([CARD, PERSIAN])).map(digest)).toEqual(before);
  } finally {
    for (const name of Object.keys({ ...env, ...more })) {
      const was = kept[name];
      if (was === undefined) delete process.env[name];
      else process.env[name] = was;
    }
  }
});

test("whatever the words are, markup or none, long or unseen, a card is drawn of them", async () => {
  const words = [
    ...sampleOf(ownStrings(), 8),
    ...['<span size="huge">&amp;</span>', "&#0;", "\u200b", " ", "W".repeat(400), "ا".repeat(300)],
  ];
  const pngs = await drawn(
    words.map((title) => ({ ...CARD, title, archive: title, about: title })),
  );
  expect(pngs.map(sizeOf)).toEqual(words.map(() => ["PNG", 1200, 630]));
});

test("a title that is too long ends within the card, and another end of it makes no other card", async () => {
  const long = "The barn of Lower Field stayed dry through the storm ".repeat(8);
  const [one, other] = await drawn(
    [CARD, CARD].map((card, turn) => ({ ...card, title: `${long}${turn}` })),
  );
  expect(digest(one ?? Buffer.from(""))).toBe(digest(other ?? Buffer.from("")));
});

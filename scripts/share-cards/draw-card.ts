/** Draws a share card with sharp: Pango sets the words, so that letters join and lines run as their script wants. */
import sharp, { type OverlayOptions } from "sharp";
import { COLOURS } from "../check/archive/colours.ts";
import { SHARE_CARD_SIZE, type ShareCard } from "../render/share-card.ts";
import { FONTS } from "./families.ts";

const { width: WIDTH, height: HEIGHT } = SHARE_CARD_SIZE;
const { paper, ink, soft } = COLOURS.light;
const MARGIN = 80;
const EDGE = 18;
const INNER = WIDTH - 2 * MARGIN;
/** Where the title begins, and what it may fill. */
const TITLE = { top: 152, height: 330 };
/** What stands under the title: how far from it, and the least height in which it can be read. */
const ABOUT = { gap: 42, least: 44 };
/** Where the line of the date ends. */
const BOTTOM = 566;
/** What a label at the foot takes of the height. */
const LABEL = 90;

/** Sizes in pixels, the largest that fits first. */
const SIZES = { title: [68, 60, 52, 46, 40], about: [38, 34, 30], line: [32, 28, 24] } as const;

/** The colours of TLP 2.0 on black (FIRST). */
const TLP: Readonly<Record<string, string>> = {
  RED: "#ff2b2b",
  AMBER: "#ffc000",
  "AMBER+STRICT": "#ffc000",
  GREEN: "#33ff00",
};

/** Sixteen colours are all that letters on paper need: 19 kB instead of 47 in the same time. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

// It opens no file and decodes none: pixels come from text, from colours and from memory.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.cache(false);
sharp.concurrency(1);

interface DrawnText {
  readonly data: Buffer;
  readonly info: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
  };
}

interface Style {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly colour: string;
  readonly isBold?: boolean;
}

/** The card as a PNG. The same words, colours and typefaces give the same bytes. */
export async function drawCard(card: ShareCard): Promise<Buffer> {
  const { dir, lang, accent, mark } = card;
  const start = (width: number) => (dir === "rtl" ? WIDTH - MARGIN - width : MARGIN);
  const end = (width: number) => (dir === "rtl" ? MARGIN : WIDTH - MARGIN - width);
  const quiet = { lang, dir, colour: soft };
  const layers: OverlayOptions[] = [
    box({ width: EDGE, height: HEIGHT, colour: accent }, dir === "rtl" ? WIDTH - EDGE : 0, 0),
  ];
  const put = (
    drawn: DrawnText | undefined,
    place: (drawn: DrawnText["info"]) => [number, number],
  ) => {
    if (drawn === undefined) return;
    const [left, top] = place(drawn.info);
    layers.push({ input: drawn.data, raw: drawn.info, left, top });
  };
  const lineFrom = { sizes: SIZES.line, height: 48 };
  put(await fitting(card.archive, quiet, lineFrom), ({ width, height }) => [
    start(width),
    Math.round(88 - height / 2),
  ]);
  const bold = { lang, dir, colour: ink, isBold: true };
  const title = await fitting(card.title, bold, { sizes: SIZES.title, height: TITLE.height });
  put(title, (info) => [start(info.width), TITLE.top]);
  const under = title === undefined ? TITLE.top : TITLE.top + title.info.height + ABOUT.gap;
  const left = BOTTOM - (mark === "" ? 0 : LABEL) - under;
  if (left >= ABOUT.least)
    put(await fitting(card.about, quiet, { sizes: SIZES.about, height: left }), ({ width }) => [
      start(width),
      under,
    ]);
  put(await fitting(card.date, quiet, lineFrom), (info) => [
    start(info.width),
    BOTTOM - info.height,
  ]);
  const colour = TLP[mark.replace(/^TLP:/, "")] ?? "#ffffff";
  const label = await fitting(mark, { lang: "en", dir: "ltr", colour, isBold: true }, lineFrom);
  if (label !== undefined) {
    const { width, height } = label.info;
    const [left, top] = [end(width + 32) + 16, BOTTOM - height];
    layers.push(
      box({ width: width + 32, height: height + 32, colour: "#000000" }, left - 16, top - 16),
    );
    put(label, () => [left, top]);
  }
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: paper } })
    .composite(layers)
    .removeAlpha()
    .png(PNG)
    .toBuffer();
}

function box(
  { width, height, colour }: { width: number; height: number; colour: string },
  left: number,
  top: number,
): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background: colour } }, left, top };
}

/** The text in the largest size that fits; what is too long for the smallest ends with an ellipsis. */
async function fitting(
  text: string,
  style: Style,
  { sizes, height }: { readonly sizes: readonly number[]; readonly height: number },
): Promise<DrawnText | undefined> {
  const fits = (drawn: DrawnText | undefined) => drawn === undefined || drawn.info.height <= height;
  for (const size of sizes) {
    const drawn = await drawText(text, style, size);
    if (fits(drawn)) return drawn;
  }
  const smallest = sizes.at(-1) ?? 0;
  const signs = [...new Intl.Segmenter(style.lang).segment(text)].map(({ segment }) => segment);
  const cut = (count: number) => {
    const kept = signs.slice(0, count).join("");
    // No half of a word, unless it is a very long one.
    const whole = signs[count] === " " ? kept : kept.replace(/\s\S{0,20}$/u, "");
    return drawText(`${whole.trimEnd()}…`, style, smallest);
  };
  let [best, least, most] = [await cut(0), 0, signs.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const drawn = await cut(middle);
    if (fits(drawn)) [best, least] = [drawn, middle];
    else most = middle;
  }
  return best;
}

const FAMILIES = FONTS.map(({ family }) => family).join(", ");
/** What begins a line in the direction of its language, whatever its first letter is. */
const BEGIN = { ltr: "\u200e", rtl: "\u200f" } as const;

/** Undefined where nothing of the text can be seen. */
async function drawText(
  text: string,
  { lang, dir, colour, isBold }: Style,
  size: number,
): Promise<DrawnText | undefined> {
  // Pango reads markup: every sign that could begin some is written as its number.
  const words = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const drawn = sharp({
    text: {
      text: `<span foreground="${colour}" lang="${lang}">${BEGIN[dir]}${words}</span>`,
      font: `${FAMILIES} ${isBold ? "Bold " : ""}${size}`,
      width: INNER,
      wrap: "word-char",
      // A point is a pixel.
      dpi: 72,
      spacing: Math.round(size / 8),
      rgba: true,
    },
  }).raw();
  try {
    return (await drawn.toBuffer({ resolveWithObject: true })) as DrawnText;
  } catch (error) {
    if (error instanceof Error && error.message === NOTHING) return undefined;
    throw error;
  }
}

/** What libvips says of a text of which nothing can be seen. */
const NOTHING = "text: no text to render";

/** The typefaces of share cards: packages of npm that hold TrueType, never the machine's own. */

interface Font {
  readonly name: string;
  /** Its family, as the drawing asks for it. */
  readonly family: string;
  /** Scripts (Unicode) that it has whole. */
  readonly scripts: readonly string[];
}

/** In the order in which a letter is looked for. The last is 92 MB: a desk that writes Chinese installs it beside us. */
export const FONTS = [
  {
    name: "@expo-google-fonts/noto-sans",
    family: "Noto Sans",
    scripts: ["Latin", "Cyrillic", "Greek"],
  },
  {
    name: "@expo-google-fonts/noto-naskh-arabic",
    family: "Noto Naskh Arabic",
    scripts: ["Arabic"],
  },
  {
    name: "@expo-google-fonts/noto-sans-sc",
    family: "Noto Sans SC",
    scripts: ["Han", "Hiragana", "Katakana", "Bopomofo"],
  },
] as const satisfies readonly Font[];

/** A desk with a theme: its briefings are made up, its pictures drawn here. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { briefing, SETTINGS, TOPICS } from "./archive.ts";

const shape = (box: string, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box}">${inner}</svg>\n`;

export const SHEET = "h1 { letter-spacing: 0.01em; }\n";
export const LOGO = shape("90 30", '<rect width="90" height="30" fill="#0f766e"/>');
const ICON = shape("32 32", '<circle cx="16" cy="16" r="16" fill="#0f766e"/>');

export const THEMED = `license: CC-BY-4.0
feedback: corrections@desk.example
nav: [archive, topics, { text: Our paper, url: "https://desk.example/paper" }, search]
footer: |
  Made by *three people*, with [a grant](https://desk.example/grant).

  12 Ring Street.
theme:
  accent: { light: "#0f766e" }
  logo: logo.svg
  icon: icon.svg
  type: humanist
  width: narrow
`;

/** Writes `briefings/` and `theme/` below a folder; a file that is undefined is left out. */
export function writeDesk(
  desk: string,
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): void {
  const all: typeof files = {
    "briefings/archive.yaml": SETTINGS + THEMED,
    "briefings/vocabulary/topics.yaml": TOPICS,
    "briefings/2025/2025-06-12-barn.md": briefing("2025-06-12"),
    "theme/style.css": SHEET,
    "theme/logo.svg": LOGO,
    "theme/icon.svg": ICON,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(desk, path)), { recursive: true });
    writeFileSync(join(desk, path), content);
  }
}

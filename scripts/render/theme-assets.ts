/** Makes the files of a theme that a site publishes: its style sheet, logo and icon, each named by its content. */
import { parse } from "node:path";
import { plainImage } from "../check/archive/theme-files.ts";
import type { Settings } from "../config.ts";
import { sha256Of } from "../read/file.ts";
import { THEME_SHEET, type ThemeFolder } from "../read/theme-folder.ts";
import { FOLDERS, href } from "../site-plan.ts";
import { letterIcon } from "./letter-icon.ts";
import { themeSheet } from "./theme-sheet.ts";
import type { Icon, Site, ThemeImage } from "./views.ts";

export interface ThemeAssets {
  /** Bytes by path below the site. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What every page says of them, under a path prefix. */
  readonly on: (prefix: string) => Pick<Site, "theme" | "logo" | "icon">;
}

/**
 * The files of a theme whose settings and files have been checked; of a folder that is not there, what the settings say.
 * A site without an icon, of the theme or as `favicon.ico`, has one of its first letter.
 */
export function themeAssets(
  { theme, title }: Pick<Settings, "theme" | "title">,
  folder: ThemeFolder | undefined,
  hasFavicon: boolean,
): ThemeAssets {
  const files = new Map<string, Uint8Array>();
  const keep = (name: string, ending: string, bytes: Uint8Array) => {
    const path = `${FOLDERS.assets}${name}.${sha256Of(bytes).slice(0, 10)}${ending}`;
    files.set(path, bytes);
    return path;
  };
  const bytesOf = (name: string | undefined) => {
    const found = name === undefined ? undefined : folder?.fileOf(name);
    return found instanceof Uint8Array ? found : undefined;
  };
  const picture = (key: "logo" | "icon"): ThemeImage | undefined => {
    const { [key]: name = "" } = theme;
    const found = bytesOf(name);
    if (found === undefined) return undefined;
    const { bytes, ...image } = plainImage(name, found);
    return { ...image, src: keep(key, parse(name).ext, bytes) };
  };
  const logo = picture("logo");
  const letter = (): Icon => {
    const src = keep("icon", ".svg", Buffer.from(letterIcon(title, theme.accent?.light)));
    return { src, type: "image/svg+xml" };
  };
  const icon = picture("icon") ?? (hasFavicon ? undefined : letter());
  const own = new TextDecoder().decode(bytesOf(THEME_SHEET) ?? new Uint8Array());
  const sheet = themeSheet({ ...theme, logo: logo && theme.logo }, own);
  const path = sheet === "" ? undefined : keep("theme", ".css", Buffer.from(sheet));
  const under = <Image extends Icon>(prefix: string, image: Image) => ({
    ...image,
    src: href(prefix, `/${image.src}`),
  });
  return {
    files,
    on: (prefix) => ({
      ...(path === undefined ? {} : { theme: href(prefix, `/${path}`) }),
      ...(logo === undefined ? {} : { logo: under(prefix, logo) }),
      ...(icon === undefined ? {} : { icon: under(prefix, icon) }),
    }),
  };
}

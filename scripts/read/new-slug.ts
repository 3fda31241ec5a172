/** Slugs of what has no address yet: a Latin letter that is no variant of an ASCII one keeps its sound. */
import { isDeviceName, type Key, slugify } from "./identity.ts";

/**
 * Small Latin letters that Unicode does not take apart (NFKD), as CLDR's transform Latin-ASCII writes them
 * (Unicode CLDR, common/transforms/Latin-ASCII.xml); ə, which it leaves, as Azerbaijani passports have it.
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
  `
    æ=ae œ=oe ø=o ß=ss þ=th ð=d đ=d ł=l ħ=h ı=i ĸ=q ŋ=n ŧ=t ə=e ƀ=b ɓ=b ƃ=b ƈ=c ȼ=c ɖ=d ɗ=d ƌ=d ɇ=e
    ɛ=e ƒ=f ǥ=g ɠ=g ɨ=i ɉ=j ƙ=k ƚ=l ɲ=n ƞ=n ɔ=o ɵ=o ƥ=p ɍ=r ƭ=t ƫ=t ʈ=t ʉ=u ʋ=v ƿ=w ƴ=y ɏ=y ƶ=z ȥ=z
    ƣ=oi ƕ=hv ȣ=ou
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("=") as [letter: string, plain: string]),
);
/** Letters that only sound like an apostrophe: Hawaiʻi, Oʻzbekiston. */
const SILENT = /[\u02b9-\u02bc\u02be\u02bf\u2018\u201b]/g;

/**
 * The same as `slugify`, for a name that nobody has linked yet: "Gießen" is `giessen`. An address that exists stays as
 * it was made: it is not asked for here. Other scripts are left out, for how they are written in Latin letters
 * depends on the language. Undefined too for a name that Windows keeps for a device.
 */
export function newSlug(text: string, longest: number): Key | undefined {
  const latin = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(SILENT, "")
    .replace(/[^\u0000-\u007f]/gu, (letter) => LETTERS.get(letter) ?? letter);
  const slug = slugify(latin, longest);
  return slug === undefined || isDeviceName(slug) ? undefined : slug;
}

/** Countries by ISO 3166-1 code and by what people write: ICU's English names, and an alias table of ours. */
import { byLanguage } from "../../read/by-language.ts";

/**
 * Codes to which ICU gives a name and ISO 3166-1 none: reserved, withdrawn, and pseudo-regions. What is
 * left are its 249 codes and XK, which the United Nations' agencies use for Kosovo.
 */
const NO_COUNTRY = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO RH SU TA TP UK UN VD XA XB YD YU ZR ZZ".split(
    " ",
  ),
);

const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** The English name of a country by its ISO 3166-1 alpha-2 code, from ICU; undefined for no country. */
export function countryName(code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRY.has(code) ? REGIONS.of(code) : undefined;
}

const names = byLanguage(
  (lang) => new Intl.DisplayNames([lang, "en"], { type: "region", fallback: "none" }),
);

/** The name of a country in a language, from ICU; undefined for no country. */
export function countryIn(lang: string, code: string): string | undefined {
  return countryName(code) === undefined ? undefined : names(lang).of(code);
}

/** Names in use besides ICU's: official, former, short and differently spelt ones. */
const ALIASES: Readonly<Record<string, string>> = {
  AE: "UAE, Emirates, The Emirates",
  BA: "Bosnia, Bosnia and Herzegovina, BiH",
  BN: "Brunei Darussalam",
  BO: "Plurinational State of Bolivia",
  CD: "Democratic Republic of the Congo, DR Congo, DRC, Congo-Kinshasa, Zaire",
  CF: "CAR",
  CG: "Republic of the Congo, Congo-Brazzaville, Congo",
  CI: "Ivory Coast, Cote d'Ivoire",
  CN: "PRC, People's Republic of China, Mainland China",
  CV: "Cabo Verde",
  CZ: "Czech Republic",
  FM: "Federated States of Micronesia",
  GB: "UK, U.K., Britain, Great Britain, England, Scotland, Wales, Northern Ireland",
  GM: "The Gambia",
  HK: "Hong Kong",
  IR: "Islamic Republic of Iran, Persia",
  KP: "DPRK, Democratic People's Republic of Korea",
  KR: "Republic of Korea, ROK, Korea",
  LA: "Lao PDR",
  MD: "Republic of Moldova",
  MK: "Macedonia, FYROM",
  MM: "Myanmar, Burma",
  MO: "Macau, Macao",
  NL: "The Netherlands, Holland",
  PS: "Palestine, State of Palestine, Occupied Palestinian Territory, OPT, West Bank, Gaza, Gaza Strip",
  RU: "Russian Federation",
  SA: "KSA",
  ST: "Sao Tome and Principe, Sao Tome",
  SY: "Syrian Arab Republic",
  SZ: "Swaziland",
  TL: "East Timor",
  TR: "Turkey, Turkiye",
  TW: "Republic of China",
  TZ: "United Republic of Tanzania",
  US: "USA, U.S., U.S.A., America, United States of America",
  VA: "Vatican, Holy See",
  VE: "Bolivarian Republic of Venezuela",
  VN: "Viet Nam",
};

let codes: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 code of a country by a name in use, whatever its capitals, hyphens and ampersands; undefined for none. */
export function countryCode(name: string): string | undefined {
  codes ??= codesByName();
  const code = name.toUpperCase();
  return codes.get(fold(name)) ?? (countryName(code) === undefined ? undefined : code);
}

/** A country with its code, its English name from ICU, and other names in use. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Every country, by code. */
export function countries(): Country[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = countryName(code);
      const aliases = ALIASES[code]?.split(", ") ?? [];
      return name === undefined ? [] : [{ code, name, aliases }];
    });
}

function codesByName(): ReadonlyMap<string, string> {
  const all = countries();
  // An alias is chosen by us, and counts before a name that another country has, too.
  const names = all.map(({ code, name }): [string, string] => [fold(name), code]);
  const aliases = all.flatMap(({ code, aliases: others }) =>
    others.map((alias): [string, string] => [fold(alias), code]),
  );
  return new Map([...names, ...aliases]);
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/\bst\b\.?/g, "saint")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^(?:the) /, "")
    .trim();
}

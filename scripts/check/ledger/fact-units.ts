/** Units behind a number, each in one form: who writes "kilometres" for "km" changes nothing. */

/** `unit=words` pairs; case counts, for MW is no mW. The words are English; signs are everybody's. */
const UNITS =
  "km=kilometre|kilometres|kilometer|kilometers m=metre|metres|meter|meters cm=centimetre|centimetres|centimeter|centimeters mm=millimetre|millimetres|millimeter|millimeters mi=mile|miles ft=foot|feet yd=yard|yards nmi= ha=hectare|hectares acre=acres kg=kilogram|kilograms|kilo|kilos g=gram|grams mg=milligram|milligrams µg= t=tonne|tonnes ton=tons lb=lbs|pound-weight oz=ounce|ounces l=litre|litres|liter|liters ml= bbl=barrel|barrels W=watt|watts kW=kilowatt|kilowatts MW=megawatt|megawatts GW=gigawatt|gigawatts TW=terawatt|terawatts kWh= MWh= GWh= TWh= kt=kiloton|kilotons Mt=megaton|megatons mph= kn=knot|knots Hz= kHz= MHz= GHz= kB= MB= GB= TB= mSv= Sv= Bq= °=degree|degrees °C=degrees_Celsius °F=degrees_Fahrenheit";

const FORMS: ReadonlyMap<string, string> = new Map(
  UNITS.split(" ").flatMap((pair) => {
    const [unit = "", words = ""] = pair.split("=");
    return [unit, ...words.split("|")]
      .filter((form) => form !== "")
      .map((form) => [form.replaceAll("_", " "), unit] as const);
  }),
);

/** The forms as a pattern, the longest first, with no letter or raised figure behind. */
export const UNIT = `(?:${[...FORMS.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join("|")})(?![\\p{L}\\p{M}⁰¹²³⁴-⁹₀-₉])`;

/** The one form of a unit as it is written. */
export function unitOf(written: string): string {
  return FORMS.get(written.replaceAll(/\s+/g, " ")) ?? written;
}

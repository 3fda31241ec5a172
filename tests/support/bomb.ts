/** What a bomb is made of: a unit repeated to the last byte that a file may have. */
import { LARGEST_FILE } from "../../scripts/read/decode.ts";
import { briefing } from "./archive.ts";

/** An archive with one file in it that costs the most of its kind. */
export interface Bomb {
  readonly name: string;
  readonly files: () => Readonly<Record<string, string>>;
}

export const DAY = "2025-06-12";
export const FILE = `2025/${DAY}-bomb.md`;
/** As much as a front matter may have, with room for the fields that every briefing needs. */
export const FRONT_MATTER = 64 * 1024 - 600;

/** A unit again and again, numbered where it is a function, up to so many bytes. */
export function fill(unit: string | ((index: number) => string), bytes: number): string {
  if (typeof unit === "string") return unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; ; index++) {
    const part = unit(index);
    length += Buffer.byteLength(part);
    if (length > bytes || part === "") return parts.join("");
    parts.push(part);
  }
}

/** A briefing whose body is a unit repeated. */
export function ofBody(
  name: string,
  unit: string | ((index: number) => string),
  {
    before = "",
    after = "",
    fields = {},
  }: { before?: string; after?: string; fields?: Readonly<Record<string, string>> } = {},
): Bomb {
  const lead = `The barn was dry [@clerk].\n\n${before}`;
  const files = () => {
    const room = LARGEST_FILE - Buffer.byteLength(briefing(DAY, { fields, body: lead + after }));
    return { [FILE]: briefing(DAY, { fields, body: lead + fill(unit, room) + after }) };
  };
  return { name, files };
}

/** A briefing with one field as long as a front matter may be. */
export function ofField(name: string, field: string, value: () => string, body?: string): Bomb {
  const files = () => ({
    [FILE]: briefing(DAY, {
      fields: { [field]: value() },
      ...(body === undefined ? {} : { body }),
    }),
  });
  return { name, files };
}

/** A briefing's file, every byte of it. */
export function ofFile(name: string, text: () => string): Bomb {
  return { name, files: () => ({ [FILE]: text() }) };
}

/** Every date of a briefing's front matter with its place. */

import type { Path } from "../yaml/yaml.ts";
import type { FrontMatter } from "./schema.ts";

/** In the order of the fields; each as it is written: a day, an instant or EDTF. */
export function datedFields(meta: FrontMatter): [field: Path, written: string][] {
  const all: [Path, string | undefined][] = [
    [["date"], meta.date],
    [["embargo"], meta.embargo],
    [["event_date"], meta.event_date],
    [["as_of"], meta.as_of],
    [["updated"], meta.updated],
    [["expires"], meta.expires],
    ...[...meta.sources].flatMap(
      ([key, { date, accessed, archived_at }]): [Path, string | undefined][] => [
        [["sources", key, "date"], date],
        [["sources", key, "accessed"], accessed],
        [["sources", key, "archived_at"], archived_at],
      ],
    ),
    ...meta.corrections.map(({ date }, at): [Path, string] => [["corrections", at, "date"], date]),
    ...meta.judgements.map(({ by }, at): [Path, string | undefined] => [
      ["judgements", at, "by"],
      by,
    ]),
    [["sitrep", "period"], meta.sitrep?.period],
    [["sitrep", "next"], meta.sitrep?.next],
    ...(meta.sitrep?.figures ?? []).map(({ as_of }, at): [Path, string] => [
      ["sitrep", "figures", at, "as_of"],
      as_of,
    ]),
  ];
  return all.flatMap(([field, written]): [Path, string][] =>
    written === undefined ? [] : [[field, written]],
  );
}

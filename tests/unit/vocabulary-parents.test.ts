import { expect, test } from "vitest";
import { parseVocabulary } from "../../scripts/check/schema/vocabulary.ts";

/** `file:line message` of all that is wrong with some vocabulary files. */
function found(files: Readonly<Record<string, string>>): string[] {
  const all = { topics: "harvest: { name: Harvest }\n", ...files };
  const read = new Map(
    Object.entries(all).map(([name, text]) => [name, { path: `vocabulary/${name}.yaml`, text }]),
  );
  const lines = parseVocabulary(read).diagnostics.map(
    ({ file, line, ruleId, message }) => `${file}:${line} ${ruleId}: ${message}`,
  );
  return lines.sort();
}

test("bodies have parents among the organisations, and people too, or themselves", () => {
  expect(
    found({
      organisations: "valley: { name: Valley }\nmill: { name: Mill, part_of: valley }\n",
      people: "hale: { name: Ada Hale, of: mill }\nmoss: { name: Eli Moss, of: moss }\n",
    }),
  ).toEqual([]);
});

test("a parent that nobody knows is named, with the nearest that there is", () => {
  expect(
    found({
      organisations: "valley: { name: Valley }\nmill: { name: Mill, part_of: vally }\n",
      people: "hale: { name: Ada Hale, of: dike }\nreed: { name: Ben Reed, of: hale }\n",
    }),
  ).toEqual([
    "vocabulary/organisations.yaml:2 party-is-known: There is no organisation `vally`. Did you mean `valley`?",
    "vocabulary/people.yaml:1 party-is-known: There is no organisation `dike`. Add it to vocabulary/organisations.yaml.",
    "vocabulary/people.yaml:2 party-is-known: There is no organisation `hale`. Add it to vocabulary/organisations.yaml.",
  ]);
});

test("nothing is above itself, at whatever remove", () => {
  expect(
    found({
      organisations:
        "a: { name: A, part_of: b }\nb: { name: B, part_of: c }\nc: { name: C, part_of: b }\nd: { name: D, part_of: d }\n",
    }).map((line) => line.replace(/: .*/, "")),
  ).toEqual([
    "vocabulary/organisations.yaml:2 party-is-known",
    "vocabulary/organisations.yaml:3 party-is-known",
    "vocabulary/organisations.yaml:4 party-is-known",
  ]);
});

test("each kind of parent stands in its own file", () => {
  const wrong = "harvest: { name: Harvest, part_of: mill }\n";
  expect(found({ topics: wrong, people: "hale: { name: Ada Hale, part_of: mill }\n" })).toEqual([
    "vocabulary/people.yaml:1 key-is-known: `part_of:` belongs into vocabulary/organisations.yaml alone. Delete it here.",
    "vocabulary/topics.yaml:1 key-is-known: `part_of:` belongs into vocabulary/organisations.yaml alone. Delete it here.",
  ]);
});

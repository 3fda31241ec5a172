/** Settings, vocabulary and ledger at their largest. */
import { LARGEST_FILE } from "../../scripts/read/decode.ts";
import { briefing, SETTINGS, TOPICS } from "./archive.ts";
import { type Bomb, DAY, FILE, FRONT_MATTER, fill } from "./bomb.ts";

const clean = { [FILE]: briefing(DAY) };

function ofVocabulary(
  name: string,
  unit: (index: number) => string,
  more: () => Record<string, string> = () => ({}),
  of = "people",
): Bomb {
  const file = `vocabulary/${of}.yaml`;
  const files = () => ({ ...clean, [file]: fill(unit, LARGEST_FILE), ...more() });
  return { name, files };
}

/** A briefing that asks for words of a large vocabulary. */
const asking =
  (fields: Readonly<Record<string, string>>, unit: (index: number) => string) => () => ({
    [FILE]: briefing(DAY, { fields, body: `The barn was dry [@clerk].\n\n${fill(unit, 190_000)}` }),
  });

const line = (index: number) => {
  const id = `2024-01-01-note-${index}`;
  const facts = {
    numbers: "",
    dates: "",
    names: "Ada ".repeat(130).trim(),
    negations: "",
    sources: "",
  };
  return `${JSON.stringify({ id, address: `/2024/01/01/note-${index}/`, published: "2024-01-01T00:00:00Z", sha256: "0".repeat(64), corrections: 0, facts })}\n`;
};

function ofLedger(name: string, text: () => string): Bomb {
  return { name, files: () => ({ ...clean, "ledger.ndjson": text() }) };
}

const LEDGER = 64 * 1024 * 1024;

export const ARCHIVE_BOMBS: readonly Bomb[] = [
  ofVocabulary("a vocabulary of many", (index) => `p${index}: {name: Ada}\n`),
  ofVocabulary("a vocabulary of one, again and again", () => "p: {name: Ada}\n"),
  ofVocabulary("a vocabulary of keys that are none", (index) => `P_${index}: {name: Ada}\n`),
  ofVocabulary("a vocabulary of unknown fields", (index) => `p${index}: {nam: a}\n`),
  ofVocabulary("a vocabulary without names", (index) => `p${index}:\n`),
  ofVocabulary("a vocabulary of brackets", () => "["),
  ofVocabulary("a vocabulary of keys without a space", () => "a:b\n"),
  ofVocabulary("a vocabulary of anchors", (index) => `p${index}: &a b\n`),
  ofVocabulary("a vocabulary of letters", () => "a"),
  ofVocabulary(
    "other names of one",
    () => "  - Ada Miller\n",
    () => ({
      "vocabulary/people.yaml": `ada:\n  name: Ada\n  aka:\n${fill((index) => `  - Ada ${index}\n`, LARGEST_FILE - 40)}`,
    }),
  ),
  ofVocabulary(
    "people who are organisations too",
    (index) => `p${index}: {name: Ada}\n`,
    () => ({
      "vocabulary/organisations.yaml": fill((index) => `p${index}: {name: Ada}\n`, LARGEST_FILE),
    }),
  ),
  ofVocabulary(
    "hosts",
    () => "",
    () => ({
      "vocabulary/organisations.yaml": `o:\n  name: Ora\n  hosts:\n${fill(() => "  - a.example\n", LARGEST_FILE - 40)}`,
    }),
    "organisations",
  ),
  ofVocabulary(
    "a host of letters",
    () => "",
    () => ({
      "vocabulary/organisations.yaml": `o:\n  name: Ora\n  hosts:\n  - ${fill("a-", LARGEST_FILE - 60)}\n`,
    }),
    "organisations",
  ),
  ofVocabulary(
    "many people, and links to their like",
    (index) => `person-${index}: {name: Ada ${index}}\n`,
    asking({}, (index) => `[a](who:parson-${index}) `),
  ),
  ofVocabulary(
    "many people, and descriptions",
    (index) => `person-${index}: {name: Ada ${index}}\n`,
    asking(
      {
        sources: `\n  clerk: A\n${fill((index) => `  s${index}: {described: Ada ${index} said so to a man who was there, basis: leak}\n`, FRONT_MATTER)}`,
      },
      (index) => `[@s${index}] `,
    ),
  ),
  ofVocabulary(
    "many topics, and topics of their like",
    (index) => `topic-${index}: {name: A}\n`,
    () => ({
      [FILE]: briefing(DAY, {
        fields: { topics: `\n${fill((index) => `  - topik-${index}\n`, FRONT_MATTER)}` },
      }),
    }),
    "topics",
  ),
  ofVocabulary(
    "many places, and places of their like",
    (index) => `place-${index}: {name: A}\n`,
    asking({}, (index) => `[a](place:plaice-${index}) `),
    "places",
  ),
  {
    name: "settings of unknown keys",
    files: () => ({
      ...clean,
      "archive.yaml": SETTINGS + fill((index) => `titel${index}: a\n`, LARGEST_FILE - 100),
    }),
  },
  {
    name: "settings of unknown rules",
    files: () => ({
      ...clean,
      "archive.yaml": `${SETTINGS}profiles:\n  news:\n${fill((index) => `    day-has-dote-${index}: off\n`, LARGEST_FILE - 150)}`,
    }),
  },
  {
    name: "an about text of emphasis",
    files: () => ({
      ...clean,
      "archive.yaml": `${SETTINGS}about: "${fill("*a **b [", 19_000)}"\n`,
    }),
  },
  {
    name: "topics of brackets",
    files: () => ({ ...clean, "vocabulary/topics.yaml": TOPICS + fill("[", LARGEST_FILE - 100) }),
  },
  // The ledger of 20,000 briefings. What it costs is the price of an archive, and grows with it.
  ofLedger("a ledger of briefings that are gone", () => fill(line, 16 * 1024 * 1024)),
  ofLedger("a ledger of empty lines", () => fill("\n", LEDGER)),
  ofLedger("a ledger of brackets", () => fill("[", LEDGER)),
  ofLedger("a ledger of lines of brackets", () => fill(`${"[".repeat(1024 * 1024 - 2)}\n`, LEDGER)),
  ofLedger("a ledger of one text", () => `"${fill("a", LEDGER - 2)}"`),
  ofLedger("a ledger of prototype keys", () => fill('{"__proto__":{"id":1}}\n', LEDGER)),
];

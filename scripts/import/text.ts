/** Makes a draft of a plain text: its first line as the title, its words as they are, and who told whom as far as they say it. */
import { isUtf8 } from "node:buffer";
import { sentencesOf } from "../check/language/english.ts";
import { toYaml } from "../check/yaml/write-yaml.ts";
import type { Day } from "../read/dates.ts";
import { decode, LARGEST_FILE } from "../read/decode.ts";
import { type Key, LONGEST_SLUG, parseStem } from "../read/identity.ts";
import { readNamed } from "../read/named-file.ts";
import { newSlug } from "../read/new-slug.ts";
import { withoutUnseen } from "../read/unseen.ts";
import { type Attributions, attributionsOf } from "./attributions.ts";
import { ImportError } from "./import-error.ts";
import { renderLines } from "./lines.ts";
import { markText } from "./mark-text.ts";
import { TakenOut } from "./taken-out.ts";
import { TargetFolder } from "./target-folder.ts";
import { isInTurns } from "./turns.ts";

export interface TextImport {
  readonly from: string;
  readonly into: string;
  /** The day of the import: the text does not say when it was published, and nothing here guesses. */
  readonly today: Day;
}

/** The source that stands for the text itself. */
const TEXT = "text" as Key;

/** Where the draft stands below `into`, and what was taken out of the text. */
export interface TextReport {
  readonly path: string;
  readonly notes: readonly string[];
}

/**
 * Writes the draft.
 * @throws FileRefused for a text that cannot be read; ImportError for one that has no title, or stands there already.
 */
export function importText({ from, into, today }: TextImport): TextReport {
  const { text: seen, taken } = readSeen(from);
  const [title = "", ...paragraphs] = paragraphsOf(seen);
  if (title === "") throw new ImportError(`${from} is empty.`);
  const slug = newSlug(title, LONGEST_SLUG) ?? "text";
  const id = parseStem(`${today}-${slug}`)?.id;
  if (id === undefined)
    throw new ImportError(`“${title}” makes no address. Begin the text with a title.`);
  const path = `${today.slice(0, 4)}/${id}.md`;
  const text = composeDraft(title, paragraphs);
  const writing = new TargetFolder(into).write(path, new TextEncoder().encode(text));
  if (writing === "other")
    throw new ImportError(`${path} is there with another text. It is left as it is.`);
  const takenOut = new TakenOut();
  takenOut.add(taken);
  return { path, notes: takenOut.notes("text") };
}

/** The draft of a text. What its words do not say (date, summary, topics) is left out, and the check asks for it. */
export function composeDraft(title: string, paragraphs: readonly string[]): string {
  const attributions = attributionsOf(paragraphs, TEXT);
  const sources = {
    [TEXT]: { kind: "document", title: title.slice(0, 200) },
    ...Object.fromEntries(attributions.sources),
  };
  const type = isInTurns(paragraphs.join("\n\n")) ? { type: "transcript" } : {};
  const fields = toYaml({ title, status: "draft", ...type, sources });
  const body = paragraphs.map((paragraph) => cite(paragraph, attributions)).join("\n\n");
  return `---\n${fields}---\n\n${body}\n`;
}

/** The text without what cannot be seen: whoever pastes it has not put it there. Controls tell of another kind of file. */
function readSeen(from: string): ReturnType<typeof withoutUnseen> {
  const bytes = readNamed(from, LARGEST_FILE);
  const seen = withoutUnseen(Buffer.from(bytes).toString("utf8").replaceAll("\r\n", "\n"));
  const isText = seen.taken.every(({ code }) => !/^\p{Cc}$/u.test(String.fromCodePoint(code)));
  const text = decode(from, isText && isUtf8(bytes) ? Buffer.from(seen.text) : bytes);
  if (typeof text !== "string") throw new ImportError(`${from}:${text.line}: ${text.message}`);
  return { text, taken: seen.taken };
}

function paragraphsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The paragraph as Markdown, with a citation at the end of each sentence that says whose it is. */
function cite(paragraph: string, { keysOf }: Attributions): string {
  return sentencesOf(paragraph)
    .map(([from, to]) => {
      const sentence = paragraph.slice(from, to);
      const words = renderLines(markText(sentence.trim()));
      const keys = keysOf(sentence).map((key) => `@${key}`);
      return keys.length === 0
        ? words
        : words.replace(/([.!?][”"’')\]]*)?$/, ` [${keys.join("; ")}]$1`);
    })
    .join(" ");
}

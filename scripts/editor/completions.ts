/** What to offer at a cursor in a briefing or page: fields and values above, citations and links below. */
import { bodyCompletions } from "./body-completions.ts";
import { ownLang, ownWords } from "./briefing-words.ts";
import type { Completion } from "./completion.ts";
import { FORMS, type Form } from "./form.ts";
import { partsOf } from "./loose-parts.ts";
import type { KnownWords } from "./offered-words.ts";
import { yamlCompletions } from "./yaml-completions.ts";

/** What an archive offers, and the language of its briefings that name none. */
export interface ArchiveWords {
  readonly words: KnownWords;
  readonly lang: string;
}

/** Everything that may stand at `offset` of a briefing's text. Never throws, whatever the text. */
export function completionsAt(
  text: string,
  offset: number,
  archive: ArchiveWords,
): readonly Completion[] {
  return completionsIn({ text, form: FORMS.briefing }, offset, archive);
}

/** The same of a page of the desk's own. */
export function pageCompletionsAt(
  text: string,
  offset: number,
  archive: ArchiveWords,
): readonly Completion[] {
  return completionsIn({ text, form: FORMS.page }, offset, archive);
}

function completionsIn(
  { text, form }: { readonly text: string; readonly form: Form },
  offset: number,
  { words, lang }: ArchiveWords,
): readonly Completion[] {
  const at = Math.max(0, Math.min(offset, text.length));
  const { yaml, yamlStart, yamlEnd, bodyStart } = partsOf(text);
  if (at >= yamlStart && at <= yamlEnd) {
    const inYaml = { text, start: yamlStart, end: yamlEnd };
    const sources = () => ownWords(yaml).sources;
    return yamlCompletions(inYaml, at, { form, words, sources });
  }
  if (at < bodyStart) return [];
  return bodyCompletions({ text, yaml, bodyStart, lang: ownLang(yaml) ?? lang }, at, words);
}

/** Everything that may stand at `offset` of `archive.yaml` or of a file of the vocabulary. */
export function settingsCompletionsAt(
  text: string,
  offset: number,
  { kind, words }: { kind: "archive" | "vocabulary"; words: KnownWords },
): readonly Completion[] {
  const at = Math.max(0, Math.min(offset, text.length));
  const whole = { text, start: 0, end: text.length };
  return yamlCompletions(whole, at, { form: FORMS[kind], words, sources: () => [] });
}

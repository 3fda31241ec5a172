/** Tells a transcript by the turns of its speakers: paragraphs that open with who speaks, again and again. */

/** Of marked text as Markdown: a line's marks of emphasis, then a label, then a colon; or a lone `Q` and a gap. */
const TURN =
  /^(\*{0,3})(?:(Q)(?:\*{1,3})?[ \t]|([^\s*:：|>#[(][^*:：\n[\]]{0,70})(\*{0,3})\s?[:：](\*{0,3}))/gmu;
/** Questions and answers, as desks of many languages mark them. */
const QUESTION =
  /^(?:Q|Qu?estion|A|Answer|F|Frage|Antwort|R|Réponse|P|Pregunta|Respuesta|D|Domanda|Risposta|Вопрос|Ответ|В|О|سؤال|س|جواب|ج|پرسش|پاسخ|问|答|問|記者|记者|שאלה|תשובה|Soru|Cevap|Питання|Відповідь)$/iu;
/** "MS. PSAKI", "THE PRESIDENT", "SENIOR ADMINISTRATION OFFICIAL #2", "ПРЕЗИДЕНТ". */
const CAPITALS = /^(?=.*\p{Lu}{2})[\p{Lu}\p{M}\p{N}.,'’`#() -]+$/u;
/** "Ms. Psaki", "Secretary Rask", "Jane Doe", "Jane": every long word begins with a capital. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:de|da|di|al|van|von|der|bin|ibn|of|the|la|le) )*\p{Lu}[\p{L}\p{M}.'’-]*){0,5}$/u;
/** Of a script without capitals no name can be told from other words: it is short, and its turns come back. */
const UNCASED = /^(?!.*[\p{Lu}\p{Ll}])\p{L}[\p{L}\p{M}\p{N} .،·・]{0,40}$/u;
/** What is said has an end; a place or a time in a list has none. */
const SAID = /[.!?…؟。！？]/u;
const ASKED = /[?؟？]/u;
/** Headings of a press release that are written like speakers and come back: they ask nobody anything. */
const FORM =
  /^(?:what|when|where|who|why|how|time|date|location|place|note|contact|media contact|subject|re|from|to|cc|source|fact sheet|background|update|status|price|total|icymi|was|wann|wo|wer|quand|où|qui)$/iu;

/** Turns that make a transcript. Fewer may be a quotation, or a list with labels. */
const FEWEST = 4;
/** No text needs more to be told. */
const MOST = 400;

/** "SECRETARY RASK: Good morning." Whoever speaks alone is named once, by a title that people have. */
const ALONE =
  /^\*{0,3}(?:(?:MR|MRS|MS|DR|PROF|GEN|SEN|REP|GOV|AMB|ADM|COL)\.? |THE (?:VICE |FIRST |PRIME |FOREIGN )?\p{Lu}+|(?:(?:VICE |DEPUTY |ACTING |ASSISTANT |UNDER |PRIME |FOREIGN |FIRST |SENIOR |SPECIAL |ATTORNEY )*(?:PRESIDENT|SECRETARY|MINISTER|AMBASSADOR|ADMINISTRATOR|CHANCELLOR|SPOKES\p{Lu}+|GENERAL|GOVERNOR|SENATOR|MAYOR|LADY|ENVOY|CHAIR\p{Lu}*|COMMISSIONER|(?:[\p{Lu}-]+ ){0,3}OFFICIAL|MODERATOR|OPERATOR|PRÉSIDENT|MINISTRE|MINISTRO|PRESIDENTE|KANZLER(?:IN)?|ПРЕЗИДЕНТ|МИНИСТР)))[\p{Lu}\p{M}.'’ -]{0,40}(?:\s?\([^()\n]{1,40}\))?\*{0,3}:/mu;
/** Before a speech stand a place, a time and a greeting. */
const PREAMBLE = 1_200;

interface Turn {
  readonly speaker: string;
  readonly words: string;
}

/**
 * True for a text in Markdown whose paragraphs are turns of at least two speakers, each of whom comes back. A list
 * with bold labels is none: its labels differ, or nobody asks anything.
 */
export function isInTurns(body: string): boolean {
  const turns = turnsOf(body);
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const again = turns.filter(({ speaker }) => (counts.get(speaker) ?? 0) > 1);
  const speakers = new Set(again.map(({ speaker }) => speaker));
  // Voices that are collected speak once, all but a few.
  if (again.length < FEWEST || speakers.size < 2 || again.length * 3 < turns.length * 2)
    return false;
  const said = again.filter(({ words }) => SAID.test(words));
  if (said.length * 2 < again.length) return false;
  const isTold = [...speakers].filter(
    (speaker) => CAPITALS.test(speaker) || QUESTION.test(speaker),
  );
  return isTold.length > 1 || again.some(({ words }) => ASKED.test(words));
}

/** True for a text that a title of somebody and a colon open, as the record of a speech is opened. */
export function isSpeech(body: string): boolean {
  return ALONE.test(body.slice(0, PREAMBLE));
}

function turnsOf(body: string): Turn[] {
  const found = [...body.matchAll(TURN)].slice(0, MOST);
  return found.flatMap((match, index) => {
    const [written, open = "", question, label = "", close = "", after = ""] = match;
    const isBold = open !== "" && close + after !== "";
    const speaker = question ?? label.replace(/\s*\([^()]*\)$/, "").trim();
    if (FORM.test(speaker) || !(question !== undefined || isSpeaker(speaker, isBold))) return [];
    const from = match.index + written.length;
    return [{ speaker, words: body.slice(from, found[index + 1]?.index ?? body.length) }];
  });
}

function isSpeaker(label: string, isBold: boolean): boolean {
  if (CAPITALS.test(label) || QUESTION.test(label) || UNCASED.test(label)) return true;
  // "Next steps" begins small words; in bold a speaker may be "The minister".
  return (
    NAME.test(label) || (isBold && /^(?:The|Le|La|Der|Die|El) \p{L}+(?: \p{L}+)?$/u.test(label))
  );
}

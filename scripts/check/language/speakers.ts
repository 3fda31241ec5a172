/** Labels that name who speaks in a transcript: "MS. PSAKI", "Jane Doe", "Q". */

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
/** Headings of a press release that are written like speakers and come back: they ask nobody anything. */
const FORM =
  /^(?:what|when|where|who|why|how|time|date|location|place|note|contact|media contact|subject|re|from|to|cc|source|fact sheet|background|update|status|price|total|icymi|was|wann|wo|wer|quand|où|qui)$/iu;

/** True for a label in capitals, or of a question: it names a speaker wherever it stands. */
export function isCalled(label: string): boolean {
  return CAPITALS.test(label) || QUESTION.test(label);
}

/** True for a label that may name a speaker; `isBold` where it is written so. */
export function isSpeaker(label: string, isBold: boolean): boolean {
  if (FORM.test(label)) return false;
  if (isCalled(label) || UNCASED.test(label)) return true;
  // "Next steps" begins small words; in bold a speaker may be "The minister".
  return (
    NAME.test(label) || (isBold && /^(?:The|Le|La|Der|Die|El) \p{L}+(?: \p{L}+)?$/u.test(label))
  );
}

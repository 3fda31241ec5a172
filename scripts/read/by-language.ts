/** What a language implies, found out once: ICU takes 0.1 ms for each answer, and an archive has few languages. */

/** A language server lives long, and a writer may type any language. */
const MANY = 100;

/** `find` that remembers its answers, `most` of them. It must give the same answer for the same tag. */
export function byLanguage<T>(find: (lang: string) => T, most = MANY): (lang: string) => T {
  const found = new Map<string, T>();
  return (lang) => {
    const known = found.get(lang);
    if (known !== undefined) return known;
    const answer = find(lang);
    if (found.size >= most) found.clear();
    found.set(lang, answer);
    return answer;
  };
}

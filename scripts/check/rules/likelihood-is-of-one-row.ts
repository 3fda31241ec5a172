import { isEnglish } from "../language/english.ts";
import { likelihoodsIn, stepOf, wordOf } from "../language/likelihood.ts";
import type { FileReading, FileRule } from "../rule.ts";
import type { Path } from "../yaml/yaml.ts";

export const likelihoodIsOfOneRow: FileRule = {
  id: "likelihood-is-of-one-row",
  reason:
    "ICD 203 has two rows of words for the same seven degrees and forbids mixing them: beside each other, “likely” and “probable” look like two degrees.",
  level: "error",
  example: {
    bad: "likelihood: likely in one judgement, highly probable in the next",
    good: "likelihood: likely in one, very likely in the next",
  },
  *check(file) {
    const used = wordsOf(file);
    const row = used[0]?.row;
    for (const { field, written, step, row: other } of used) {
      if (row === undefined || other === row) continue;
      yield {
        field,
        message: `“${written}” is of the other row of ICD 203's scale than “${used[0]?.written}”. Write “${wordOf(row, step)}”.`,
      };
    }
  },
};

interface Used {
  readonly written: string;
  readonly row: 0 | 1;
  readonly step: number;
  readonly field: Path;
}

/** Every word of the scale in the judgements: in the text, then in the field. */
function wordsOf(file: FileReading): Used[] {
  return file.briefing.meta.judgements.flatMap(({ text, likelihood }, index) => {
    const inText = (isEnglish(file) ? likelihoodsIn(text) : []).map(
      (word): Used => ({
        ...word,
        field: ["judgements", index, "text"],
      }),
    );
    const found = likelihood === undefined ? undefined : stepOf(likelihood);
    const inField: Used[] =
      likelihood === undefined || found === undefined
        ? []
        : [{ ...found, written: likelihood, field: ["judgements", index, "likelihood"] }];
    return [...inText, ...inField];
  });
}

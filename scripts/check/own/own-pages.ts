/** Checks the pages of a desk's own as a whole: each by itself, its translations, and the page About, which is written once. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { PageFile } from "../../read/own-files.ts";
import { ABOUT } from "../../read/own-names.ts";
import type { SettingsFile } from "../../read/read.ts";
import { offsetOfField } from "../yaml/field-place.ts";
import { locate } from "../yaml/problem.ts";
import { shown } from "../yaml/repeat-words.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { type OwnPage, type PageChecking, parsePage } from "./own-page.ts";
import { pageNamesOf } from "./taken-names.ts";

export interface CheckedPages {
  /** Sorted by name. */
  readonly pages: readonly OwnPage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The pages of these files, and all that is wrong with them. `settings` is the archive's file. */
export function checkPages(
  files: readonly PageFile[],
  settings: SettingsFile | undefined,
  context: PageChecking,
): CheckedPages {
  const parsed = files.map((file) => parsePage(file, context));
  const pages = parsed.flatMap(({ page }) => page ?? []);
  const names = new Set<string>(pageNamesOf({ pages: files }));
  return {
    pages: pages.sort((a, b) => byCodeUnit(a.name, b.name)),
    diagnostics: [
      ...parsed.flatMap(({ diagnostics }) => diagnostics),
      ...pages.flatMap((page) => translationProblem(page, pages, names)),
      ...(names.has(ABOUT) && settings !== undefined && context.settings.about !== ""
        ? aboutTwice(settings)
        : []),
    ],
  };
}

function translationProblem(
  { name, lang, translationOf, file }: OwnPage,
  pages: readonly OwnPage[],
  names: ReadonlySet<string>,
): Diagnostic[] {
  if (translationOf === undefined) return [];
  const tell = (ruleId: string, message: string) =>
    locate(file, [{ ruleId, offset: offsetOfField(file.text, ["translation_of"]), message }]);
  if (!names.has(translationOf)) {
    const hint = didYouMean(translationOf, names) || " Write its file name without .md.";
    return tell("link-resolves", `There is no page \`${shown(translationOf)}\`.${hint}`);
  }
  const ofOriginal = "translation-is-of-original";
  if (translationOf === name)
    return tell(ofOriginal, "A page does not translate itself. Name its original, or delete this.");
  const original = pages.find((page) => page.name === translationOf);
  if (original?.translationOf !== undefined)
    return tell(
      ofOriginal,
      `\`${translationOf}\` is itself a translation. Name its original, \`${original.translationOf}\`.`,
    );
  const twin = pages.find(
    (page) => page.name < name && page.translationOf === translationOf && page.lang === lang,
  );
  if (original?.lang !== lang && twin === undefined) return [];
  return tell(
    ofOriginal,
    `\`${twin?.name ?? translationOf}\` is in ${lang}, too. Write the language of this page in \`lang:\`, or delete \`translation_of:\`.`,
  );
}

/** Neither text is thrown away unseen: the desk says which one holds. */
function aboutTwice(settings: SettingsFile): Diagnostic[] {
  const yaml = parseYaml(settings.text, 0);
  const offset = Array.isArray(yaml) ? 0 : yaml.offsetOf(["about"], "key");
  const message =
    "The page About is written here and in pages/about.md. Keep the file and delete `about:`, or delete the file.";
  return locate(settings, [{ ruleId: "about-is-written-once", offset, message }]);
}

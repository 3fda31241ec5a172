/** Finds in a menu what leads nowhere, and what stands there twice. */
import type { Settings } from "../../config.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { MENU_PAGES } from "../../site-plan.ts";
import type { Problem } from "../yaml/problem.ts";
import { shown } from "../yaml/repeat-words.ts";
import type { YamlText } from "../yaml/yaml.ts";

/** What is wrong with the names in `nav`; `ownPages` are those of the desk's own pages. */
export function problemsOfMenu(
  { nav = [] }: Pick<Settings, "nav">,
  ownPages: readonly string[],
  yaml: YamlText,
): Problem[] {
  const names = [...MENU_PAGES, ...ownPages];
  const seen = new Set<string>();
  return nav.flatMap((item, index): Problem[] => {
    const name = typeof item === "string" ? item : item.url;
    const isAgain = seen.has(name);
    seen.add(name);
    const message = isAgain
      ? `\`${shown(name)}\` is in the menu already. Delete it here.`
      : whyUnknown(item, names);
    if (message === undefined) return [];
    const offset = yaml.offsetOf(["nav", index]);
    return [{ ruleId: "field-has-form", offset, message }];
  });
}

function whyUnknown(item: unknown, names: readonly string[]): string | undefined {
  if (typeof item !== "string" || names.includes(item)) return undefined;
  return `There is no page \`${shown(item)}\`.${didYouMean(item, names) || ` There are: ${names.join(", ")}.`}`;
}

/** Every file that a new desk begins with, but for its package.json. */
import { parseVocabulary } from "../check/schema/vocabulary.ts";
import { wordsOf } from "../editor/offered-words.ts";
import { Refusal } from "../editor/refusal.ts";
import { workspaceFiles } from "../editor/workspace.ts";
import type { Day } from "../read/dates.ts";
import { archiveYaml } from "./archive-yaml.ts";
import type { DeskAnswers } from "./desk-answers.ts";
import { topicsYaml } from "./desk-topics.ts";
import { firstBriefing, firstPath } from "./first-briefing.ts";
import { organisationsYaml, peopleYaml } from "./first-vocabulary.ts";
import type { DeskFile } from "./hosts/host.ts";
import { HOSTS } from "./hosts.ts";
import { gitignore, npmrc } from "./kept-apart.ts";
import { PACKAGE } from "./package-json.ts";
import { readme } from "./readme.ts";

/** Eleventy started by itself would take every Markdown file for a page, drafts too: with this it says what to run. */
const REFUSING = `// Plain Eleventy would make pages of drafts. This has it say what to run instead.
export { default } from "${PACKAGE}/.eleventy.js";
`;

/** The archive: settings, vocabulary, and a briefing of `day`. */
export function archiveFiles(answers: DeskAnswers, day: Day): DeskFile[] {
  return [
    { path: "briefings/archive.yaml", text: archiveYaml(answers) },
    ...Object.entries(vocabularyOf(answers)).map(([name, text]) => ({
      path: `briefings/vocabulary/${name}.yaml`,
      text,
    })),
    { path: `briefings/${firstPath(day)}`, text: firstBriefing(answers, day) },
  ];
}

/** What stands around it. `name` is what the host may know the site by. */
export function aroundFiles(answers: DeskAnswers, day: Day, name: string): DeskFile[] {
  return [
    { path: "README.md", text: readme(answers, day) },
    { path: ".gitignore", text: gitignore() },
    { path: ".npmrc", text: npmrc() },
    { path: "eleventy.config.mjs", text: REFUSING },
    ...HOSTS[answers.host].files(name),
    ...editorFiles(answers),
  ];
}

function vocabularyOf({ topics }: DeskAnswers) {
  return {
    topics: topicsYaml(topics),
    organisations: organisationsYaml(),
    people: peopleYaml(),
  };
}

/** What `npm run editor` would write for this archive. */
function editorFiles(answers: DeskAnswers): DeskFile[] {
  const files = Object.entries(vocabularyOf(answers)).map(
    ([name, text]) => [name, { path: `vocabulary/${name}.yaml`, text }] as const,
  );
  const words = wordsOf(parseVocabulary(new Map(files)).vocabulary, []);
  return workspaceFiles(words, "briefings/").flatMap(({ path, textFrom }) => {
    const text = textFrom(undefined);
    return text instanceof Refusal ? [] : [{ path, text }];
  });
}

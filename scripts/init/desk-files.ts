/** Every file that a new desk begins with. */
import type { Day } from "../read/dates.ts";
import type { Answers } from "./answers.ts";
import { archiveYaml } from "./archive-yaml.ts";
import { firstBriefing, firstPath } from "./first-briefing.ts";
import type { DeskFile } from "./hosts/host.ts";
import { HOSTS } from "./hosts.ts";
import { gitignore, npmrc } from "./kept-apart.ts";
import { readme } from "./readme.ts";
import { topicsYaml } from "./topics.ts";
import { organisationsYaml, peopleYaml } from "./vocabulary.ts";

/** The archive: settings, vocabulary, and a briefing of `day`. */
export function archiveFiles(answers: Answers, day: Day): DeskFile[] {
  return [
    { path: "briefings/archive.yaml", text: archiveYaml(answers) },
    { path: "briefings/vocabulary/topics.yaml", text: topicsYaml(answers.topics) },
    { path: "briefings/vocabulary/organisations.yaml", text: organisationsYaml() },
    { path: "briefings/vocabulary/people.yaml", text: peopleYaml() },
    { path: `briefings/${firstPath(day)}`, text: firstBriefing(answers, day) },
  ];
}

/** What stands around it, but for package.json. `name` is what the host may know the site by. */
export function aroundFiles(answers: Answers, day: Day, name: string): DeskFile[] {
  return [
    { path: "README.md", text: readme(answers, day) },
    { path: ".gitignore", text: gitignore() },
    { path: ".npmrc", text: npmrc() },
    ...HOSTS[answers.host].files(name),
  ];
}

/** The settings of a new archive: what was answered, and in comments what else there is to set. */
import { FORMAT } from "../check/archive/settings.ts";
import { toYaml } from "../check/yaml/write-yaml.ts";

/** What of the settings is asked. */
export interface AskedSettings {
  readonly name: string;
  readonly url: string;
  readonly lang: string;
  readonly zone: string;
}

/** `archive.yaml`. Takes texts that need not be right yet: the archive's own check says what is wrong with them. */
export function archiveYaml({ name, url, lang, zone }: AskedSettings): string {
  const settings = toYaml({
    format: FORMAT,
    title: name,
    description: `Briefings of ${name}: dated, sourced, corrected in the open.`,
    url,
    lang,
    zone,
  });
  return `# What this archive is set to. Its address must be the one that readers use: feeds and links bear it.
${settings}# The label of briefings that have none. What few may read is TLP:GREEN or narrower.
tlp: TLP:CLEAR
# Who publishes it, where that is not its title; and what readers must know before they believe anything.
# publisher: The Institute
# notice: A sentence at the foot of every page.
about: |
  Every paragraph names its source. What we got wrong stays at its address, with a note that says what was wrong and
  when we mended it.
# How much a rule weighs, for each kind of text that you write: off, warning or error.
# profiles:
#   news: { figure-has-source: warning }
`;
}

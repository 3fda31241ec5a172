/** The desk's README: for colleagues, those who do not use Git among them. */
import type { Day } from "../read/dates.ts";
import type { DeskAnswers } from "./desk-answers.ts";
import { firstPath } from "./first-briefing.ts";
import { HOSTS } from "./hosts.ts";

/** Where a forge's pages have what a colleague without Git needs, from the page of the repository. */
const FORGES = {
  GitHub: {
    create: "**Add file** > **Create new file**",
    propose:
      "**Commit changes…** > **Create a new branch** > **Propose changes** > **Create pull request**",
    edit: "Open the file and choose the pencil",
    change: "pull request",
  },
  GitLab: {
    create: "**+** > **New file**",
    propose: "**Commit changes**, with a new branch and **Create a merge request for this change**",
    edit: "Open the file and choose **Edit** > **Edit single file**",
    change: "merge request",
  },
} as const;

/** The text of `README.md`. `day` is that of the first briefing. */
export function readme({ name, url, host }: DeskAnswers, day: Day): string {
  const { notes, forge } = HOSTS[host];
  return `# ${asMarkdown(name)}

The briefings of <${url}>, as Markdown files. Dateline checks them and makes the site.

## Once

You need [Node](https://nodejs.org/) 20.19 or newer. In this folder:

\`\`\`sh
npm ci
npm start
\`\`\`

The archive is then on your screen, at the address that is printed, and follows every save.

Whoever made this folder begins its history, and gives it to the others, with the address of an empty repository:

\`\`\`sh
git init -b main && git add . && git commit -m "Begin the desk"
git remote add origin ADDRESS && git push -u origin main
\`\`\`

## Every day

\`\`\`sh
npm run new -- "Envoy warns senators of a costly reply"    # begins a draft and names its file
npm run check                                              # says what is wrong, where, and what to write instead
npm test                                                   # checks, and builds the whole site
\`\`\`

A briefing is one file, \`briefings/${day.slice(0, 4)}/${day}-slug.md\`. Its name is its id and never changes. It is public
once it says \`status: published\` and is on \`main\`. \`briefings/${firstPath(day)}\` is an example: read it, and
delete it before you publish for the first time.

What readers have seen stays. A mistake is corrected in the open, and the command writes the note:

\`\`\`sh
npm run correct -- ID --text "The meeting was on 5 June, not on 12 June." --was "12 June"
\`\`\`

| what | where |
| --- | --- |
| title, address, language, time zone | \`briefings/archive.yaml\` |
| topics, places, people, organisations | \`briefings/vocabulary/\` |
| what readers were shown; written by \`npm run publish\` | \`briefings/ledger.ndjson\` |
| every field and every rule | \`node_modules/@briefings/dateline/briefings/README.md\` |

Visual Studio Code offers topics, names and snippets as you type; \`npm run editor\` brings it up to date when the
vocabulary has changed.

## Without Git

${withoutGit(forge, day)}

## Publishing

${notes}

## A newer Dateline

\`npm run upgrade\` says what the installed version asks of this folder, and with \`-- --yes\` does it.
`;
}

function withoutGit(forge: keyof typeof FORGES | undefined, day: Day): string {
  const words = FORGES[forge ?? "GitHub"];
  const where = forge === undefined ? " (as GitHub words it; others have the same)" : "";
  const checked = forge === undefined ? "" : ", and the check says what is missing";
  return `You need a browser and leave to propose changes. On the page of this repository${where}:

1. **A new briefing**: ${words.create}. As its name type the whole path, \`briefings/${day.slice(0, 4)}/${day}-your-words.md\`
   (the day of the briefing, then words of a to z with hyphens), and paste the text of another briefing to begin with.
2. **A change**: ${words.edit}.
3. ${words.propose}. A colleague sees what you wrote${checked}.
4. Leave \`status: draft\` until it may be seen. Who merges your ${words.change} publishes it.

Never rename or delete a briefing that readers have seen; ask a colleague to correct or withdraw it.`;
}

/** A name as Markdown shows it, whatever it holds. */
function asMarkdown(name: string): string {
  return name.replace(/[\\`*_{}[\]()#+!|<>&~-]/g, "\\$&");
}

/** How a briefing is cited: a line to copy, and files for programs that keep citations. */
import type { JSX } from "preact";
import { citedWorkOf } from "../../scripts/export/cited-work.ts";
import { fileLinksOf } from "../../scripts/export/file-links.ts";
import { plainParts } from "../../scripts/export/plain.ts";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { useWords } from "./in-words.tsx";

export function Cite({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const { words, text } = useWords();
  const { cite, save } = words.briefing;
  const work = citedWorkOf(view, site);
  return (
    <details>
      <summary>{cite}</summary>
      <p {...text}>
        {plainParts(work, words.comma).map((part) => (
          <>
            <bdi key={part}>{part}</bdi>{" "}
          </>
        ))}
      </p>
      <p>
        {save}
        {fileLinksOf(work).map(({ name, file, href }) => (
          <>
            {" "}
            <a key={name} href={href} download={file}>
              {name}
            </a>
          </>
        ))}
      </p>
    </details>
  );
}

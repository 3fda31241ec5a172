/** How a briefing is cited: a line to copy, and files for programs that keep citations. */
import type { JSX } from "preact";
import { citedWorkOf } from "../../scripts/export/cited-work.ts";
import { fileLinksOf } from "../../scripts/export/file-links.ts";
import { plainParts } from "../../scripts/export/plain.ts";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";

const WORDS = { cite: "Cite this", save: "Save for a program:" };

export function Cite({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const work = citedWorkOf(view, site);
  return (
    <details>
      <summary>{WORDS.cite}</summary>
      <p lang={view.lang} dir={view.dir}>
        {plainParts(work).map((part) => (
          <>
            <bdi key={part}>{part}</bdi>{" "}
          </>
        ))}
      </p>
      <p>
        {WORDS.save}
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

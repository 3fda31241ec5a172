/** What only a preview says: that a page is of one, and what keeps a briefing from readers. */
import type { JSX } from "preact";
import type { Site } from "../../scripts/render/views.ts";

/** What keeps a briefing from readers, in words; nothing where readers see it. */
export function Kept({ kept }: { kept: string | undefined }): JSX.Element | null {
  if (kept === undefined) return null;
  return (
    <p class="kept" lang="en" dir="ltr">
      {kept}
    </p>
  );
}

/** Stands across the top of each page that readers will not see as it is. */
export function PreviewLine({
  site,
  kept,
}: {
  site: Site;
  kept: string | undefined;
}): JSX.Element | null {
  if (site.preview !== "marked") return null;
  return (
    <section class="preview" aria-label="Preview" lang="en" dir="ltr">
      <p>
        {kept === undefined ? (
          "Preview: everything is shown. What readers do not see is marked."
        ) : (
          <strong>{kept}</strong>
        )}
      </p>
    </section>
  );
}

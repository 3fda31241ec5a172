/** Every topic, place, name, source or thread, A to Z. */

import type { DirectoryView } from "../../scripts/render/pages/directory.ts";
import { byLetter, LetterLists, LetterNav } from "../parts/letters.tsx";
import { CountedList } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

/** More than two screens of a phone: a reader looks for a letter then. */
const MANY = 60;

export const data = eachView<DirectoryView>("directory");

export function render({ site, view }: PageData<DirectoryView>): string {
  const letters = view.groups.length > MANY ? byLetter(view.groups) : [];
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>{view.title}</h1>
      <p class="lede">{view.intro}</p>
      {view.groups.length === 0 ? <p>None yet.</p> : null}
      {letters.length > 1 ? (
        <>
          <LetterNav letters={letters} />
          <LetterLists letters={letters} />
        </>
      ) : (
        <CountedList groups={view.groups} />
      )}
    </Page>,
  );
}

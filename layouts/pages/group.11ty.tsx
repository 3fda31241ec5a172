/** A topic, place, name or source: what it is, with whom, where and what it is told, and its briefings. */
import type { GroupList, GroupView } from "../../scripts/render/pages/group.ts";
import { BriefingList } from "../parts/briefing-list.tsx";
import { GroupHead, GroupSide } from "../parts/group.tsx";
import { briefings, SearchIn } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<GroupView>("group");

export function render({ site, view }: PageData<GroupView>): string {
  return renderDocument(
    <Page
      site={site}
      title={view.title}
      path={view.path}
      description={view.about === "" ? site.description : view.about}
    >
      <div class="beside group">
        <GroupHead view={view} />
        <GroupSide view={view} />
        <div>
          {view.lists.map((list) => (
            <Listed key={list.id} list={list} />
          ))}
        </div>
      </div>
    </Page>,
  );
}

/** A list; where there are two, each under what the body is in it. */
function Listed({ list: { id, title, newest } }: { list: GroupList }) {
  return (
    <>
      {title === "" ? null : (
        <h2 id={id === "" ? "_named" : "_source-of"} class="of">
          {title} {briefings(newest.count)} <SearchIn href={newest.search} />
        </h2>
      )}
      <BriefingList list={newest.list} of={id} />
    </>
  );
}

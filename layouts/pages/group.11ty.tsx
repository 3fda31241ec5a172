/** A topic, place, name or source: what it is, with whom, where and what it is told, and its briefings or a part of them. */
import type { JSX } from "preact";
import type { GroupList, GroupView } from "../../scripts/render/pages/group.ts";
import { BriefingList } from "../parts/briefing-list.tsx";
import { anchorOf, Beside, WaysDown, WhatItIs } from "../parts/group.tsx";
import { useWords } from "../parts/in-words.tsx";
import { cardsIn, linkedList } from "../parts/linked-lists.ts";
import { FeedsHere, SearchIn } from "../parts/links.tsx";
import { framedBy, Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<GroupView>("group");

export function render({ site, view }: PageData<GroupView>): string {
  const { title, of, head, lists, feeds } = view;
  return renderDocument(
    <Page
      site={site}
      {...framedBy(view)}
      description={head?.about || site.description}
      linked={[
        linkedList(
          site,
          view,
          lists.flatMap(({ list }) =>
            cardsIn([...list.newest, ...list.months.flatMap(({ days }) => days)]),
          ),
        ),
      ]}
      feeds={feeds}
    >
      <div class="beside group">
        <div>
          <p class="label">{of}</p>
          <h1>{title}</h1>
          {head === undefined ? null : <WhatItIs head={head} />}
          <p class="count">
            {lists.length > 1 ? <WaysDown lists={lists} /> : <WayToSearch view={view} />}
            <FeedsHere site={site} feeds={feeds} />
          </p>
        </div>
        {head === undefined ? null : <Beside head={head} />}
        <div>
          {lists.map((list) => (
            <Listed key={list.id} list={list} />
          ))}
        </div>
      </div>
    </Page>,
  );
}

/** How many there are is said by the bars of the head already. */
function WayToSearch({ view: { head, lists } }: { view: GroupView }): JSX.Element {
  const { lists: says } = useWords().words;
  return (
    <>
      {lists.map(({ id, count, search }) => (
        <span key={id}>
          {head === undefined ? <bdi>{says.briefings(count)} </bdi> : null}
          <a href={search}>{says.searchInThese}</a>
        </span>
      ))}
    </>
  );
}

/** A list; where there are two, each under what the body is in it. */
function Listed({ list }: { list: GroupList }): JSX.Element {
  const { id, title } = list;
  return (
    <>
      {title === "" ? null : (
        <h2 id={anchorOf(list)} class="section of">
          <bdi>{title}</bdi>
          <SearchIn href={list.search} />
        </h2>
      )}
      <BriefingList list={list.list} of={id} />
    </>
  );
}

/** What a machine did, and who reviewed it: said above the text, before the first of its words is read. */
import { Fragment, type JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";

import { useWords } from "./in-words.tsx";
import { Sentence, Several } from "./sentence.tsx";

type Machine = NonNullable<BriefingView["machine"]>;

/** "Written by a machine, reviewed by Ada Miller (Editor) and Tom Baker." */
export function MachineWords({ machine: { did, reviewers } }: { machine: Machine }): JSX.Element {
  const { words, said } = useWords();
  const { machine: says } = words.briefing;
  const names = reviewers.map(({ name, role }) => (
    <Fragment key={name}>
      <bdi>{name}</bdi>
      {role === "" ? null : (
        <>
          {" ("}
          <bdi>{role}</bdi>)
        </>
      )}
    </Fragment>
  ));
  return (
    <bdi class="machine" dir={said.dir}>
      {names.length === 0 ? (
        says.unreviewed[did]
      ) : (
        <Sentence
          words={says.reviewed}
          with={{ did: says[did], names: <Several words={words} all={names} /> }}
        />
      )}
    </bdi>
  );
}

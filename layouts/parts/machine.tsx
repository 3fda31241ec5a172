/** What a machine did, and who reviewed it: said under the title, before the first of its words is read. */
import { Fragment, type JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";

type Machine = NonNullable<BriefingView["machine"]>;

const DID: Readonly<Record<Machine["did"], string>> = {
  generated: "Written",
  translated: "Translated",
};

/** "Written by a machine, reviewed by Ada Miller (Editor) and Tom Baker." */
export function MachineLine({ machine }: { machine: Machine }): JSX.Element {
  const { did, reviewers } = machine;
  return (
    <p class="machine" lang="en" dir="ltr" data-pagefind-ignore="all">
      {DID[did]} by a machine
      {reviewers.length === 0 ? ". Nobody is named who reviewed it." : ", reviewed by "}
      {reviewers.map(({ name, role }, index) => (
        <Fragment key={name}>
          {joint(index, reviewers.length)}
          <bdi>{name}</bdi>
          {role === "" ? null : (
            <>
              {" ("}
              <bdi>{role}</bdi>)
            </>
          )}
        </Fragment>
      ))}
      {reviewers.length === 0 ? null : "."}
    </p>
  );
}

function joint(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " and " : ", ";
}

/** What a machine did, and who reviewed it: said above the text, before the first of its words is read. */
import { Fragment, type JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";

type Machine = NonNullable<BriefingView["machine"]>;

const DID: Readonly<Record<Machine["did"], string>> = {
  assisted: "Written with the help of a machine",
  generated: "Written by a machine",
  translated: "Translated by a machine",
};

/** "Written by a machine, reviewed by Ada Miller (Editor) and Tom Baker." */
export function MachineWords({ machine }: { machine: Machine }): JSX.Element {
  const { did, reviewers } = machine;
  const isAlone = reviewers.length === 0;
  return (
    <bdi class="machine" dir="ltr">
      {DID[did]}
      {isAlone
        ? did === "assisted"
          ? "."
          : ". Nobody is named who reviewed it."
        : ", reviewed by "}
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
      {isAlone ? null : "."}
    </bdi>
  );
}

function joint(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " and " : ", ";
}

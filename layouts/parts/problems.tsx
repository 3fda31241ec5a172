/** What is wrong with briefings, as the preview shows it: each place, its line with what is meant, and what to write. */
import type { ComponentChildren, JSX } from "preact";
import { renderToString } from "preact-render-to-string";

/** A problem in words that are ready to be shown. */
export interface ProblemView {
  /** `briefings/2025/2025-06-12-envoy.md:4:1`, as the terminal says it; empty where it is of no file. */
  readonly place: string;
  /** `briefings/2025/2025-06-12-envoy.md`; empty too. */
  readonly file: string;
  /** Of the page that is not shown for it. */
  readonly address: string | undefined;
  readonly rule: string;
  readonly message: string;
  /** The line as it is quoted, and the carets below it. */
  readonly quoted: string;
}

/** Where all problems are listed: no address of a site begins so. */
export const PROBLEMS_PAGE = "/_problems/";

/** The text of the page that lists all. */
export function listOfProblems(list: readonly ProblemView[]): string {
  const title = list.length === 0 ? "No problems" : `${counted(list.length, "problem")} to mend`;
  return renderToString(<Problems title={title} problems={list} />);
}

/** What stands in place of a briefing that has errors, and so no page. */
export function problemsInPlace(
  here: readonly ProblemView[],
  list: readonly ProblemView[],
): string {
  return renderToString(
    <Problems title={`${counted(here.length, "problem")} to mend`} problems={here}>
      <p>This page comes back when that is mended. All others are there.</p>
      {here.length === list.length ? null : <ToAll list={list}> in all.</ToAll>}
    </Problems>,
  );
}

/** What stands above a page while something is wrong: a way to all of it, and what is wrong with this page. */
export function problemsAbove(
  here: readonly ProblemView[],
  list: readonly ProblemView[],
  isStale: boolean,
): string {
  const files = new Set(list.map(({ file }) => file)).size;
  return renderToString(
    <section class="preview" aria-label="Problems" lang="en" dir="ltr">
      <ToAll list={list}>
        {" "}
        in {counted(files, "file")}.{" "}
        {isStale ? "What you see is from before." : "All else is shown as it is now written."}
      </ToAll>
      {here.length === 0 ? null : (
        <Problems title={`${counted(here.length, "problem")} on this page`} problems={here} />
      )}
    </section>,
  );
}

/** "1 problem", "2 problems". */
function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

function ToAll({
  list,
  children,
}: {
  list: readonly ProblemView[];
  children: ComponentChildren;
}): JSX.Element {
  return (
    <p>
      <a href={PROBLEMS_PAGE}>{counted(list.length, "problem")}</a>
      {children}
    </p>
  );
}

function Problems({
  title,
  problems,
  children,
}: {
  title: string;
  problems: readonly ProblemView[];
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="prose problems" lang="en" dir="ltr">
      <h1>{title}</h1>
      <ol>
        {problems.map((problem) => (
          <Problem key={`${problem.place} ${problem.rule} ${problem.message}`} problem={problem} />
        ))}
      </ol>
      {children}
    </div>
  );
}

function Problem({ problem }: { problem: ProblemView }): JSX.Element {
  const { place, rule, message, quoted } = problem;
  return (
    <li>
      <p>
        <code dir="auto">{place}</code> <span class="state">{rule}</span>
      </p>
      {quoted === "" ? null : (
        <pre tabIndex={0} role="group" aria-label={`The line of ${place}`}>
          {quoted}
        </pre>
      )}
      <p dir="auto">{message}</p>
    </li>
  );
}

/** What an answer has to say beside its results: words that it does not know, names it added, spans it could not read. */
import type { JSX } from "preact";
import { dayInWords } from "../../parts/writing.ts";
import { writeFilter } from "../query/query.ts";
import type { Answer, Query } from "../search-api.ts";
import { withFilterValue, withWord } from "./choices.ts";
import { LeaveOut } from "./leave-out.tsx";

export interface NoticesProps {
  readonly answer: Answer;
  readonly query: Query;
  readonly choose: (query: Query) => void;
  readonly retry: () => void;
}

/** Words and conditions that nothing has, each with what it may have meant. */
export function Suggestions({ answer, query, choose }: NoticesProps): JSX.Element {
  const { unknown, unknownFilters, instead } = answer;
  return (
    <>
      {unknown.map(({ word, near }) => (
        <Suggestion
          key={`word ${word}`}
          said={
            <>
              No briefing has “{<bdi>{word}</bdi>}”
              {query.words.length > 1 && ", so it was left out"}.
            </>
          }
          near={near}
          take={(better) => choose(withWord(query, word, better))}
        />
      ))}
      {unknownFilters.map((filter) => (
        <Suggestion
          key={`filter ${filter.field} ${filter.value}`}
          said={<>Nothing is filed under “{<bdi>{filterText(filter)}</bdi>}”.</>}
          near={filter.near}
          take={(better) => choose(withFilterValue(query, filter, better))}
        />
      ))}
      {instead.map(({ word, near }) => (
        <Suggestion
          key={`instead ${word} ${near}`}
          said={<>With another word in place of “{<bdi>{word}</bdi>}” there are some.</>}
          near={[near]}
          take={(better) => choose(withWord(query, word, better))}
        />
      ))}
    </>
  );
}

const filterText = ({ field, value }: Answer["unknownFilters"][number]) =>
  writeFilter({ field, value, isExcluded: false });

interface SuggestionProps {
  readonly said: JSX.Element;
  readonly near: readonly string[];
  readonly take: (better: string) => void;
}

function Suggestion({ said, near, take }: SuggestionProps): JSX.Element {
  return (
    <p>
      {said}
      {near.length === 0 ? null : " Did you mean "}
      {near.map((better, place) => (
        <>
          {place === 0 ? null : " or "}
          <button type="button" class="plain" key={better} onClick={() => take(better)}>
            <bdi>{better}</bdi>
          </button>
        </>
      ))}
      {near.length === 0 ? null : "?"}
    </p>
  );
}

/** Names that were searched for as well, and spans of the archive that are missing from all numbers. */
export function Notices({ answer, query, choose, retry }: NoticesProps): JSX.Element {
  return (
    <>
      {answer.also.map(({ word, names }) => (
        <p key={word}>
          Also searched for {names.join(", ")}, which “{<bdi>{word}</bdi>}” is called too.
        </p>
      ))}
      {answer.missing.length === 0 ? null : (
        <div class="notice">
          <p>
            {answer.missing
              .map(({ first, last }) => `${dayInWords(first)} to ${dayInWords(last)}`)
              .join("; ")}{" "}
            could not be searched, and is missing from all numbers.
          </p>
          <button type="button" class="plain" onClick={retry}>
            Try again
          </button>
        </div>
      )}
      {answer.total === 0 && answer.missing.length === 0 ? (
        <LeaveOut query={query} choose={choose} />
      ) : null}
    </>
  );
}

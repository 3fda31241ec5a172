/** What an answer has to say beside its results: words that it does not know, names it added, spans it could not read. */
import type { JSX } from "preact";
import { comma, dates, search as says, semicolon } from "../../../scripts/words/of-the-page.ts";
import { Sentence, Several } from "../../parts/sentence.tsx";
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
            <Sentence
              words={query.words.length > 1 ? says.unknownLeftOut : says.unknown}
              with={{ word: <bdi>{word}</bdi> }}
            />
          }
          near={near}
          take={(better) => choose(withWord(query, word, better))}
        />
      ))}
      {unknownFilters.map((filter) => (
        <Suggestion
          key={`filter ${filter.field} ${filter.value}`}
          said={
            <Sentence
              words={says.unknownFilter}
              with={{ filter: <bdi>{filterText(filter)}</bdi> }}
            />
          }
          near={filter.near}
          take={(better) => choose(withFilterValue(query, filter, better))}
        />
      ))}
      {instead.map(({ word, near }) => (
        <Suggestion
          key={`instead ${word} ${near}`}
          said={<Sentence words={says.instead} with={{ word: <bdi>{word}</bdi> }} />}
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
  const all = near.map((better) => (
    <button type="button" class="plain" key={better} onClick={() => take(better)}>
      <bdi>{better}</bdi>
    </button>
  ));
  return (
    <p>
      {said}
      {near.length === 0 ? null : (
        <>
          {" "}
          <Sentence
            words={says.didYouMean}
            with={{ words: <Several words={{ comma: says.or, and: says.or }} all={all} /> }}
          />
        </>
      )}
    </p>
  );
}

/** Names that were searched for as well, and spans of the archive that are missing from all numbers. */
export function Notices({ answer, query, choose, retry }: NoticesProps): JSX.Element {
  return (
    <>
      {answer.also.map(({ word, names }) => (
        <p key={word}>
          <Sentence
            words={says.also}
            with={{ names: names.join(comma), word: <bdi>{word}</bdi> }}
          />
        </p>
      ))}
      {answer.missing.length === 0 ? null : (
        <div class="notice">
          <p>
            {says.missing(
              answer.missing
                .map(({ first, last }) => dates.span(dayInWords(first), dayInWords(last)))
                .join(semicolon),
            )}
          </p>
          <button type="button" class="plain" onClick={retry}>
            {says.again}
          </button>
        </div>
      )}
      {answer.total === 0 && answer.missing.length === 0 ? (
        <LeaveOut query={query} choose={choose} />
      ) : null}
    </>
  );
}

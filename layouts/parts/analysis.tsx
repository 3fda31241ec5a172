/** The rigour of an assessment, where a briefing has it: judgements, claims, alternatives, gaps. */
import type { JSX } from "preact";
import type { BriefingView, CitedLink } from "../../scripts/render/briefing-views.ts";
import { useWords } from "./in-words.tsx";
import { LikelihoodStrip } from "./pictures/likelihood-strip.tsx";

/** Text, likelihood, confidence and due date each in a column (ICD 203); an outcome in a row of its own below. */
export function Judgements({ view }: { view: BriefingView }): JSX.Element | null {
  const { words, said, text: own } = useWords();
  const { judgements } = view;
  const says = words.briefing.judgements;
  if (judgements.length === 0) return null;
  return (
    <section aria-labelledby="_judgements" lang={said.lang}>
      <h2 id="_judgements">{says.title}</h2>
      <table class="judgements">
        <thead>
          <tr>
            <th scope="col">{says.judgement}</th>
            <th scope="col">{says.likelihood}</th>
            <th scope="col">{says.confidence}</th>
            <th scope="col">{says.due}</th>
          </tr>
        </thead>
        {judgements.map(({ text, likelihood, confidence, due, basis, outcome }, place) => (
          <tbody key={text}>
            <tr>
              <th scope="row">
                <span id={`_judgement-${place + 1}`} {...own}>
                  {text}
                </span>{" "}
                <Basis links={basis} />
              </th>
              <td data-label={says.likelihood}>
                {likelihood === undefined ? null : <LikelihoodStrip strip={likelihood} />}
              </td>
              <td data-label={says.confidence}>{confidence}</td>
              <td data-label={says.due} class="date">
                {due}
              </td>
            </tr>
            {outcome === "" ? null : (
              <tr class="outcome">
                <td colSpan={4}>
                  <b>{says.outcome}</b> <span {...own}>{outcome}</span>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

export function Claims({ view }: { view: BriefingView }): JSX.Element | null {
  const { words, said, text: own } = useWords();
  const { claims } = view;
  const { claims: title, states } = words.briefing;
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="_claims" lang={said.lang}>
      <h2 id="_claims">{title}</h2>
      <ul class="claims">
        {claims.map(({ id, text, state, sources }) => (
          <li key={id}>
            <span class={`state ${state}`}>{states[state]}</span>{" "}
            <span id={`claim-${id}`} {...own}>
              {text}
            </span>{" "}
            <Basis links={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sentences of a briefing's own below a heading of ours. */
export function TextList({
  id,
  title,
  texts,
}: {
  id: string;
  title: string;
  texts: readonly string[];
}): JSX.Element | null {
  const { said, text: own } = useWords();
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={id} lang={said.lang}>
      <h2 id={id}>{title}</h2>
      <ul {...own}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Basis({ links }: { links: readonly CitedLink[] }): JSX.Element | null {
  const { words } = useWords();
  if (links.length === 0) return null;
  return (
    <span class="cite" data-pagefind-ignore="all">
      [
      {links.map((link, index) => (
        <>
          {index === 0 ? null : words.semicolon}
          <a key={link.href} href={link.href} title={link.chain}>
            <bdi>{link.text}</bdi>
          </a>
        </>
      ))}
      ]
    </span>
  );
}

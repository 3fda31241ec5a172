/** The rigour of an assessment, where a briefing has it: judgements, claims, alternatives, gaps. */
import type { JSX } from "preact";
import type { BriefingView, CitedLink } from "../../scripts/render/briefing-views.ts";
import { LikelihoodStrip } from "./pictures/likelihood-strip.tsx";
import type { Writing } from "./writing.ts";

/** Text, likelihood, confidence and due date each in a column (ICD 203); an outcome in a row of its own below. */
export function Judgements({ view }: { view: BriefingView }): JSX.Element | null {
  const { judgements, lang, dir } = view;
  if (judgements.length === 0) return null;
  return (
    <section aria-labelledby="_judgements" lang="en">
      <h2 id="_judgements">Key judgements</h2>
      <table class="judgements">
        <thead>
          <tr>
            <th scope="col">Judgement</th>
            <th scope="col">Likelihood</th>
            <th scope="col">Confidence</th>
            <th scope="col">Due</th>
          </tr>
        </thead>
        {judgements.map(({ text, likelihood, confidence, due, basis, outcome }, place) => (
          <tbody key={text}>
            <tr>
              <th scope="row">
                <span id={`_judgement-${place + 1}`} lang={lang} dir={dir}>
                  {text}
                </span>{" "}
                <Basis links={basis} />
              </th>
              <td data-label="Likelihood">
                {likelihood === undefined ? null : <LikelihoodStrip strip={likelihood} />}
              </td>
              <td data-label="Confidence">{confidence}</td>
              <td data-label="Due" class="date">
                {due}
              </td>
            </tr>
            {outcome === "" ? null : (
              <tr class="outcome">
                <td colSpan={4}>
                  <b>Outcome:</b>{" "}
                  <span lang={lang} dir={dir}>
                    {outcome}
                  </span>
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
  const { claims, lang, dir } = view;
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="_claims" lang="en">
      <h2 id="_claims">Claims</h2>
      <ul class="claims">
        {claims.map(({ id, text, state, sources }) => (
          <li key={id}>
            <span class={`state ${state}`}>{state}</span>{" "}
            <span id={`claim-${id}`} lang={lang} dir={dir}>
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
  lang,
  dir,
}: {
  id: string;
  title: string;
  texts: readonly string[];
} & Writing): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={id} lang="en">
      <h2 id={id}>{title}</h2>
      <ul lang={lang} dir={dir}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Basis({ links }: { links: readonly CitedLink[] }): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <span class="cite" data-pagefind-ignore="all">
      [
      {links.map((link, index) => (
        <>
          {index === 0 ? null : "; "}
          <a key={link.href} href={link.href} title={link.chain}>
            <bdi>{link.text}</bdi>
          </a>
        </>
      ))}
      ]
    </span>
  );
}

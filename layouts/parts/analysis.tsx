/** The rigour of an assessment, where a briefing has it: figures, judgements, claims, alternatives, gaps, sourcing. */
import type { JSX } from "preact";
import type { BriefingView, CitedLink } from "../../scripts/render/briefing-views.ts";

export function Figures({ figures }: { figures: BriefingView["figures"] }): JSX.Element | null {
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="_figures">
      <h2 id="_figures">Key figures</h2>
      <div class="table" tabIndex={0} role="group" aria-label="Key figures">
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
              <th scope="col">As of</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ label, value, asOf, source }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
                <td>{asOf}</td>
                <td>
                  <a href={source.href}>{source.text}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function Judgements({
  judgements,
}: {
  judgements: BriefingView["judgements"];
}): JSX.Element | null {
  if (judgements.length === 0) return null;
  return (
    <section aria-labelledby="_judgements">
      <h2 id="_judgements">Key judgements</h2>
      <ol>
        {judgements.map(({ text, words, basis, outcome }, place) => (
          <li key={text}>
            <span id={`_judgement-${place + 1}`}>{text}</span> <span class="words">{words}</span>{" "}
            <Basis links={basis} />
            {outcome === "" ? null : <span> Outcome: {outcome}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Claims({ claims }: { claims: BriefingView["claims"] }): JSX.Element | null {
  if (claims.length === 0) return null;
  return (
    <section aria-labelledby="_claims">
      <h2 id="_claims">Claims</h2>
      <ul>
        {claims.map(({ id, text, state, sources }) => (
          <li key={id}>
            <span class={`state ${state}`}>{state}</span> <span id={`claim-${id}`}>{text}</span>{" "}
            <Basis links={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function TextList({
  id,
  title,
  texts,
}: {
  id: string;
  title: string;
  texts: readonly string[];
}): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
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

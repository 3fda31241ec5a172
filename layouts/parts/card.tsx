/** A briefing in a list: the same on a built page and among the results that the browser draws. */
import type { JSX } from "preact";
import type { Card } from "../../scripts/render/page-view.ts";
import type { BriefingMark } from "../../scripts/words/words.ts";
import { useWords } from "./in-words.tsx";
import { Kept } from "./preview.tsx";

/** What is shown of a briefing's standing: "Corrected". */
export function Mark({ mark }: { mark: string }): JSX.Element | null {
  const { words, said } = useWords();
  const text = words.marks[mark as BriefingMark] ?? mark;
  return mark === "" ? null : (
    <span class={`mark ${mark}`} {...said}>
      {text}
    </span>
  );
}

/** A briefing by its title alone. */
export function TitleItem({ card }: { card: Card }): JSX.Element {
  return (
    <>
      <Kept kept={card.kept} />
      <a href={card.href} lang={card.lang} dir={card.dir}>
        {card.title}
      </a>
      {card.mark === "" ? null : " "}
      <Mark mark={card.mark} />
    </>
  );
}

/** The heading under which cards stand is one level above theirs. */
type HeadingLevel = "h2" | "h3";

export function CardItem({
  card,
  heading: Heading,
  isDated = true,
}: {
  card: Card;
  heading: HeadingLevel;
  /** False under a heading that is the date. */
  isDated?: boolean;
}): JSX.Element {
  return (
    <article class="card">
      <Kept kept={card.kept} />
      {isDated || card.mark !== "" ? (
        <p class="when">
          {isDated ? (
            <time dateTime={card.day} lang={card.lang} dir={card.dir}>
              {card.date}
            </time>
          ) : null}
          <Mark mark={card.mark} />
        </p>
      ) : null}
      <Heading lang={card.lang} dir={card.dir}>
        <a href={card.href}>{card.title}</a>
      </Heading>
      {card.summary === "" ? null : (
        <p lang={card.lang} dir={card.dir}>
          {card.summary}
        </p>
      )}
    </article>
  );
}

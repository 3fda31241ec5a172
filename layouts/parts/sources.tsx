/** The sources of a briefing, each once, with the report in which it speaks. */
import { Fragment, type JSX } from "preact";
import type { BriefingView, OriginView, SourceView } from "../../scripts/render/briefing-views.ts";
import type { Link } from "../../scripts/render/page-view.ts";
import { useWords } from "./in-words.tsx";
import { WhoToldWhom } from "./pictures/who-told-whom.tsx";
import { Sentence, Several } from "./sentence.tsx";

/** The entries of the list, each once. */
export function entriesOf({ origins }: Pick<BriefingView, "origins">): SourceView[] {
  return origins.flatMap(({ report, speakers, relays }) => [...report, ...speakers, ...relays]);
}

export function SourceList({ view }: { view: BriefingView }): JSX.Element | null {
  const { sources } = useWords().words.briefing;
  const { origins, drawing } = view;
  if (origins.length === 0) return null;
  // Where nobody told anybody but us there is nothing to put under a heading.
  const isChained = origins.some((origin) => isOfSeveral(origin));
  return (
    <section aria-labelledby="_sources">
      <h2 id="_sources">{sources.title}</h2>
      {drawing === undefined ? null : <WhoToldWhom drawing={drawing} />}
      {isChained ? (
        origins.map((origin) => <OriginBlock key={origin.report[0]?.ids[0]} origin={origin} />)
      ) : (
        <Entries entries={origins.flatMap(({ report }) => report)} />
      )}
    </section>
  );
}

function isOfSeveral({ speakers, relays, relaysElsewhere }: OriginView): boolean {
  return speakers.length + relays.length + relaysElsewhere.length > 0;
}

/** A report under its own name; below it who speaks in it, and who relays it. */
function OriginBlock({ origin }: { origin: OriginView }): JSX.Element {
  const says = useWords().words.briefing.sources;
  const { report, speakers, relays, relaysElsewhere } = origin;
  const [first, ...others] = report;
  return (
    <div class="origin">
      {first === undefined ? null : (
        <div class="entry" id={first.ids[0]}>
          <Anchors entry={first} />
          <h3>
            <Name entry={first} />
          </h3>
          <About entry={first} />
        </div>
      )}
      {others.length === 0 ? null : <Labelled label={says.sameReport} entries={others} />}
      {speakers.length === 0 ? null : <Labelled label={says.speakers} entries={speakers} />}
      {relays.length === 0 ? null : <Labelled label={says.relayed} entries={relays} word="from" />}
      {relaysElsewhere.length === 0 ? null : (
        <p class="facts">
          <Sentence
            words={relays.length === 0 ? says.relayedBy : says.relayedAlsoBy}
            with={{ names: <Links links={relaysElsewhere} /> }}
          />
        </p>
      )}
    </div>
  );
}

function Labelled({
  label,
  entries,
  word = "through",
}: {
  label: string;
  entries: readonly SourceView[];
  word?: "from" | "through";
}): JSX.Element {
  return (
    <>
      <p class="label">{label}</p>
      <Entries entries={entries} word={word} />
    </>
  );
}

/** `word` stands before those through whom an entry came. */
function Entries({
  entries,
  word = "through",
}: {
  entries: readonly SourceView[];
  word?: "from" | "through";
}): JSX.Element {
  const says = useWords().words.briefing.sources;
  return (
    <ul class="sources">
      {entries.map((entry) => (
        <li class="entry" key={entry.ids[0]} id={entry.ids[0]}>
          <Anchors entry={entry} />
          <Name entry={entry} />
          {entry.through.length === 0 ? null : (
            <small>
              {" "}
              <Sentence words={says[word]} with={{ names: <Links links={entry.through} /> }} />
            </small>
          )}
          <About entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** The anchors of the other sources that this entry stands for: a citation of each leads here. */
function Anchors({ entry: { ids } }: { entry: SourceView }): JSX.Element {
  return (
    <>
      {ids.slice(1).map((id) => (
        <span key={id} id={id} />
      ))}
    </>
  );
}

function Name({ entry: { label, url, date } }: { entry: SourceView }): JSX.Element {
  const { comma } = useWords().words;
  return (
    <>
      {url === "" ? (
        <strong>
          <bdi>{label}</bdi>
        </strong>
      ) : (
        <a href={url} rel="noopener noreferrer">
          <bdi>{label}</bdi>
        </a>
      )}
      {date === "" ? null : (
        <small>
          {comma}
          {date}
        </small>
      )}
    </>
  );
}

/** On what terms it speaks, and more quietly what is known of the page or paper itself. */
function About({ entry }: { entry: SourceView }): JSX.Element {
  const { sources } = useWords().words.briefing;
  const { facts, record, outlet, archived, archivedAt, sha256 } = entry;
  const isQuiet = [...record, archived, archivedAt, sha256].every((fact) => fact === "");
  return (
    <>
      {" "}
      {facts.length === 0 ? null : (
        <span class="terms">
          <Sentences all={facts} />
        </span>
      )}
      {isQuiet && outlet === undefined ? null : (
        <span class="facts">
          <Sentences all={record} />
          <Archived entry={entry} />
          {outlet === undefined ? null : <a href={outlet.href}>{sources.allFrom(outlet.text)}</a>}
        </span>
      )}
    </>
  );
}

/** The copy that outlives the page: where it is, since when, and the hash by which it is known to be whole. */
function Archived({ entry }: { entry: SourceView }): JSX.Element {
  const { archived, archivedAt, sha256 } = entry;
  const { sources } = useWords().words.briefing;
  const copy = archivedAt === "" ? sources.archived : sources.archivedAt(archivedAt);
  return (
    <>
      {archived === "" ? null : (
        <a href={archived} rel="noopener noreferrer">
          {copy}
        </a>
      )}
      {archived === "" && archivedAt !== "" ? copy : null}
      {archived === "" && archivedAt === "" ? null : " "}
      {sha256 === "" ? null : (
        <>
          SHA-256 <code title={sha256}>{sha256.slice(0, 8)}…</code>{" "}
        </>
      )}
    </>
  );
}

function Links({ links }: { links: readonly Link[] }): JSX.Element {
  const { words } = useWords();
  const all = links.map(({ href, text }) => (
    <a key={href} href={href}>
      <bdi>{text}</bdi>
    </a>
  ));
  return <Several words={words} all={all} last={words.comma} />;
}

/** Facts as sentences, each with one mark at its end and isolated: it may be in another direction than the next. */
function Sentences({ all }: { all: readonly string[] }): JSX.Element {
  const { stop } = useWords().words;
  return (
    <>
      {all.map((fact) => (
        <Fragment key={fact}>
          <bdi>{/[.!?”»“؟。]$/.test(fact) ? fact : fact + stop}</bdi>{" "}
        </Fragment>
      ))}
    </>
  );
}

/** A briefing's text as a feed gives it: what its page says above the text, and the body, as HTML that needs no page around it. */
import { renderToString } from "preact-render-to-string";
import type { FeedEntry, FeedText } from "../../scripts/render/feed-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { hostOfSite } from "../../scripts/site-plan.ts";
import { InWords, useWords, wordsFor } from "./in-words.tsx";
import { MachineWords } from "./machine.tsx";
import { NoteItem, Notices } from "./notices.tsx";
import { Prose } from "./raw.tsx";

/** Elements that a feed's text is made of. Of others only what is in them is kept. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `a bdi blockquote br code del div dd dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre q s small span strong sub sup table
  tbody td tfoot th thead time tr ul`.split(/\s+/),
);
/** Ids, classes and roles mean something on the page alone. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  "href hreflang lang dir datetime start title".split(" "),
);

/** A tag as our renderers write it: what a text says has no `<` in it, and no value a `"`. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([a-zA-Z-]+)="([^"]*)"/g;

const drawn = new WeakMap<FeedEntry, string>();

/** Takes a site and an entry; gives the HTML of its text, or of its correction; empty where the feed has summaries alone. */
export function feedHtml(site: Site, entry: FeedEntry): string {
  const { text, isCorrection, notes, card } = entry;
  const known = drawn.get(entry);
  if (known !== undefined) return known;
  const page = `${site.origin}${entry.address.replace(/#.*/, "")}`;
  const { lang, dir } = card;
  const made =
    text !== undefined
      ? renderToString(
          <InWords in={wordsFor(text, site)}>
            <Text text={text} />
          </InWords>,
        )
      : isCorrection
        ? renderToString(
            <InWords in={wordsFor({}, site)}>
              <div lang={site.lang} dir={site.dir}>
                {notes.map((note) => (
                  <NoteItem key={note.id} note={note} lang={lang} dir={dir} />
                ))}
              </div>
            </InWords>,
          )
        : "";
  const html = standingAlone(made, page, hostOfSite(site));
  drawn.set(entry, html);
  return html;
}

function Text({ text }: { readonly text: FeedText }) {
  const { said } = useWords();
  const { lang, dir, machine, notes, dateline, html } = text;
  return (
    <div lang={lang} dir={dir}>
      <Notices view={text} />
      {machine === undefined ? null : (
        <p {...said}>
          <MachineWords machine={machine} />
        </p>
      )}
      {notes.length === 0 ? null : (
        <div {...said}>
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} lang={lang} dir={dir} />
          ))}
        </div>
      )}
      {dateline === "" ? null : <p>{dateline}</p>}
      {html === undefined ? null : <Prose html={html} lang={lang} dir={dir} />}
    </div>
  );
}

/** HTML of ours without what only its page can give it, and with whole addresses. */
export function standingAlone(html: string, page: string, host: string): string {
  const whole = (address: string) =>
    address.startsWith("#") ? page + address : address.startsWith("/") ? host + address : address;
  return html.replaceAll(TAG, (_, slash: string, name: string, attributes: string) => {
    if (!ELEMENTS.has(name)) return "";
    if (slash !== "") return `</${name}>`;
    const kept = [...attributes.matchAll(ATTRIBUTE)].flatMap(([, key = "", value = ""]) => {
      const known = key.toLowerCase();
      if (!ATTRIBUTES.has(known)) return [];
      return ` ${known}="${known === "href" ? whole(value) : value}"`;
    });
    return `<${name}${kept.join("")}>`;
  });
}

/** Brings the search form to life. Everything shown is built as nodes; the newest query wins. */
import { type JSX, render } from "preact";
import { formatDay } from "../../scripts/read/spoken.ts";
import { directionOf } from "../../scripts/render/language.ts";
import type { Card } from "../../scripts/render/views.ts";
import { CardItem } from "../parts/card.tsx";
import { type Found, type Fragment, type Query, type Setup, Volumes } from "./volumes.ts";

const AT_ONCE = 10;
const PAUSE = 120;

function start(): void {
  const form = document.querySelector("form#search");
  const results = document.querySelector("#results");
  const status = document.querySelector("#status");
  const topics = document.querySelector("#topics");
  if (
    !(form instanceof HTMLFormElement) ||
    !(topics instanceof HTMLFieldSetElement) ||
    results === null ||
    status === null
  )
    return;
  new SearchPage({ form, results, status, topics }).begin();
}

interface Parts {
  readonly form: HTMLFormElement;
  readonly results: Element;
  readonly status: Element;
  readonly topics: HTMLFieldSetElement;
}

class SearchPage {
  readonly #parts: Parts;
  readonly #setup: Setup;
  readonly #volumes: Volumes;
  #asked = 0;
  #shown = AT_ONCE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#setup = JSON.parse(parts.form.dataset.setup ?? "{}") as Setup;
    this.#volumes = new Volumes(this.#setup);
  }

  begin(): void {
    const { form } = this.#parts;
    this.#read();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
    form.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), PAUSE);
    });
    globalThis.addEventListener("popstate", () => {
      this.#read();
      void this.#answer();
    });
    if (location.search !== "") void this.#answer();
  }

  /** Puts what the address says into the form. */
  #read(): void {
    const said = new URLSearchParams(location.search);
    const words = this.#parts.form.elements.namedItem("q");
    if (words instanceof HTMLInputElement) words.value = said.get("q") ?? "";
    const order = this.#parts.form.elements.namedItem("order");
    if (order instanceof RadioNodeList)
      order.value = said.get("order") === "newest" ? "newest" : "relevance";
    this.#drawTopics(new Map(), said.getAll("topic"));
  }

  #query(): Query {
    const said = new FormData(this.#parts.form);
    return {
      words: String(said.get("q") ?? "").trim(),
      topics: said.getAll("topic").map(String),
      order: said.get("order") === "newest" ? "newest" : "relevance",
    };
  }

  /** A new query: its address can be kept and shared. */
  #ask(): void {
    clearTimeout(this.#timer);
    this.#shown = AT_ONCE;
    const { words, topics, order } = this.#query();
    const said = new URLSearchParams();
    if (words !== "") said.set("q", words);
    for (const topic of topics) said.append("topic", topic);
    if (order === "newest") said.set("order", order);
    history.replaceState(null, "", said.size === 0 ? location.pathname : `?${said}`);
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#query();
    const { results, status } = this.#parts;
    if (query.words === "" && query.topics.length === 0 && query.order === "relevance") {
      status.textContent = "";
      render(null, results);
      return;
    }
    status.textContent = "Searching…";
    try {
      const found = await this.#volumes.find(query);
      const fragments = await Promise.all(
        found.hits.slice(0, this.#shown).map((hit) => hit.data()),
      );
      if (asked === this.#asked) this.#draw(query, found, fragments);
    } catch {
      if (asked === this.#asked)
        status.textContent = "The search index could not be loaded. Try again, or browse below.";
    }
  }

  #draw({ words, topics }: Query, { hits, counts }: Found, fragments: readonly Fragment[]): void {
    const { results, status } = this.#parts;
    const found = hits.length === 1 ? "1 briefing" : `${hits.length} briefings`;
    status.textContent =
      hits.length === 0
        ? `Nothing found${words === "" ? "" : ` for “${words}”`}.`
        : `${found} found.`;
    this.#drawTopics(counts, topics);
    const more = () => {
      this.#shown += AT_ONCE;
      void this.#answer();
    };
    render(
      <>
        {fragments.map((fragment) => (
          <Result key={fragment.url} fragment={fragment} />
        ))}
        {hits.length > fragments.length ? (
          <button type="button" class="more" onClick={more}>
            Show more
          </button>
        ) : null}
      </>,
      results,
    );
  }

  /** Every topic that the query has, with its count; and those chosen, so that they can be let go. */
  #drawTopics(counts: ReadonlyMap<string, number>, chosen: readonly string[]): void {
    const { topics } = this.#parts;
    const found = [...counts].flatMap(([id, count]) => (count > 0 ? [id] : []));
    const ids = [...new Set([...found, ...chosen])].sort(
      (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
    );
    topics.hidden = ids.length === 0;
    render(
      <>
        <legend>Topic</legend>
        {ids.map((id) => (
          <label key={id}>
            <input type="checkbox" name="topic" value={id} checked={chosen.includes(id)} />{" "}
            {this.#setup.topics[id] ?? id} <span class="count">{counts.get(id) ?? 0}</span>
          </label>
        ))}
      </>,
      topics,
    );
  }
}

function Result({ fragment }: { fragment: Fragment }): JSX.Element {
  const card = cardOf(fragment);
  return (
    <CardItem card={card}>
      <p class="excerpt" lang={card.lang} dir={card.dir}>
        {marked(fragment.excerpt)}
      </p>
    </CardItem>
  );
}

/** A result as the card that stands in lists: its day is in its address, its language the site's unless said. */
function cardOf({ url, meta }: Fragment): Card {
  const lang = meta.lang ?? document.documentElement.lang;
  const day = /\/(\d{4})\/(\d{2})\/(\d{2})\/[^/]+\/$/.exec(url)?.slice(1).join("-") ?? "";
  return {
    href: url,
    title: meta.title ?? url,
    summary: "",
    day,
    date: day === "" ? "" : formatDay(day, lang),
    lang,
    dir: directionOf(lang),
    mark: meta.mark ?? "",
  };
}

/** Pagefind marks the words found with tags and writes `<` and `>` of the text as entities: read as text, never as HTML. */
function marked(excerpt: string): JSX.Element[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, index) => {
    const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return index % 2 === 1 ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>;
  });
}

start();

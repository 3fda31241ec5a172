/** Reads the citations of each briefing, its Markdown and its ninjs back, and compares them with the strings that were written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodesOf, wordsOf } from "../../scripts/export/html-nodes.ts";
import { filesOffered, readBibtex, readCsl, readRis } from "./citations-read.ts";
import { readMarkdown } from "./markdown-read.ts";
import { NINJS } from "./ninjs-schema.ts";
import { SITE_TITLE } from "./strings-archive.ts";
import { type Compared, spaced } from "./strings-compared.ts";
import { normal } from "./strings-places.ts";
import { type Entry, writtenIn } from "./strings-written.ts";

/** @throws where one of them is not of its form. */
export function compareForms(site: string, entries: readonly Entry[], compared: Compared): void {
  for (const entry of entries) {
    const folder = join(site, entry.address);
    const said = [
      ...citations(readFileSync(join(folder, "index.html"), "utf8"), entry),
      ...markdown(readFileSync(join(folder, "index.md"), "utf8"), entry),
      ...ninjs(readFileSync(join(folder, "index.json"), "utf8"), entry),
    ];
    for (const [what, found, expected] of said) {
      compared.looked++;
      if (spaced(found) !== spaced(expected))
        compared.differences.push(`${entry.address} ${what}: ${found} is not ${expected}`);
    }
  }
}

type Said = readonly [what: string, found: string, expected: string];

function citations(html: string, entry: Entry): Said[] {
  const files = filesOffered(html);
  const bib = readBibtex(files.get("bib") ?? "");
  const ris = readRis(files.get("ris") ?? "");
  const csl = readCsl(files.get("json") ?? "");
  return [
    ["title", normal("title", entry)] as const,
    ["author", normal("author", entry)] as const,
    ["archive", SITE_TITLE] as const,
  ].flatMap(([name, expected]): Said[] => {
    const [inBib = "", inRis = "", inCsl = ""] = {
      title: [bib.get("title")?.join(), ris.get("TI")?.join(), csl.title],
      author: [bib.get("author")?.join(), ris.get("AU")?.join(), csl.author?.[0]?.literal],
      archive: [bib.get("howpublished")?.join(), ris.get("T2")?.join(), csl["container-title"]],
    }[name];
    return [
      [`${name} in BibTeX`, inBib, expected],
      [`${name} in RIS`, inRis, expected],
      [`${name} in CSL`, inCsl, expected],
    ];
  });
}

/** What stands in lines of its own, and what stands in the text. */
function markdown(text: string, entry: Entry): Said[] {
  const { texts, active } = readMarkdown(text);
  const has = (name: string, words: string): Said => {
    const found = texts.find((one) => spaced(one).includes(spaced(words)));
    return [`${name} in Markdown`, found === undefined ? "(absent)" : words, words];
  };
  return [
    ["what is active in Markdown", active.join(" "), ""],
    ["title in Markdown", texts[0] ?? "", normal("title", entry)],
    ...(
      ["summary", "author", "dateline", "gap", "claim", "correction", "was", "source"] as const
    ).map((field) => has(field, normal(field, entry))),
    has("body", `The barn was “${writtenIn("body", entry)}” that day.`),
    has("quote", `“${writtenIn("quote", entry)}” it was.`),
    has("heading", `On “${writtenIn("heading", entry)}” then`),
    has("code", writtenIn("code", entry)),
    has("link text", `the “${writtenIn("link text", entry)}” page`),
  ];
}

function ninjs(text: string, entry: Entry): Said[] {
  const item = NINJS.parse(JSON.parse(text));
  const main = item.bodies.find(({ contentType }) => contentType === "text/html")?.value ?? "";
  const words = spaced(wordsOf(nodesOf(main)));
  const sentence = spaced(`The barn was “${writtenIn("body", entry)}” that day.`);
  return [
    ["title in ninjs", item.headlines[0]?.value ?? "", normal("title", entry)],
    ["summary in ninjs", item.descriptions?.[0]?.value ?? "", normal("summary", entry)],
    ["author in ninjs", item.by ?? "", normal("author", entry)],
    ["place in ninjs", item.places?.[0]?.name ?? "", normal("place", entry)],
    ["body in ninjs", words.includes(sentence) ? sentence : "(absent)", sentence],
  ];
}

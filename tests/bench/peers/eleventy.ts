/** Eleventy as most use it: each briefing a Markdown template, layouts in Nunjucks, one process. */
import { join } from "node:path";
import { PROJECT } from "../../../scripts/config.ts";
import { copyBriefings, type Peer, pagefindOver, versionOf, writeProject } from "./peer.ts";

const PROGRAM = join(PROJECT, "node_modules/.bin/eleventy");

export const eleventy: Peer = {
  name: "eleventy",
  title: "Eleventy",
  install: "npm ci",
  version: () => versionOf(PROGRAM, "--version"),
  prepare(folder, briefings) {
    copyBriefings(briefings, join(folder, "content/briefings"));
    writeProject(folder, PROJECT_FILES);
  },
  steps: (places) => [
    {
      name: "eleventy",
      command: PROGRAM,
      args: ["--quiet", `--output=${places.site}`],
      cwd: places.folder,
    },
    pagefindOver(places),
  ],
};

const PROJECT_FILES = {
  // Bodies hold whatever their writers wrote: `{{` in one is text, so Markdown runs through no other engine.
  "eleventy.config.mjs": `export default function (config) {
  config.addCollection("newest", (api) => api.getFilteredByGlob("content/briefings/**/*.md").reverse());
  config.addCollection("topicPages", (api) => {
    const topics = new Map();
    for (const item of api.getFilteredByGlob("content/briefings/**/*.md").reverse())
      for (const topic of item.data.topics) topics.set(topic, [...(topics.get(topic) ?? []), item]);
    return [...topics].flatMap(([topic, items]) =>
      Array.from({ length: Math.ceil(items.length / 50) }, (_, index) => ({
        topic,
        path: index === 0 ? topic : topic + "/page/" + (index + 1),
        items: items.slice(index * 50, index * 50 + 50),
      })),
    );
  });
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("first", (list, count) => list.slice(0, count));
  return { dir: { input: "content", includes: "../layouts" }, markdownTemplateEngine: false };
}
`,
  "content/briefings/briefings.11tydata.mjs": `export default {
  layout: "briefing.njk",
  permalink: ({ page }) => "/" + page.date.toISOString().slice(0, 10).replaceAll("-", "/") + "/" + page.fileSlug + "/",
};
`,
  "layouts/base.njk": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><header><a href="/">Briefings</a></header><main>{% block main %}{{ content | safe }}{% endblock %}</main></body></html>`,
  "layouts/briefing.njk": `---
layout: base.njk
---
<article data-pagefind-body><h1>{{ title }}</h1><p><time>{{ page.date | day }}</time></p><p>{{ summary }}</p>{% for topic in topics %}<a data-pagefind-filter="topic" href="/topics/{{ topic }}/">{{ topic }}</a>{% endfor %}{{ content | safe }}</article>`,
  "content/index.njk": `---
layout: base.njk
title: Briefings
---
<h1>{{ title }}</h1>{% for item in collections.newest | first(15) %}<article><h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2><p>{{ item.data.summary }}</p></article>{% endfor %}`,
  "content/topics.njk": `---
layout: base.njk
title: Topic
pagination: { data: collections.topicPages, size: 1, alias: part }
permalink: "/topics/{{ part.path }}/"
---
<h1>{{ part.topic }}</h1>{% for item in part.items %}<article><h2><a href="{{ item.url }}">{{ item.data.title }}</a></h2><p>{{ item.data.summary }}</p></article>{% endfor %}`,
  "content/feed.njk": `---
permalink: /feed.xml
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Briefings</title><id>https://briefings.example.org/</id>{% for item in collections.newest | first(15) %}<entry><title>{{ item.data.title }}</title><id>https://briefings.example.org{{ item.url }}</id><updated>{{ item.date.toISOString() }}</updated><summary>{{ item.data.summary }}</summary></entry>{% endfor %}</feed>
`,
};

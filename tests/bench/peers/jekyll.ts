/** Jekyll with a plain theme of our own; topics by the short plugin that its documentation tells users to write. */
import { join } from "node:path";
import { copyBriefings, type Peer, pagefindOver, versionOf, writeProject } from "./peer.ts";

export const jekyll: Peer = {
  name: "jekyll",
  title: "Jekyll",
  install: "apt-get install jekyll",
  version: () => versionOf("jekyll", "--version"),
  prepare(folder, briefings) {
    copyBriefings(briefings, join(folder, "_posts"));
    writeProject(folder, PROJECT_FILES);
  },
  steps: (places) => [
    {
      name: "jekyll",
      command: "jekyll",
      // From nothing: what an earlier round left in its cache must not help.
      args: ["build", "--quiet", "--disable-disk-cache", "--destination", places.site],
      cwd: places.folder,
    },
    pagefindOver(places),
  ],
};

const PROJECT_FILES = {
  "_config.yml": `title: Briefings
url: https://briefings.example.org
timezone: UTC
future: true
permalink: /:year/:month/:day/:title/
excerpt_separator: ""
defaults:
  - scope: { path: "", type: posts }
    values: { layout: briefing, render_with_liquid: false }
`,
  "_plugins/topics.rb": `class TopicPages < Jekyll::Generator
  def generate(site)
    topics = Hash.new { |hash, topic| hash[topic] = [] }
    site.posts.docs.reverse_each { |post| post.data["topics"].each { |topic| topics[topic] << post } }
    topics.each do |topic, posts|
      posts.each_slice(50).with_index(1) do |part, number|
        folder = number == 1 ? "topics/#{topic}" : "topics/#{topic}/page/#{number}"
        page = Jekyll::PageWithoutAFile.new(site, site.source, folder, "index.html")
        page.data.merge!("layout" => "topic", "title" => topic, "part" => part)
        site.pages << page
      end
    end
  end
end
`,
  "_layouts/base.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title | escape }}</title></head><body><header><a href="/">{{ site.title }}</a></header><main>{{ content }}</main></body></html>`,
  "_layouts/briefing.html": `---
layout: base
---
<article data-pagefind-body><h1>{{ page.title | escape }}</h1><p><time>{{ page.date | date: "%-d %B %Y" }}</time></p><p>{{ page.summary | escape }}</p>{% for topic in page.topics %}<a data-pagefind-filter="topic" href="/topics/{{ topic }}/">{{ topic }}</a>{% endfor %}{{ content }}</article>`,
  "_layouts/topic.html": `---
layout: base
---
<h1>{{ page.title | escape }}</h1>{% for post in page.part %}<article><h2><a href="{{ post.url }}">{{ post.title | escape }}</a></h2><p>{{ post.summary | escape }}</p></article>{% endfor %}`,
  "index.html": `---
layout: base
title: Briefings
---
<h1>{{ site.title }}</h1>{% for post in site.posts limit: 15 %}<article><h2><a href="{{ post.url }}">{{ post.title | escape }}</a></h2><p>{{ post.summary | escape }}</p></article>{% endfor %}`,
  "feed.xml": `---
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>{{ site.title }}</title><id>{{ site.url }}/</id>{% for post in site.posts limit: 15 %}<entry><title>{{ post.title | xml_escape }}</title><id>{{ site.url }}{{ post.url }}</id><updated>{{ post.date | date_to_xmlschema }}</updated><summary>{{ post.summary | xml_escape }}</summary></entry>{% endfor %}</feed>
`,
};

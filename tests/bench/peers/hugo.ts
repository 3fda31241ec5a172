/** The plainest Hugo site that shows what ours shows of a briefing: pages, a home, topics, a feed, a site map. */
import { join } from "node:path";
import { copyBriefings, type Peer, pagefindOver, versionOf, writeProject } from "./peer.ts";

export const hugo: Peer = {
  name: "hugo",
  title: "Hugo",
  install: "apt-get install hugo",
  version: () => versionOf("hugo", "version"),
  prepare(folder, briefings) {
    copyBriefings(briefings, join(folder, "content"));
    writeProject(folder, PROJECT_FILES);
  },
  steps: (places) => [
    {
      name: "hugo",
      command: "hugo",
      args: ["--quiet", "--destination", places.site],
      cwd: places.folder,
    },
    pagefindOver(places),
  ],
};

const PROJECT_FILES = {
  "config.toml": `baseURL = "https://briefings.example.org/"
title = "Briefings"
paginate = 50
timeout = "300s"
[taxonomies]
topic = "topics"
[permalinks]
"/" = "/:year/:month/:day/:slugorfilename/"
`,
  "layouts/_default/baseof.html": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><header><a href="/">{{ .Site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>`,
  "layouts/_default/single.html": `{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1><p><time>{{ .Date.Format "2 January 2006" }}</time></p><p>{{ .Params.summary }}</p>{{ range .Params.topics }}<a data-pagefind-filter="topic" href="/topics/{{ . }}/">{{ . }}</a>{{ end }}{{ .Content }}</article>{{ end }}`,
  "layouts/_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p></article>{{ end }}{{ end }}`,
  "layouts/index.html": `{{ define "main" }}<h1>{{ .Site.Title }}</h1>{{ range first 15 .Site.RegularPages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p></article>{{ end }}{{ end }}`,
};

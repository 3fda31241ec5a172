/** Every kind of page, each with its place among them. Written by `npm run docs`.
 * biome-ignore-all assist/source/organizeImports: in the order of the kinds. */
import type { PageKind } from "../page-kind.ts";
import { page as about } from "./about.ts";
import { page as briefing } from "./briefing.ts";
import { page as calendar } from "./calendar.ts";
import { page as changes } from "./changes.ts";
import { page as corrections } from "./corrections.ts";
import { page as directory } from "./directory.ts";
import { page as feed } from "./feed.ts";
import { page as feeds } from "./feeds.ts";
import { page as group } from "./group.ts";
import { page as headers } from "./headers.ts";
import { page as history } from "./history.ts";
import { page as home } from "./home.ts";
import { page as jsonFeed } from "./json-feed.ts";
import { page as month } from "./month.ts";
import { page as notFound } from "./not-found.ts";
import { page as own } from "./own.ts";
import { page as redirect } from "./redirect.ts";
import { page as robots } from "./robots.ts";
import { page as search } from "./search.ts";
import { page as sitemap } from "./sitemap.ts";
import { page as storyList } from "./story-list.ts";
import { page as subscriptions } from "./subscriptions.ts";
import { page as thread } from "./thread.ts";

export const ALL: readonly PageKind[] = [
  about, // 50
  briefing, // 0
  calendar, // 20
  changes, // 70
  corrections, // 60
  directory, // 30
  feed, // 100
  feeds, // 62
  group, // 31
  headers, // 120
  history, // 1
  home, // 10
  jsonFeed, // 101
  month, // 21
  notFound, // 80
  own, // 55
  redirect, // 90
  robots, // 110
  search, // 40
  sitemap, // 1000
  storyList, // 32
  subscriptions, // 63
  thread, // 33
];

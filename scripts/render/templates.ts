/** Every page template, by its kind: a part of the program. Written by `npm run docs`.
 * biome-ignore-all assist/source/organizeImports: in the order of the kinds. */
import * as about from "../../layouts/pages/about.11ty.tsx";
import * as briefing from "../../layouts/pages/briefing.11ty.tsx";
import * as calendar from "../../layouts/pages/calendar.11ty.tsx";
import * as changes from "../../layouts/pages/changes.11ty.ts";
import * as corrections from "../../layouts/pages/corrections.11ty.tsx";
import * as directory from "../../layouts/pages/directory.11ty.tsx";
import * as feed from "../../layouts/pages/feed.11ty.ts";
import * as feeds from "../../layouts/pages/feeds.11ty.tsx";
import * as group from "../../layouts/pages/group.11ty.tsx";
import * as headers from "../../layouts/pages/headers.11ty.ts";
import * as history from "../../layouts/pages/history.11ty.tsx";
import * as home from "../../layouts/pages/home.11ty.tsx";
import * as jsonFeed from "../../layouts/pages/json-feed.11ty.ts";
import * as month from "../../layouts/pages/month.11ty.tsx";
import * as notFound from "../../layouts/pages/not-found.11ty.tsx";
import * as own from "../../layouts/pages/own.11ty.tsx";
import * as redirect from "../../layouts/pages/redirect.11ty.tsx";
import * as robots from "../../layouts/pages/robots.11ty.ts";
import * as search from "../../layouts/pages/search.11ty.tsx";
import * as sitemap from "../../layouts/pages/sitemap.11ty.ts";
import * as storyList from "../../layouts/pages/story-list.11ty.tsx";
import * as subscriptions from "../../layouts/pages/subscriptions.11ty.ts";
import * as thread from "../../layouts/pages/thread.11ty.tsx";
import type { Template } from "./page-kind.ts";

export const TEMPLATES: Readonly<Record<string, Template>> = {
  about,
  briefing,
  calendar,
  changes,
  corrections,
  directory,
  feed,
  feeds,
  group,
  headers,
  history,
  home,
  "json-feed": jsonFeed,
  month,
  "not-found": notFound,
  own,
  redirect,
  robots,
  search,
  sitemap,
  "story-list": storyList,
  subscriptions,
  thread,
};

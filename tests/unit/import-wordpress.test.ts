import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importFoldersOfEachTest } from "../support/import-folders.ts";
import { post, rss } from "../support/private-feeds.ts";

const { into, importOf, written } = importFoldersOfEachTest();

const WP = "http://wordpress.org/export/1.2/";

interface Export {
  readonly prefix?: string;
  readonly namespace?: string;
  readonly channel?: string;
}

const wxr = (items: string, { prefix = "wp", namespace = WP, channel = "" }: Export = {}) =>
  `<rss version="2.0" xmlns:excerpt="${namespace}excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:${prefix}="${namespace}"><channel><title>Harbour log</title><link>https://harbour.example/</link><language>en</language>${channel}${items}</channel></rss>`;

const PUBLIC = "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>";

/** Each element of an item of an export that holds text, and where it stands. */
const ELEMENTS = [
  "title",
  "dc:creator",
  "description",
  "content:encoded",
  "excerpt:encoded",
  "comments",
  "author",
  "enclosure",
  "source",
  ...[
    ..."post_id post_date post_date_gmt post_modified post_modified_gmt post_name post_parent menu_order comment_status".split(
      " ",
    ),
    ..."ping_status is_sticky attachment_url tag_slug revision_note".split(" "),
  ].map((name) => `wp:${name}`),
];

const PARTS = {
  "wp:postmeta": ["wp:meta_key", "wp:meta_value"],
  "wp:comment": [
    ..."comment_id comment_author comment_author_email comment_author_url comment_author_IP comment_date comment_content".split(
      " ",
    ),
    ..."comment_approved comment_type comment_parent comment_user_id".split(" "),
  ].map((name) => `wp:${name}`),
};

const DOMAINS = ["category", "post_tag", "post_format", "language", "nav_menu", "editorial"];

/** An item with a canary in the text and in an attribute of every element. */
const canaries = (name: string) => {
  const canary = (where: string) => `canary-${name}-${where.replace(/\W|_/g, "-").toLowerCase()}`;
  const element = (where: string, inside?: string) =>
    `<${where} note="${canary(`${where}-note`)}">${inside ?? `<![CDATA[${canary(where)} stands here]]>`}</${where}>`;
  return [
    `<item note="${canary("item-note")}">`,
    ...ELEMENTS.map((where) => element(where)),
    element("link", `https://harbour.example/${canary("link")}/`),
    `<guid isPermaLink="false">${canary("guid")}</guid>`,
    "<pubDate>Mon, 07 Jun 2021 10:00:00 +0000</pubDate>",
    ...DOMAINS.map(
      (domain) =>
        `<category domain="${domain}" nicename="${canary(`${domain}-nicename`)}">${canary(`in-${domain}`)}</category>`,
    ),
    ...Object.entries(PARTS).map(([where, parts]) =>
      element(where, parts.map((part) => element(part)).join("")),
    ),
  ].join("");
};

const CHANNEL = `<managingEditor>canary-editor@harbour.example</managingEditor><webMaster>canary-master@harbour.example</webMaster><generator>canary-generator</generator><wp:base_site_url>https://canary-base.example</wp:base_site_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>canary-login</wp:author_login><wp:author_email>canary-mail@harbour.example</wp:author_email><wp:author_display_name>Harbour Master</wp:author_display_name><wp:author_first_name>canary-first</wp:author_first_name></wp:author>
<wp:author><wp:author_login>canary-plain</wp:author_login><wp:author_email>canary-two@harbour.example</wp:author_email><wp:author_display_name>canary-plain</wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>canary-term</wp:category_nicename><wp:cat_name>canary-term-name</wp:cat_name></wp:category><wp:tag><wp:tag_slug>canary-tag</wp:tag_slug></wp:tag><wp:term><wp:term_taxonomy>canary-taxonomy</wp:term_taxonomy></wp:term>`;

/** Marks of an export that must keep an item back, and the words of the report. */
const WITHHELD: [marks: string, words: string][] = [
  ...(
    [
      ["private", "1 private"],
      ["draft", "1 draft"],
      ["auto-draft", "1 draft"],
      ["pending", "1 waiting for review"],
      ["future", "1 scheduled"],
      ["trash", "1 in the trash"],
      ["inherit", "1 of an unknown status"],
      ["acf-disabled", "1 of an unknown status"],
      ["publishing", "1 of an unknown status"],
      ["", "1 without a status"],
    ] as const
  ).map(([status, words]): [string, string] => [
    `<wp:post_type>post</wp:post_type><wp:status>${status}</wp:status>`,
    words,
  ]),
  ...(
    [
      ["page", "1 page"],
      ["attachment", "1 attachment"],
      ["revision", "1 revision"],
      ["nav_menu_item", "1 menu item"],
      ["wp_block", "1 of type wp-block"],
      ["flamingo_inbound", "1 of type flamingo-inbound"],
    ] as const
  ).map(([type, words]): [string, string] => [
    `<wp:post_type>${type}</wp:post_type><wp:status>publish</wp:status>`,
    words,
  ]),
  [`${PUBLIC}<wp:post_password>open sesame</wp:post_password>`, "1 with a password"],
  [`${PUBLIC}<wp:post_password><![CDATA[ ]]></wp:post_password>`, "1 with a password"],
  [`${PUBLIC}<wp:status>private</wp:status>`, "1 private"],
  [`<wp:status>private</wp:status>${PUBLIC}`, "1 private"],
  ["<wp:post_type>post</wp:post_type><wp:status><![CDATA[  Private\n]]></wp:status>", "1 private"],
  ["<wp:post_type>post</wp:post_type><wp:status>&#112;rivate</wp:status>", "1 private"],
  ["<wp:post_type>post</wp:post_type><WP:Status>PRIVATE</WP:Status>", "1 private"],
  ["<wp:post_type>post</wp:post_type><wp:status>publish<b/></wp:status>", "1 of an unknown status"],
  ["<wp:post_type>post</wp:post_type>", "1 without a status"],
  [
    `${PUBLIC}<q:status xmlns:q="https://wordpress.org/export/1.1/">private</q:status>`,
    "1 private",
  ],
  [`${PUBLIC}<status xmlns="http://wordpress.org/export/1.0/">private</status>`, "1 private"],
  [
    `${PUBLIC}<wp:postmeta><wp:meta_key>_jetpack_newsletter_access</wp:meta_key><wp:meta_value>paid_subscribers</wp:meta_value></wp:postmeta>`,
    "1 for some readers alone",
  ],
  [
    `${PUBLIC}<content:encoded><![CDATA[<p>For all.</p>[members_only]The pay of the pilots.[/members_only]]]></content:encoded>`,
    "1 for some readers alone",
  ],
  [
    `${PUBLIC}<content:encoded><![CDATA[<!-- wp:jetpack/paywall /--><p>For those who pay.</p>]]></content:encoded>`,
    "1 for some readers alone",
  ],
];

describe("an export of WordPress", () => {
  test("gives drafts of its public posts, and published ones only when asked", async () => {
    const text = wxr(post(PUBLIC));
    expect(await importOf(text)).toMatchObject({ written: 1, status: "draft", withheld: [] });
    expect(written()).toContain("\nstatus: draft\n");
    rmSync(into, { recursive: true });
    expect(await importOf(text, "published")).toMatchObject({ written: 1, status: "published" });
    expect(written()).toContain("\nstatus: published\n");
  });

  test.each(WITHHELD)("keeps back %s", async (marks, words) => {
    const report = await importOf(wxr(post(marks)), "published");
    expect(report).toMatchObject({ seen: 1, written: 0, skipped: 1, problems: [] });
    expect(report.withheld).toEqual([words]);
    expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
  });

  test.each([
    ["1.0", "http://wordpress.org/export/1.0/", "wp"],
    ["1.1", "http://wordpress.org/export/1.1/", "x"],
    ["1.2 over https", "https://wordpress.org/export/1.2/", "blog"],
    ["a version to come", "http://wordpress.org/export/2.0/", "w"],
    ["WordPress.com", "http://www.wordpress.com/export/1.2/", "wp"],
  ])("is known by its namespace: %s", async (_, namespace, prefix) => {
    const marks = (status: string) =>
      `<${prefix}:post_type>post</${prefix}:post_type><${prefix}:status>${status}</${prefix}:status>`;
    const items = post(marks("private"), "The pilots' quarrel") + post(marks("publish"));
    const report = await importOf(wxr(items, { prefix, namespace }), "published");
    expect(report).toMatchObject({ written: 1, withheld: ["1 private"] });
    expect(written()).not.toContain("quarrel");
    rmSync(into, { recursive: true });
    expect(await importOf(wxr(items, { prefix, namespace }))).toMatchObject({ status: "draft" });
  });

  test("a prefix that nobody declared is WordPress's too", async () => {
    expect(await importOf(rss(post("<wp:status>private</wp:status>")))).toMatchObject({
      written: 0,
      withheld: ["1 private"],
    });
  });

  test("nothing of a private item is written, from any element or attribute, and nothing of the channel's people", async () => {
    const hidden = WITHHELD.map(([marks], index) => `${canaries(`p${index}`)}${marks}</item>`);
    const report = await importOf(
      wxr(hidden.join("") + post(PUBLIC), { channel: CHANNEL }),
      "published",
    );
    expect(report).toMatchObject({ written: 1, skipped: WITHHELD.length, problems: [] });
    expect(written()).toContain("The mole is closed");
    expect(written()).not.toContain("canary");
  });

  test("of a public item its title, link, text and topics are written, and nothing else", async () => {
    await importOf(wxr(`${canaries("open")}${PUBLIC}</item>`, { channel: CHANNEL }), "published");
    const found = new Set(written().match(/canary-[a-z0-9-]+/g));
    expect([...found].map((one) => one.replace(/-stands-here$/, "")).sort()).toEqual([
      "canary-open-content-encoded",
      "canary-open-in-category",
      "canary-open-in-post-tag",
      "canary-open-link",
      "canary-open-title",
      "canary-open-title",
    ]);
  });

  test("writers have the name that readers see, never a login or an address", async () => {
    const by = (creator: string, path: string) =>
      post(`${PUBLIC}<dc:creator>${creator}</dc:creator>`, `Notice of ${path} harbour`, path);
    const items =
      by("canary-login", "one") + by("canary-plain", "two") + by("canary@x.example", "three");
    await importOf(wxr(items, { channel: CHANNEL }), "published");
    expect(
      written()
        .match(/(?<=^ {4}name: ).*/gm)
        ?.sort(),
    ).toEqual(["Harbour Master", "Harbour log", "Harbour log"]);
    expect(written()).not.toContain("canary");
  });

  test("a category that only private items have is no topic", async () => {
    const filed = (name: string) => `<category domain="category">${name}</category>`;
    await importOf(
      wxr(
        post(`<wp:status>private</wp:status>${filed("Lawsuits")}`, "The suit of the pilots") +
          post(`${PUBLIC}${filed("Works")}`),
      ),
    );
    const topics = readFileSync(join(into, "vocabulary/topics.yaml"), "utf8");
    expect(topics).toContain("works");
    expect(topics).not.toMatch(/lawsuits/i);
  });

  test("the report counts each reason", async () => {
    const of = (type: string, status: string, more = "") =>
      post(`<wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status>${more}`);
    const items = [
      ...Array(3).fill(of("page", "publish")),
      ...Array(2).fill(of("post", "private")),
      of("post", "publish", "<wp:post_password>x</wp:post_password>"),
      post(PUBLIC, "The mole opens again"),
    ];
    expect(await importOf(wxr(items.join("")))).toMatchObject({
      seen: 7,
      written: 1,
      skipped: 6,
      withheld: ["3 pages", "2 private", "1 with a password"],
    });
  });

  test("one copy that is private keeps back the copy that is public, whichever stands first", async () => {
    const guid = "<guid isPermaLink='false'>https://harbour.example/?p=7</guid>";
    const open = post(PUBLIC + guid);
    const closed = post(
      `${guid}<wp:post_type>post</wp:post_type><wp:status>draft</wp:status>`,
      "Other",
      "?p=7",
    );
    for (const items of [open + closed, closed + open])
      expect(await importOf(wxr(items), "published")).toMatchObject({ written: 0, skipped: 2 });
  });
});

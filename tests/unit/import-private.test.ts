import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importFoldersOfEachTest } from "../support/import-folders.ts";
import { entry, post, rss } from "../support/private-feeds.ts";

const { into, importOf, written } = importFoldersOfEachTest();

describe("any feed", () => {
  test.each([
    [
      "Atom's draft",
      entry(
        "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>",
      ),
    ],
    [
      "its older namespace",
      entry(
        "<pub:control xmlns:pub='http://purl.org/atom/app#'><pub:draft> YES </pub:draft></pub:control>",
      ),
    ],
    [
      "its namespace without a prefix",
      entry("<control xmlns='http://www.w3.org/2007/app'><draft>yes</draft></control>"),
    ],
    [
      "a draft without a word",
      entry("<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft/></app:control>"),
    ],
    [
      "Blogger's draft",
      entry("<b:status xmlns:b='http://schemas.google.com/blogger/2018'>DRAFT</b:status>"),
    ],
    [
      "Blogger's bin",
      entry(
        "<b:status xmlns:b='http://schemas.google.com/blogger/2018'>LIVE</b:status><b:trashed xmlns:b='http://schemas.google.com/blogger/2018'>2021-01-01T00:00:00Z</b:trashed>",
      ),
    ],
    [
      "Blogger's template",
      entry(
        "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#template'/>",
      ),
    ],
    ["a private category", entry("<category term='private'/>")],
    ["a label of the Traffic Light Protocol", rss(post("<category>TLP:AMBER+STRICT</category>"))],
    ["a flag", rss(post("<private/>"))],
    ["a flag that says yes", rss(post("<isPrivate>true</isPrivate>"))],
    ["an attribute", rss(post("").replace("<item>", "<item status='draft'>"))],
    ["a visibility", rss(post("<visibility>Private</visibility>"))],
    [
      "access rights",
      rss(
        post(
          "<d:accessRights xmlns:d='http://purl.org/dc/terms/'>http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC</d:accessRights>",
        ),
      ),
    ],
    [
      "a journal for friends",
      rss(
        post(
          "<lj:security xmlns:lj='http://www.livejournal.org/rss/lj/1.0/'>friends</lj:security>",
        ),
      ),
    ],
    [
      "a private calendar entry",
      entry(
        "<gd:visibility xmlns:gd='http://schemas.google.com/g/2005' value='http://schemas.google.com/g/2005#event.private'/>",
      ),
    ],
    [
      "an alert for some",
      entry("<cap:scope xmlns:cap='urn:oasis:names:tc:emergency:cap:1.2'>Restricted</cap:scope>"),
    ],
    [
      "a blocked episode",
      rss(
        post(
          "<itunes:block xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>Yes</itunes:block>",
        ),
      ),
    ],
    [
      "deleted media",
      rss(post("<media:status xmlns:media='http://search.yahoo.com/mrss/' state='deleted'/>")),
    ],
    [
      "a date still to come",
      rss(
        post(
          "<prism:embargoDate xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>2027-01-01</prism:embargoDate>",
        ),
      ),
    ],
    ["a title for those who are logged in", rss(post("", "Private: the pilots' pay"))],
    [
      "a form that asks for a password",
      rss(post("<description>&lt;form class='post-password-form'>&lt;/form></description>")),
    ],
    [
      "a blocked channel",
      rss(
        post(""),
        "<itunes:block xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>yes</itunes:block>",
      ),
    ],
    [
      "a channel that says so after its items",
      rss("", `${post("")}<visibility>private</visibility>`),
    ],
    [
      "a feed that must not be passed on",
      rss(post("")).replace(
        "<channel>",
        "<access:restriction xmlns:access='http://www.bloglines.com/about/specs/fac-1.0' relationship='deny'/><channel>",
      ),
    ],
  ])("keeps back what it marks: %s", async (_, text) => {
    const report = await importOf(text, "published");
    expect(report).toMatchObject({ seen: 1, written: 0, skipped: 1, problems: [] });
    expect(report.withheld).toHaveLength(1);
    expect(existsSync(into) ? readdirSync(into) : []).toEqual([]);
  });

  test.each([
    [
      "a draft that is none",
      entry(
        "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>no</app:draft></app:control>",
      ),
    ],
    [
      "a post of Blogger's",
      entry(
        "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/>",
      ),
    ],
    ["a status of the matter", rss(post("<status>resolved</status>"))],
    [
      "open access",
      rss(
        post(
          "<d:accessRights xmlns:d='http://purl.org/dc/terms/'>info:eu-repo/semantics/openAccess</d:accessRights>",
        ),
      ),
    ],
    [
      "a permitted episode",
      rss(
        post(
          "<itunes:block xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>no</itunes:block>",
        ),
      ),
    ],
    [
      "a date gone by",
      rss(
        post(
          "<prism:embargoDate xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>2020-01-01</prism:embargoDate>",
        ),
      ),
    ],
    ["a title about the private", rss(post("", "Private berths open to the public"))],
    ["a category about drafts", rss(post("<category>Draft rules</category>"))],
    [
      "a public journal",
      rss(
        post("<lj:security xmlns:lj='http://www.livejournal.org/rss/lj/1.0/'>public</lj:security>"),
      ),
    ],
    ["a comment of XML", rss(post("<!-- <private/> -->"))],
  ])("publishes what it shows to everyone: %s", async (_, text) => {
    expect(await importOf(text)).toMatchObject({ written: 1, status: "published", withheld: [] });
  });

  test("gives drafts when asked", async () => {
    await importOf(rss(post("")), "draft");
    expect(written()).toContain("\nstatus: draft\n");
  });

  test("an item inside another is left out and told, and cannot pass for the channel", async () => {
    const inside =
      "<entry><title>Canary of the harbour</title><link href='https://harbour.example/c'/><updated>2021-06-07T10:00:00Z</updated></entry><channel><title>Canary channel</title></channel>";
    const report = await importOf(
      rss(post(inside) + post(`<private/>${inside}`, "Other", "other")),
    );
    expect(report).toMatchObject({ seen: 2, written: 1, withheld: ["1 private"] });
    expect(report.notes.join()).toContain("Left out: 2 items inside other items");
    expect(written()).not.toMatch(/canary/i);
  });

  test("an element of another namespace is not the item's own", async () => {
    await importOf(
      rss(
        post("<title xmlns='urn:x'>Canary</title><description xmlns='urn:x'>Canary</description>"),
      ),
    );
    expect(written()).toContain("The mole is closed on Monday");
    expect(written()).not.toContain("Canary");
  });

  test("a briefing whose item its origin has closed since is named", async () => {
    const guid = "<guid>https://harbour.example/mole/</guid>";
    await importOf(rss(post(guid)));
    const report = await importOf(rss(post(`${guid}<private/>`)));
    expect(report).toMatchObject({ written: 0, kept: 0, withheld: ["1 private"] });
    expect(report.notes).toEqual([
      expect.stringMatching(/^2021\/2021-06-07-the-mole-is-closed-on-monday\.md came from an item/),
    ]);
  });
});

/** Every address that is accepted stands on the page as a valid URL string of the URL standard, or is refused. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "../../scripts/check/body/body.ts";
import { explainUrl, parseWebUrl } from "../../scripts/check/yaml/web-url.ts";
import { renderBody } from "../../scripts/render/markdown.ts";
import { runs } from "../support/promise.ts";

// "URL units are URL code points and percent-encoded bytes" (url.spec.whatwg.org, 4.3), here of ASCII alone.
const UNITS = "(?:[A-Za-z0-9!$&'()*+,./:;=?@_~-]|%[0-9A-Fa-f]{2})*";
const LABEL = "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?";
const HOST = `(?:\\[[0-9a-f:.]+\\]|(?:${LABEL}\\.)*${LABEL}\\.?)`;
const VALID = new RegExp(
  `^https?://${HOST}(?::\\d{0,5})?(?:/${UNITS})?(?:\\?${UNITS})?(?:#${UNITS})?$`,
  "i",
);

const sign = fc.oneof(
  fc.constantFrom(..."ab9-._~!$&'()*+,;=:@/?#[]|\\^`{}<>\"% %zz%41üö港😀\u00a0".split(/(?:)/u)),
  fc.string({ unit: "grapheme", maxLength: 2 }),
);
const tail = fc.array(sign, { maxLength: 14 }).map((signs) => signs.join(""));
const host = fc.constantFrom(
  ..."a.example A.Example [::1] [2001:db8::7] пример.example a_b.example 192.0.2.1 a..b exa$mple.com -a.example a.example. xn--e1afmkfd.example".split(
    " ",
  ),
);
const address = fc
  .tuple(
    fc.constantFrom("https://", "http://", "HTTPS://", "https:///"),
    host,
    fc.constantFrom("", ":8080", ":443"),
    fc.constantFrom("", "/", "?", "#", "/b?c=[d]#e#"),
    tail,
  )
  .map((parts) => parts.join(""));

test("a source's address", () => {
  fc.assert(
    fc.property(address, (written) => {
      const url = parseWebUrl(written);
      if (url === undefined) expect(explainUrl(written)).toMatch(/\.$/);
      else expect(url).toMatch(VALID);
    }),
    { numRuns: runs(5000) },
  );
});

test("a link of a body, in each of its forms", () => {
  const forms = fc.constantFrom(
    (to: string) => `[words](${to})`,
    (to: string) => `[words](<${to}>)`,
    (to: string) => `<${to}>`,
    (to: string) => `[words][x]\n\n[x]: ${to}`,
  );
  fc.assert(
    fc.property(address, forms, (written, form) => {
      const body = form(written.replaceAll("\n", ""));
      if (readBody(body, 0).problems.length > 0) return;
      const page = renderBody(body, { prefix: "/" });
      for (const [, href = ""] of page.matchAll(/ href="([^"]*)"/g))
        if (!href.startsWith("#"))
          expect(href.replaceAll("&amp;", "&").replaceAll("&quot;", '"')).toMatch(VALID);
    }),
    { numRuns: runs(5000) },
  );
});

test.each([
  ["https://links.example/[B]", "https://links.example/%5BB%5D"],
  ["https://links.example/a#b#c", "https://links.example/a#b%23c"],
  ["https://links.example/?f[day]=1", "https://links.example/?f%5Bday%5D=1"],
  ["https://links.example/#[b]", "https://links.example/#%5Bb%5D"],
  ["http://[2001:db8::7]:8080/a", "http://[2001:db8::7]:8080/a"],
  ["https://links.example/港?ö#ü", "https://links.example/%E6%B8%AF?%C3%B6#%C3%BC"],
  ["https://links.example/a%20b", "https://links.example/a%20b"],
])("%s is written %s", (written, url) => {
  expect(parseWebUrl(written)).toBe(url);
});

test.each([
  ["https://links.example/a|b", " Write `https://links.example/a%7Cb`."],
  ["https://links.example/a b", " Write `https://links.example/a%20b`."],
  ["https://links.example/{id}", " Write `https://links.example/%7Bid%7D`."],
  ["https://links.example/a\\b", "Copy it from the browser, which writes a space as %20."],
  ["https://links.example/%zz", "Write %25 for the sign itself."],
  ["https://me@links.example/", "Delete it up to the `@`."],
  ["https://exa$mple.com/", "Copy the address from the browser."],
])("%s is refused, with what to write", (written, said) => {
  expect(parseWebUrl(written)).toBeUndefined();
  expect(explainUrl(written).endsWith(said)).toBe(true);
});

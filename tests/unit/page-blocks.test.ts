import { expect, test } from "vitest";
import { blocksOfPage } from "../../scripts/search/write/page-blocks.ts";

const taken = (html: string) =>
  blocksOfPage(
    `<main><p>Beside.</p><article data-pagefind-body="true">${html}</article>Behind</main>`,
  );

test.each([
  ["paragraphs and headings", "<h1>One</h1><p>Two three.</p>", ["One", "Two three."]],
  ["cells and items", "<td>1</td><td>2</td><ul><li>a<ul><li>b</li></ul></li></ul>", [..."12ab"]],
  ["running text across marks", "<p>Nu<em>cl</em>ear <a href='/x'>deal</a></p>", ["Nuclear deal"]],
  ["one block across a broken line", "<p>Nuclear<br>deal\n  here</p>", ["Nuclear deal here"]],
  [
    "a text without a block of its own",
    "Loose <div>inner</div> again",
    ["Loose", "inner", "again"],
  ],
  ["entities", "<p>R&amp;D &lt;3&#39;&#x27;&nbsp;&quot;</p>", [`R&D <3'' "`]],
  ["values that hold the sign of an end", '<p title="a > b">c</p><img alt="x">d', ["c", "d"]],
])("blocks are %s", (_, html, blocks) => {
  expect(taken(html)).toEqual(blocks);
});

test("what search passes over is in no block, and parts none", () => {
  expect(taken('<p>Said<span data-pagefind-ignore="all"> [<b>AP</b>]</span> twice.</p>')).toEqual([
    "Said twice.",
  ]);
  expect(
    taken('<div data-pagefind-ignore="all"><p>a</p><br></div><svg><text>b</text></svg>'),
  ).toEqual([]);
});

test("what stands beside the article is taken where search takes it", () => {
  const html =
    "<article data-pagefind-body>A</article><aside>B<div data-pagefind-body>C</div></aside>";
  expect(blocksOfPage(html)).toEqual(["A", "C"]);
});

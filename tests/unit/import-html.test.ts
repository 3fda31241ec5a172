import { describe, expect, test } from "vitest";
import { markHtml } from "../../scripts/import/html.ts";
import { renderLines } from "../../scripts/import/lines.ts";

const toMarkdown = (html: string): string => {
  const marked = markHtml(html, "https://harbour.example/news/today/");
  return typeof marked === "string" ? renderLines(marked) : `refused: ${marked.problem}`;
};

describe("HTML becomes Markdown that reads well", () => {
  test.each([
    ["paragraphs", "<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["two breaks are a paragraph", "<p>One.<br><br>Two.</p>", "One.\n\nTwo."],
    [
      "a break after a sentence is a paragraph",
      "<p>MR. PRICE: Yes.<br>Next question.</p>",
      "MR. PRICE: Yes.\n\nNext question.",
    ],
    [
      "a break in an address is a line",
      "<p>East Quay<br>Port Almada</p>",
      "East Quay\\\nPort Almada",
    ],
    [
      "emphasis over a break is closed and opened again",
      "<b>One.<br><br>Two.</b>",
      "**One.**\n\n**Two.**",
    ],
    ["neighbouring bold texts are one", "<b>One</b><b>Two</b>", "**OneTwo**"],
    ["space moves out of emphasis", "<b>Label:&nbsp;</b>text", "**Label:** text"],
    ["emphasis that could not be read is left out", "<b>Label:</b>text", "Label:text"],
    ["emphasis inside a word", "un<em>believ</em>able", "un*believ*able"],
    [
      "headings below the title, without bold",
      "<h1><b>Top</b></h1><h4>Deep #</h4>",
      "## Top\n\n#### Deep \\#",
    ],
    ["lists", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"],
    [
      "numbers go on where the list does",
      "<ol start=9><li>a</li><li><p>b</p><p>c</p></li></ol>",
      "9. a\n10. b\n\n    c",
    ],
    ["typed bullets are a list", "<p>Guests:<br>• Ana<br>• Rui</p>", "Guests:\n\n- Ana\n- Rui"],
    ["quotations", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
    [
      "tables",
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td></tr></table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 |  |".replace("|  |", "| |"),
    ],
    [
      "tables that only lay out are paragraphs",
      "<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>",
      "a\n\nb",
    ],
    ["code is shown as it is", "<pre>a  *b*\n```\n[@c]</pre>", "````\na  *b*\n```\n[@c]\n````"],
    ["code in a line", "<code>a`[@b]`</code>", "`` a`[@b]` ``"],
    ["strikes", "<s>four</s> [three]", "~~four~~ [three]"],
    ["ordinals and notes", "21<sup>st</sup> 10<sup>2</sup> CO<sub>2</sub>", "21st 10² CO₂"],
    ["relative links", '<a href="../more">more</a>', "[more](https://harbour.example/news/more)"],
    [
      "a picture becomes a link",
      '<img src="/a.png" alt="Chart [1]">',
      "[Chart [1]](https://harbour.example/a.png)",
    ],
    [
      "a linked picture is one link",
      '<a href="/b"><img src="/a.png" alt="Chart"></a>',
      "[Chart](https://harbour.example/b)",
    ],
    [
      "a tracker is dropped",
      '<p>a<img src="https://t.example/p.gif" width="1" height="1"></p>',
      "a",
    ],
    ["the sign at the end of a release is dropped", "<p>End.</p><p># # #</p>", "End."],
    [
      "elements that would end the conversion",
      "a</x-turndown><frameset>b</frameset><plaintext>c</plaintext>",
      "a\n\nb\n\nc",
    ],
    ["scripts and styles are dropped", "a<script>b</script><style>c</style><!-- d -->", "a"],
  ])("%s", (_, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });
});

describe("text stays text", () => {
  test.each([
    ["a citation", "[@release]", "\\[@release\\]"],
    ["a link of ours", "[day](date:2021-06-05)", "\\[day\\](date:2021-06-05)"],
    ["an image", '!<a href="https://a.example/">b</a>', "\\![b](https://a.example/)"],
    ["a reference", "[a]: https://a.example/", "\\[a\\]: https://a.example/"],
    ["an autolink", "&lt;https://a.example/&gt;", "\\<https://a.example/>"],
    ["an entity", "&amp;lt;b&amp;gt;", "\\&lt;b\\&gt;"],
    ["a heading after a break", "a.<br># b", "a.\n\n\\# b"],
    ["a number across elements", "<span>1</span>. a", "1\\. a"],
    ["a rule", "---", "\\---"],
    ["brackets that mean nothing", "He [the master] came.", "He [the master] came."],
  ])("%s", (_, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });

  test.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "#note",
    "https://u:p@a.example/",
    "brief:2021-01-01-x",
    "//[",
  ])("a link to %j keeps its words alone", (href) => {
    expect(toMarkdown(`<a href="${href}">words</a>`)).toBe("words");
  });
});

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
      "a cell over two columns leaves the next figure in its own",
      "<table><tr><th colspan=2>Crossed<th>Day<tr><td>60<td>90<td>12 June</table>",
      "| Crossed | | Day |\n| --- | --- | --- |\n| 60 | 90 | 12 June |",
    ],
    [
      "a cell over two rows leaves the figures below in theirs",
      "<table><tr><th>Gate<th>Day<th>Crossed<tr><td rowspan=2>East<td>11 June<td>60<tr><td>12 June<td>90</table>",
      "| Gate | Day | Crossed |\n| --- | --- | --- |\n| East | 11 June | 60 |\n| | 12 June | 90 |",
    ],
    [
      "a foot stands last, and what spans rows ends with its body",
      "<table><tfoot><tr><td>Sum<td>150</tfoot><thead><tr><th>Gate<th>Crossed</thead><tbody><tr><td rowspan=9>East<td>60</tbody><tbody><tr><td>West<td>90</tbody></table>",
      "| Gate | Crossed |\n| --- | --- |\n| East | 60 |\n| West | 90 |\n| Sum | 150 |",
    ],
    [
      "a span of none or of many columns is no column",
      '<table><tr><th>a<th>b<tr><td colspan="65000">whole<tr><td colspan=0>1<td colspan=-2>2<tr><td rowspan=x>3<td>4</table>',
      "| a | b |\n| --- | --- |\n| whole | |\n| 1 | 2 |\n| 3 | 4 |",
    ],
    [
      "a table in a cell, and a caption",
      "<table><caption>Two gates</caption><tr><th>a<th>b<tr><td><table><tr><td colspan=2>1<td>2</table><td>3</table>",
      "Two gates\n\n| a | b |\n| --- | --- |\n| \\| 1 \\| 2 \\| \\| --- \\| --- \\| | 3 |",
    ],
    [
      "links round blocks stay two",
      '<a href="/a"><p>one</p></a><a href="/b"> <p>two</p> </a>',
      "[one](https://harbour.example/a)\n\n[two](https://harbour.example/b)",
    ],
    [
      "a link round a heading, a paragraph and a list is in each line",
      '<a href="/a"><h3>Gate</h3><p>Open<br>now</p><ul><li>a</li><li>b</li></ul></a>',
      "### [Gate](https://harbour.example/a)\n\n[Open now](https://harbour.example/a)\n\n- [a](https://harbour.example/a)\n- [b](https://harbour.example/a)",
    ],
    [
      "a link round a table stands behind it",
      '<a href="/a"><table><tr><th>a<th>b<tr><td>1<td>2</table></a>',
      "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[https://harbour.example/a](https://harbour.example/a)",
    ],
    [
      "a link round a picture with its words is one link",
      '<a href="/a"><figure><img src="/p.png" alt="Chart"></figure></a>',
      "[Chart](https://harbour.example/a)",
    ],
    [
      "links that are not closed, or stand in each other, stay two",
      '<p><a href="/a">one <a href="/b">two</a></p>',
      "[one](https://harbour.example/a) [two](https://harbour.example/b)",
    ],
    [
      "a link to no address round blocks leaves them apart",
      '<a href="javascript:x"><p>one</p></a><a name="b"><p>two</p></a>',
      "one\n\ntwo",
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

describe("HTML that would take minutes is refused, and what is no part of the text costs nothing", () => {
  const many = (part: string, count: number) => part.repeat(count);
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, each) => `a${each}=b`).join(" ");
  test.each([
    ["nested links", many("<a href=/x>", 100_000), /nested too deeply/],
    ["nested elements of another kind", many("<div>", 100_000), /nested too deeply/],
    ["nested tables", many("<table><tr><td>", 20_000), /nested too deeply/],
    ["nested lists", many("<ul><li>", 100_000), /nested too deeply/],
    ["nested drawings", many("<svg><g>", 100_000), /nested too deeply/],
    ["elements that are hidden in a comment's beginning", `<!-->${many("<b>", 300)}`, /nested/],
    ["elements behind a stray quotation mark", `<p "'>${many("<b>", 300)}`, /nested/],
    ["elements that a value seems to close", many("<b x='</b>'>", 300), /nested/],
    ["points of a list", `<ol>${many("<li>x</li>", 100_000)}</ol>`, /more than 10000 elements/],
    ["cells", `<table><tr>${many("<td>1", 100_000)}</table>`, /more than 10000 elements/],
    ["links in a paragraph", many("<a href=/x>y</a> ", 50_000), /more than 10000 elements/],
    ["one long line", many("word ", 300_000), /more than 512 KiB/],
  ])("%s", (_, html, problem) => {
    expect(toMarkdown(html)).toMatch(problem);
  });

  test.each([
    ["50,000 attributes", `<p ${numbered(50_000)}>x</p>`, "x"],
    [
      "an address that is a picture",
      `<img alt=Chart src="data:image/png;base64,${many("A", 1e6)}">x`,
      "x",
    ],
    ["comments", `${many("<!-- <b> -->", 50_000)}x`, "x"],
    ["a drawing of many parts", `<svg>${many("<path d='M0'/>", 400)}</svg>x`, "x"],
    ["9,000 bold words", many("<b>x</b>a", 9000), many("**x**a", 9000)],
  ])("%s", (_, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });

  test.each([
    [
      "values with and without quotation marks",
      "<a title='>' href = '/b?c=\"d' x>e</a>",
      "[e](https://harbour.example/b?c=%22d)",
    ],
    [
      "an attribute that is there twice",
      '<a href="/b" HREF="/c">d</a>',
      "[d](https://harbour.example/b)",
    ],
    ["an entity in a value", '<a href="/b?c&amp;d">e</a>', "[e](https://harbour.example/b?c&d)"],
    ["signs that begin no tag", "a < b <3 </ c> d <!x> e <?y> f", "a < b <3 d e f"],
    ["a script that writes tags", "<script>'<b>'</script>a<title>b</title>", "a"],
  ])("and is read as before: %s", (_, html, markdown) => {
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

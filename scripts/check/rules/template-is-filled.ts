import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /\{\{[^{}]{0,200}(?:\}\}\}?)?|\{%[^{}]{0,200}(?:%\})?|\{#[^{}#]{1,200}#\}|<%[^<>]{0,200}%>|\$\{[A-Za-z_][\w.]{0,60}\}/g,
    signs: ["{{", "{%", "{#", "<%", "${"],
    instead: "Write what it stands for, or put it between backticks.",
  },
  {
    signs: ["<", "{", "%", "*|"],
    pattern:
      /<\?(?:php|=)?[^<>]{0,200}\?>|<\/?#[a-z]+[^<>]{0,200}>|<@[A-Z0-9]{3,}>|<\/?[a-z]{1,12}:[a-z][\w-]{0,40}(?:\s[^<>]{0,200})?\/?>|<<[A-Z]\w{1,40}>>|\*\|[A-Z][\w:.]{0,60}\|\*|\{\$[A-Za-z_][\w.]{0,60}\}|\{!![^{}]{1,200}!!\}|\{![A-Za-z][\w.]{0,80}\}|\{(?:include|loadposition|loadmodule|exp:[a-z]{1,20})\b[^{}]{0,200}\}|(?<![{$#\\\w])\{[a-z_][a-zA-Z_]{1,30}(?:\.[a-zA-Z_]{1,30}){1,4}\}(?!\})|(?<![{\w])\{\d\}|%\([a-z_]{1,40}\)[sdf]|(?<![\w%])%[sd](?!\w)|(?<![\w%])%[A-Z][A-Z_]{1,40}%(?!\w)|#\{[a-z_][\w.]{0,60}\}/g,
    instead: "Write what it stands for, or put it between backticks.",
  },
];

export const templateIsFilled: BodyRule = {
  id: "template-is-filled",
  reason:
    "What Liquid, Hugo, Jinja or a spreadsheet's mail merge should have filled in is filled in by nobody here: readers would see the name of a field in place of what it stands for.",
  level: "warning",
  example: { bad: "Posted by {{ author.name }}.", good: "Posted by the clerk." },
  *check({ passages, links, text }) {
    yield* leftoversIn({ passages, text }, LEFTOVERS);
    for (const { scheme, target, offset } of links)
      if (scheme === "web" && /(?:\{|%7B){2}|\{%|%7B%25/i.test(target))
        yield {
          offset,
          message: "This link's address is a template that nobody fills in. Write the address.",
        };
  },
};

/** Writings of other programs that rules and plain texts are both searched for. */
import type { Leftover } from "./leftovers.ts";

/** A tag, or the opening of a comment, as HTML writes it. */
export const TAG = /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?>|<!--/g;

/** Known by a closing half, by a value, or by a name that no editor's insertion has. */
export const SHORTCODES: readonly Leftover[] = [
  {
    pattern:
      /\[\/[a-z][a-z0-9_-]{0,40}\]|\[[a-z][a-z0-9_-]{0,40}(?:\s+[a-z][a-z0-9_-]{0,40}=(?:"[^"\]]{0,300}"|'[^'\]]{0,300}'|[“”″][^“”″\]]{0,300}[“”″]|[^\s"'\]]{1,300})){1,20}\s*\/?\]|\[(?:gallery|playlist|embed|contact-form(?:-7)?|recent-posts|(?:vc|et_pb|wp|su|fusion|av)_[a-z0-9_]{1,40})\]|\[(?:tweet|youtube|vimeo|soundcloud|instagram|audio|video)\s[^[\]\n]{1,300}\]|\[(?:poll|newline)\]|\[block:[a-z-]{1,40}\]|\[[a-z]{2,20}="[^"\]\n]{1,200}"\]|\[(?:url|color|size|quote)=[^\]\n]{1,300}\]/g,
    signs: ["["],
    instead: "Say in words what it would have shown, or link to it.",
  },
];

export const TEMPLATES: readonly Leftover[] = [
  {
    pattern:
      /\{\{[^{}]{0,200}(?:\}\}\}?)?|\{%(?:[^{}%]|%(?!\})){0,200}(?:%\})?|\{#[^{}#]{1,200}#\}|<%[^<>]{0,200}%>|\$\{[A-Za-z_][\w.]{0,60}\}/g,
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

export const WIKILINKS: readonly Leftover[] = [
  {
    pattern: /!?\[\[(?!_?TOC_?\]\])[^[\]\n]{1,200}\]\]/g,
    signs: ["[["],
    instead: "Write a link, as in [the mill](brief:2025-06-12-mill).",
  },
  {
    signs: ["][", "((", "[http", "|http"],
    pattern:
      /\[\[[^[\]\n]{1,300}\]\[[^[\]\n]{1,200}\]\]|\(\((?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Za-z])[\w-]{6,40}\)\)|\[https?:\/\/[^\s[\]]{1,300} [^[\]\n]{1,200}\](?!\()|\[[^[\]|\n]{1,200}\|https?:\/\/[^[\]\s]{1,300}\](?!\()/g,
    instead: "Write a link, as in [the mill](brief:2025-06-12-mill).",
  },
];

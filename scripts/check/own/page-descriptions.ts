/** What the fields of a page of the desk's own are, in words: for the docs and for editors. */
export const PAGE = {
  title: "The title, at the head of the page and in the menu.",
  lang: "The language it is written in; the archive's own when absent.",
  summary: "What it says in a sentence or two, for search engines.",
  menu: "Its place in the menu, counted from 1 among the site's own pages; without it the page is linked at the foot. `nav:` of archive.yaml goes before it.",
  translation_of: "The page that this one translates, by its file name without .md.",
  updated: "The day on which its text last changed, shown at its end.",
} as const;

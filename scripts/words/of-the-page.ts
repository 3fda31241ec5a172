/** The words of the search page's own language, for the script that runs there: the bundler puts each language in the place of English. */
export * from "./en.ts";

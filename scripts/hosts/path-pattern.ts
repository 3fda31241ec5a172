/** A path of the table of headers as a regular expression, in the words that nginx, Apache and JavaScript share. */

/** Matches the address and, where it is a folder's, the file that a server shows for it. */
export function patternOf(path: string, prefix: string): string {
  const steps = path.split("/").map((step) => (step.startsWith(":") ? "[^/]+" : literal(step)));
  const isFolder = path.endsWith("/");
  const below = steps.join("/").replace(/\\\*$/, "");
  const end = path.endsWith("*") ? "" : isFolder ? "(?:index\\.html)?$" : "$";
  return `^${literal(prefix)}${below}${end}`;
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

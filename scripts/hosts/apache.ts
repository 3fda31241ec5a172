/** Rules of Apache 2.4 for the site, in the form of a .htaccess file. */
import type { SiteHeaders, VariedHeader } from "../render/headers/headers.ts";
import { patternOf } from "./path-pattern.ts";
import { IMAGE_TYPES, NAMED_TYPES, TEXT_TYPES } from "./types.ts";

/** No `<IfModule>` around the headers: a server that cannot send them should say so. */
export function apacheRules({ fixed, policy, cache }: SiteHeaders, prefix: string): string {
  return `# Made by \`npm run headers -- apache\`: for <Directory> in the server's configuration, or for .htaccess in a folder
# above the site (\`AllowOverride All\`). Not for the site's own folder: the next build refuses a folder with strange files.
# Needs mod_headers, mod_dir and mod_mime; mod_deflate compresses.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 403 ${prefix}404.html
ErrorDocument 404 ${prefix}404.html

AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .js .json .txt
${[...NAMED_TYPES, ...IMAGE_TYPES].map(([type, ending]) => `AddType ${type} .${ending}\n`).join("")}# Pagefind's files are compressed inside, and must come as they are. Part of a name, as in \`wasm.pl.pagefind\`, is a
# language and no program to run.
<FilesMatch "\\.(?:pagefind|pf_[a-z]+)$">
  ForceType application/octet-stream
  SetHandler default-handler
</FilesMatch>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${TEXT_TYPES.join(" ")}
</IfModule>

${fixed.map(({ name, value }) => set(name, value)).join("")}${varied(policy, prefix)}${varied(cache, prefix)}`;
}

/** The last that applies stands. */
function varied({ name, byDefault, byPath }: VariedHeader, prefix: string): string {
  const rows = byPath.map(({ path, value }) => set(name, value, patternOf(path, prefix)));
  return set(name, byDefault) + rows.join("");
}

function set(name: string, value: string, pattern?: string): string {
  const when = pattern === undefined ? "" : ` "expr=%{REQUEST_URI} =~ m#${quotable(pattern)}#"`;
  // A percent sign would begin a value of the server's.
  return `Header always set ${name} "${quotable(value.replaceAll("%", "%%"))}"${when}\n`;
}

function quotable(text: string): string {
  return text.replaceAll(/\\(?=["\\])|"/g, "\\$&");
}

/** A whole configuration of nginx for the site: its headers, its types, what is compressed, and 404 for the rest. */
import type { SiteHeaders, VariedHeader } from "../render/headers/headers.ts";
import { patternOf } from "./path-pattern.ts";
import { IMAGE_TYPES, NAMED_TYPES, TEXT_TYPES } from "./types.ts";

export interface NginxPlace {
  /** The folder of the site, whole. */
  readonly folder: string;
  /** With a slash at both ends. */
  readonly prefix: string;
  readonly host: string;
  /** `8080` or `127.0.0.1:8080`; undefined for port 80 of every address. */
  readonly listen: string | undefined;
}

/** Both values are `map`s: an `add_header` in a location would make nginx forget those of the server around it. */
export function nginxSite({ fixed, policy, cache }: SiteHeaders, place: NginxPlace): string {
  const { host, prefix, listen } = place;
  // One nginx may serve several archives, and a variable is known to all of them.
  const variable = `dateline_${(host + prefix).replaceAll(/[^A-Za-z0-9]+/g, "_")}`;
  const headers = [
    ...fixed.map(({ name, value }) => [name, quoted(value)] as const),
    [policy.name, `$${variable}policy`] as const,
    [cache.name, `$${variable}cache`] as const,
  ];
  return `# Made by \`npm run headers -- nginx\`: a file for /etc/nginx/conf.d/. Certificates are yours to add.
${map(policy, `${variable}policy`, prefix)}
${map(cache, `${variable}cache`, prefix)}
server {
${(listen === undefined ? ["80", "[::]:80"] : [listen]).map((address) => `  listen ${address};\n`).join("")}  server_name ${host};
  absolute_redirect off;
${locations(place)}
    index index.html;
    autoindex off;
    try_files $uri $uri/ =404;
    error_page 404 ${prefix}404.html;
    # A folder without a page of its own.
    error_page 403 =404 ${prefix}404.html;

    types {
${[...NAMED_TYPES, ...IMAGE_TYPES].map(([type, ending]) => `      ${type} ${ending};\n`).join("")}    }
    # Pagefind's files too: they are compressed inside, and must come as they are, without a Content-Encoding.
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${TEXT_TYPES.filter((type) => type !== "text/html").join(" ")};
    gzip on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types ${TEXT_TYPES.filter((type) => type !== "text/html").join(" ")};

${headers.map(([name, value]) => `    add_header ${name} ${value} always;\n`).join("")}  }
}
`;
}

function locations({ folder, prefix }: NginxPlace): string {
  if (prefix === "/") return `  location / {\n    root ${quoted(folder)};`;
  return `  location = ${quoted(prefix.slice(0, -1))} {
    return 301 ${quoted(prefix)};
  }
  location ${quoted(prefix)} {
    alias ${quoted(`${folder}/`)};`;
}

function map({ byDefault, byPath }: VariedHeader, variable: string, prefix: string): string {
  const rows = byPath.map(
    ({ path, value }) => `  ${quoted(`~${patternOf(path, prefix)}`)} ${quoted(value)};\n`,
  );
  return `map $uri $${variable} {\n  default ${quoted(byDefault)};\n${rows.join("")}}\n`;
}

/** In quotation marks a backslash stands for itself before all but these. */
function quoted(text: string): string {
  return `"${text.replaceAll(/\\(?=["\\trn]|$)|"/g, "\\$&")}"`;
}

/** `npm run headers`: prints the configuration of a server or a host, headers included. */
import { resolve } from "node:path";
import { printable } from "../diagnostics/print.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { SiteHeaders } from "../render/headers/headers.ts";
import { prefixOption, siteOption } from "./archive-places.ts";
import { asTyped } from "./as-typed.ts";
import {
  type Arguments,
  type Command,
  folderOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { requireFolder } from "./report.ts";

/** What is printed, by the name of the server or host: each loads its own writer. */
const WRITERS = {
  async nginx(headers, { prefix, folder, listen, host }) {
    const { nginxSite } = await import("../hosts/nginx.ts");
    return nginxSite(headers, { prefix, folder, listen, host });
  },
  async apache(headers, { prefix }) {
    const { apacheRules } = await import("../hosts/apache.ts");
    return apacheRules(headers, prefix);
  },
  async netlify(headers, { prefix }) {
    const { netlifyHeaders } = await import("../render/headers/netlify.ts");
    return netlifyHeaders(headers, prefix);
  },
} as const satisfies Readonly<Record<string, Writer>>;

type HostForm = keyof typeof WRITERS;
const FORMS = Object.keys(WRITERS) as HostForm[];

type Writer = (headers: SiteHeaders, place: HostPlace) => Promise<string>;

/** Where the site stands on its server. */
interface HostPlace {
  readonly prefix: string;
  readonly folder: string;
  readonly listen: string | undefined;
  readonly host: string;
}

export const runHeaders: Command = {
  name: "headers",
  summary: "print a server's configuration with the site's HTTP headers",
  synopsis:
    "nginx|apache|netlify [--path-prefix PATH] [--briefings DIR] [--output DIR] [--listen PORT]",
  options: {
    "path-prefix": SHARED["path-prefix"],
    briefings: SHARED.briefings,
    output: { type: "string", hint: "DIR", help: "where the site is, for nginx (as for build)" },
    listen: { type: "string", hint: "PORT", help: "8080 or 127.0.0.1:8080, for nginx (80)" },
  },
  examples: [
    "npm run --silent headers -- nginx --output /srv/briefings > briefings.conf",
    "npm run --silent headers -- apache --path-prefix /briefings/ > .htaccess",
    "npm run headers -- netlify",
  ],
  notes: [
    "Host and scheme are those of `url:` in archive.yaml. `netlify` is what every build writes as `_headers`,",
    "which Netlify and Cloudflare Pages read at the root of what they are given. Print it again after an update.",
  ],
  async run(given) {
    const form = formOf(given);
    const other = form === "nginx" ? undefined : OF_NGINX.find((name) => name in given.values);
    if (other !== undefined)
      throw new UsageError(`\`--${other}\` is for nginx: ${form} is told nothing of it.`);
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    const prefix = await prefixOption(given, briefings);
    const folder = await siteFolder(given, briefings);
    const place = { prefix, folder, listen: listenOption(given) };
    const { listFolder } = await import("../read/read.ts");
    const { settingsOf } = await import("./named-briefing.ts");
    const settings = await settingsOf(listFolder(briefings), briefings);
    if (settings === undefined) return 1;
    const { headersOf } = await import("../render/headers/headers.ts");
    const headers = headersOf({ origin: settings.url, prefix });
    const host = new URL(settings.url).hostname;
    process.stdout.write(asTyped(await WRITERS[form](headers, { ...place, host })));
    return 0;
  },
};

const OF_NGINX = ["output", "listen"];
const LAST_PORT = 65_535;

function formOf({ positionals }: Arguments): HostForm {
  const [named, ...more] = positionals;
  const form = FORMS.find((known) => known === named);
  if (form !== undefined && more.length === 0) return form;
  if (form !== undefined || named === undefined)
    throw new UsageError(`Name one form: ${FORMS.join(", ")}.`);
  throw new UsageError(
    `There is no form \`${named}\`.${didYouMean(named, FORMS)} Choose one of: ${FORMS.join(", ")}.`,
  );
}

/** @throws UsageError for a name that nginx cannot be told: it has no way to write a dollar sign. */
async function siteFolder(given: Arguments, briefings: string): Promise<string> {
  const folder = resolve(await siteOption(given, briefings));
  if (folder.includes("$") || printable(folder) !== folder)
    throw new UsageError(
      `${folder} holds a dollar sign or a character that cannot be seen, which nginx takes for something else. Serve the site from another folder.`,
    );
  return folder;
}

function listenOption(given: Arguments): string | undefined {
  const value = textOption(given, "listen", "");
  const port = /^(?:[0-9.]+:|\[[0-9a-fA-F:]+\]:)?([0-9]{1,5})$/.exec(value)?.[1];
  const isPort = Number(port) >= 1 && Number(port) <= LAST_PORT;
  if (value !== "" && !isPort)
    throw new UsageError(
      `\`--listen ${value}\` is no port. Write 8080, or with an address 127.0.0.1:8080.`,
    );
  return value === "" ? undefined : value;
}

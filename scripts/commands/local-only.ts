/** Who the preview's server answers: this machine by its own names, and no page of another site. */
import type { IncomingMessage } from "node:http";

export interface RequestRefusal {
  readonly status: number;
  readonly why: string;
}

/** What a browser writes for this machine, by name, IPv4 and IPv6. A name that somebody else's DNS knows is none. */
const OWN = /^(?:(localhost|127\.0\.0\.1)\.?|(\[::1\]))(?::(\d*))?$/i;

/** The port of an address that says none (RFC 9110, 4.2.1). */
const HTTP = 80;

const openInstead = (port: number) => `Open http://localhost:${port}/ instead.`;

/**
 * Why a request is not answered; undefined for one that is. `port` is the one that is served.
 * A page of another site may carry a link to the preview, as any page may. All else that browsers fetch for such a page,
 * and say so of (https://www.w3.org/TR/fetch-metadata/), would read drafts that are for this machine alone.
 */
export function refusalOfRequest(
  request: IncomingMessage,
  port: number,
): RequestRefusal | undefined {
  const { method, headers } = request;
  if (ownName(request, port) === undefined) return misdirected(port);
  if (method !== "GET" && method !== "HEAD")
    return { status: 405, why: "The desk is only read: by GET and HEAD." };
  const site = headers["sec-fetch-site"] ?? "none";
  const isOwn = site === "same-origin" || site === "none";
  const isLink =
    headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  const isFromOwn = headers.origin === undefined || isSameOrigin(request, port);
  return (isOwn || isLink) && isFromOwn ? undefined : foreign(port);
}

/**
 * Why a request for a web socket is not answered; undefined for one that is. A browser keeps no page from asking any
 * host for a socket, but says whose page asks: who says nothing is no browser, and needs none.
 */
export function refusalOfSocket(
  request: IncomingMessage,
  port: number,
): RequestRefusal | undefined {
  if (ownName(request, port) === undefined) return misdirected(port);
  if (request.headers.upgrade?.toLowerCase() !== "websocket")
    return { status: 400, why: "The desk speaks HTTP/1.1, and by web socket with its own pages." };
  return isSameOrigin(request, port) ? undefined : foreign(port);
}

/** The name of this machine that a request calls it by: of one `Host`, and of nothing else that it may say. */
function ownName({ headersDistinct, url = "" }: IncomingMessage, port: number): string | undefined {
  const [host = "", ...others] = headersDistinct.host ?? [];
  // A whole address in place of a path outweighs `Host` (RFC 9112, 3.2.2), and is for proxies.
  const isPath = url.startsWith("/") || url === "*";
  return others.length === 0 && isPath ? nameIn(host, port) : undefined;
}

function isSameOrigin(request: IncomingMessage, port: number): boolean {
  const [origin = "", ...others] = request.headersDistinct.origin ?? [];
  const [, host] = /^http:\/\/(.+)$/.exec(origin) ?? [];
  if (host === undefined || others.length > 0) return false;
  return nameIn(host, port) === ownName(request, port);
}

/** Equal spellings give the same name. */
function nameIn(host: string, port: number): string | undefined {
  const [, name, address, said] = OWN.exec(host) ?? [];
  return Number(said || HTTP) === port ? (name ?? address)?.toLowerCase() : undefined;
}

function misdirected(port: number): RequestRefusal {
  return {
    status: 421,
    why: `The desk answers to the names of its own machine. ${openInstead(port)}`,
  };
}

function foreign(port: number): RequestRefusal {
  return { status: 403, why: `No page of another site may read the desk. ${openInstead(port)}` };
}

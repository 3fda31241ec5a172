/** Asks for an address and follows redirects on the same origin: what another host says is no copy of this one. */

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** A host that ends addresses in its own way needs one or two. */
const MOST = 5;

/** An answer that leads where we do not follow; asking again changes nothing. */
export class Elsewhere extends Error {}

/** @throws Elsewhere, or what `fetch` throws. */
export async function follow(address: URL, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let turn = 0; turn <= MOST; turn++) {
    const response = await fetch(at, { redirect: "manual", signal });
    const location = response.headers.get("location");
    if (location === null || !REDIRECTS.includes(response.status)) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, at.href)) throw new Elsewhere("it leads to no address");
    const next = new URL(location, at);
    if (next.origin !== address.origin)
      throw new Elsewhere(`it leads to another host, ${next.origin}`);
    at = next;
  }
  throw new Elsewhere(`it leads on more than ${MOST} times`);
}

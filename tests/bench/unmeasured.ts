/** What a run can measure, and what it says of what it did not. */
import { CASES, TITLES } from "./cases.ts";
import { KINDS, type Kind } from "./corpora.ts";
import { PEERS } from "./peers/build-peer.ts";
import type { Peer } from "./peers/peer.ts";
import type { SpeedTable, Unmeasured } from "./speed-page.ts";

/** Our builds, the check, and the peers by their names. */
export const EVERY_CASE: readonly string[] = [...CASES, "check", ...PEERS.map(({ name }) => name)];

interface Plan {
  /** Of `EVERY_CASE`. */
  readonly cases: readonly string[];
  /** Peers that are not installed. */
  readonly absent: readonly Peer[];
  readonly kinds: readonly Kind[];
  /** Kinds of briefings that are not at hand. */
  readonly absentKinds: readonly Kind[];
}

const WHAT: Readonly<Record<Kind, string>> = {
  real: "real briefings",
  "18f": "18F posts",
  generated: "generated briefings",
};
const NOT_AT_HAND = "none at hand";

const TABLES: readonly SpeedTable[] = ["peers", "builds", "checks"];

/** What the page lacks for a plan, table by table. */
export function notMeasured({ cases, absent, kinds, absentKinds }: Plan): Unmeasured[] {
  const why = "not asked for";
  const peers = PEERS.flatMap((peer): Unmeasured[] => {
    const lack = { table: "peers", what: peer.title } as const;
    if (!cases.includes(peer.name)) return [{ ...lack, why }];
    return absent.includes(peer) ? [{ ...lack, why: `not installed (${peer.install})` }] : [];
  });
  // From nothing is always measured.
  const builds = CASES.slice(1)
    .filter((name) => !cases.includes(name))
    .map((name): Unmeasured => ({ table: "builds", what: TITLES[name], why }));
  const checks: Unmeasured[] = cases.includes("check")
    ? []
    : [{ table: "checks", what: "the check", why }];
  const briefings = KINDS.flatMap((kind): Unmeasured[] => {
    const isAsked = kinds.includes(kind);
    if (isAsked && !absentKinds.includes(kind)) return [];
    return TABLES.map((table) => ({ table, what: WHAT[kind], why: isAsked ? NOT_AT_HAND : why }));
  });
  return [...peers, ...builds, ...checks, ...briefings];
}

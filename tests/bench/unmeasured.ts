/** What a run can measure, and what it says of what it did not. */
import { CASES, TITLES } from "./cases.ts";
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
  readonly hasReal: boolean;
}

const TABLES: readonly SpeedTable[] = ["peers", "builds", "checks"];

/** What the page lacks for a plan, table by table. */
export function notMeasured({ cases, absent, hasReal }: Plan): Unmeasured[] {
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
  const real = TABLES.map(
    (table): Unmeasured => ({
      table,
      what: "real briefings",
      why: "none at hand (`--briefings DIR` names some)",
    }),
  );
  return [...peers, ...builds, ...checks, ...(hasReal ? [] : real)];
}

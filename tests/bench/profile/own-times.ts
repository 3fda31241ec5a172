/** Reads Node's profile of a process: how long each function ran itself, and which room of ours had called it. */
import {
  type CallFrame,
  COLLECTOR,
  IDLE,
  isOurs,
  LOADING,
  NODE,
  roomOf,
  sourceOf,
} from "./sources.ts";

/** The parts of a `.cpuprofile` that are read. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: CallFrame;
    readonly children?: readonly number[];
  }[];
  /** Which node ran, again and again. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** One function, as it was called by one room. */
export interface OwnTime {
  readonly name: string;
  readonly source: string;
  /** The room of ours that is nearest above it, or its own. */
  readonly home: string;
  readonly seconds: number;
}

/** Idle time is left out. */
export function ownTimes({ nodes, samples, timeDeltas }: Profile): OwnTime[] {
  const micros = new Map<number, number>();
  for (const [index, node] of samples.entries())
    micros.set(node, (micros.get(node) ?? 0) + (timeDeltas[index + 1] ?? 0));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const sources = new Map(nodes.map(({ id, callFrame }) => [id, sourceOf(callFrame)]));
  const homeOf = (id: number): string => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const source = sources.get(at) ?? NODE;
      if (isOurs(source) || source === COLLECTOR || source === LOADING) return roomOf(source);
    }
    return "Node itself: it starts, waits, passes messages";
  };
  return [...micros].flatMap(([id, time]): OwnTime[] => {
    const source = sources.get(id) ?? NODE;
    if (source === IDLE) return [];
    const name = frames.get(id)?.functionName || "(anonymous)";
    return [{ name, source, home: homeOf(id), seconds: time / 1e6 }];
  });
}

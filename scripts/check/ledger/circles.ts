/** Finds circles: those of which each leads on to the next, and the last to the first. */

interface Visit<Id> {
  readonly id: Id;
  /** Where it leads that was not looked at yet. */
  readonly next: Id[];
  readonly number: number;
  /** The lowest number of an open visit that can be reached from here: Tarjan's low link. */
  low: number;
}

/**
 * Members of circles, each with a number that its circle shares; what leads to itself alone is none. Tarjan's strongly
 * connected components (1972), without recursion: a thread may be longer than the stack is deep.
 */
export function circlesIn<Id>(
  ids: Iterable<Id>,
  next: (id: Id) => readonly Id[],
): ReadonlyMap<Id, number> {
  const circles = new Map<Id, number>();
  const visits = new Map<Id, Visit<Id>>();
  const open: Id[] = [];
  const isOpen = new Set<Id>();
  const path: Visit<Id>[] = [];

  const enter = (id: Id) => {
    const visit = { id, next: [...next(id)], number: visits.size, low: visits.size };
    visits.set(id, visit);
    open.push(id);
    isOpen.add(id);
    path.push(visit);
  };
  /** Ends a visit from which nothing is left to look at; its circle is whole where no way leads further up. */
  const leave = (visit: Visit<Id>) => {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) above.low = Math.min(above.low, visit.low);
    if (visit.low !== visit.number) return;
    const members = open.splice(open.lastIndexOf(visit.id));
    for (const member of members) {
      isOpen.delete(member);
      if (members.length > 1) circles.set(member, visit.number);
    }
  };

  for (const start of ids) {
    if (!visits.has(start)) enter(start);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const to = visit.next.pop();
      const known = to === undefined ? undefined : visits.get(to);
      if (to === undefined) leave(visit);
      else if (known === undefined) enter(to);
      else if (isOpen.has(to)) visit.low = Math.min(visit.low, known.number);
    }
  }
  return circles;
}

/** Adds members to groups by their ids. */

/** Adds a member to the group of an id, which is made where there is none. */
export function push<Id, Member>(groups: Map<Id, Member[]>, id: Id, member: Member): void {
  const group = groups.get(id);
  if (group === undefined) groups.set(id, [member]);
  else group.push(member);
}

/** Lists longer than a call has room for. */

/** Adds all to a list. Not spread into `push`: a file can have more problems than a call has room for arguments. */
export function pushAll<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}

/** Waits for what is done beside each other: the first failure ends the rest, and nothing is waited for beyond that. */

/**
 * What comes of all tasks, in their order. Of those that go on when one fails, some may never end by themselves:
 * a program may wait for a disk that stays full. So `end` has them end, and they are heard out: whoever
 * tidies up then has the folders for himself.
 * @throws the first failure.
 */
export async function together<Result>(
  tasks: readonly Promise<Result>[],
  end: () => Promise<void>,
): Promise<Result[]> {
  try {
    return await Promise.all(tasks);
  } catch (error) {
    await end();
    await Promise.allSettled(tasks);
    throw error;
  }
}

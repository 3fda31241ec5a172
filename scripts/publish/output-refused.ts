/** Something about the output folder that only its owner can mend; the message says what. */

export class OutputRefused extends Error {}

/** @throws OutputRefused for what the file system says. */
export function orRefuse<Result>(output: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new OutputRefused(
      `${output} cannot be written (${code}). Mend its permissions, or name another folder with --output.`,
    );
  }
}

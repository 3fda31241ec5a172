/** What only the owner of a folder can mend: the message says which, and what to do. */
import { faultOf, type MachineFault, PERMISSIONS } from "./machine-fault.ts";

export class OutputRefused extends Error {}

/** Runs one step on the output folder. @throws OutputRefused for whatever the file system says of it. */
export function orRefuse<Result>(output: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const fault = error instanceof OutputRefused ? undefined : faultOf(error);
    if (fault === undefined) throw error;
    throw refusal(output, { ...fault, remedy: fault.remedy ?? PERMISSIONS });
  }
}

/**
 * Runs a whole build, in which much may break that is no fault of the output folder.
 * @throws OutputRefused where the machine's owner can mend it (a full disk); any other error as it is.
 */
export async function orRefuseWhole<Result>(
  output: string,
  act: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const fault = error instanceof OutputRefused ? undefined : faultOf(error);
    if (fault?.remedy === undefined) throw error;
    throw refusal(output, fault);
  }
}

/** Why a file could not be written; undefined where that was not the machine's doing. */
export function refusalOf(file: string, error: unknown): OutputRefused | undefined {
  const fault = error instanceof OutputRefused ? undefined : faultOf(error);
  if (fault === undefined) return undefined;
  const remedy = fault.remedy ?? PERMISSIONS;
  return new OutputRefused(`${file} cannot be written (${fault.code}). ${remedy}, and try again.`);
}

function refusal(output: string, { code, remedy }: MachineFault): OutputRefused {
  return new OutputRefused(
    `${output} cannot be written (${code}). ${remedy}, or name another folder with --output. Nothing was published.`,
  );
}

/** The order of test files: what builds before what does not, so that no long file is left to run alone at the end. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [
      ...sorted.filter(({ project }) => project.name !== "pure"),
      ...sorted.filter(({ project }) => project.name === "pure"),
    ];
  }
}

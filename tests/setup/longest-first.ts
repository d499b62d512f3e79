import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Asks every route as everybody, which takes as long as a third of all the rest: begun last, all would wait for it. */
const LONGEST = /[\\/]matrix\.test\.ts$/;

/** The longest file first, the rest in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...rest.filter(isLongest), ...rest.filter((file) => !isLongest(file))];
  }
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The journeys that last longest by far, in this order; a machine that has never run them does not know. */
const longest = ['sample-history', 'scheme-year', 'grading-year', 'appeal', 'restructured'];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = longest.findIndex((name) => moduleId.endsWith(`/journeys/${name}.test.ts`));
  return rank < 0 ? longest.length : rank;
};

/**
 * The longest files first, so that at the end no core waits for one. Otherwise projects follow each other in the order of the configuration
 * and their files as vitest puts them: files of one project lie together, which is how they come to share a process.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = this.ctx.projects.map(({ name }) => name);
    const placeOf = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b));
  }
}

import { Problem } from '@jieti/lambda';

/** A problem as the answer to one of many letters tells it: it is no obstacle to the others. */
const problemOf = ({ status, code, title, options }: Problem) => ({
  status,
  code,
  title,
  errors: (options.errors ?? []).map(({ pointer, code: of = code, detail }) => ({
    pointer,
    code: of,
    detail,
  })),
});

export type ItemProblem = ReturnType<typeof problemOf>;

/** What became of one of many letters: what it answers, or why the law or the register refuses it. @throws whatever is no refusal. */
export const orProblem = async <T>(
  done: () => Promise<T>,
): Promise<T | { readonly problem: ItemProblem }> => {
  try {
    return await done();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: problemOf(error) };
  }
};

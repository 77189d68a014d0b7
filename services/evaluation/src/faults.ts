import { type InputError, invalidInput, type Problem } from '@jieti/lambda';

/** An answer names at most so many faults; the last line says how many more there are. */
const maxNamed = 1_000;

/** All faults as one 422. */
export const allFaults = (faults: readonly InputError[]): Problem => {
  const more = faults.length - maxNamed;
  if (more <= 0) return invalidInput(faults);
  return invalidInput([
    ...faults.slice(0, maxNamed),
    {
      pointer: '',
      code: 'more-faults',
      detail: { zh: `另有 ${more} 处错误`, en: `And ${more} more faults` },
    },
  ]);
};

import { type Caller, done, type Served } from '../../support/http-journey.ts';
import type { Entered } from './register.ts';
import { year } from './year.ts';

/** Letters signed at the same time. */
const atOnce = 4;

const sides = ['superior', 'subordinate'] as const;
type Side = (typeof sides)[number];

/** Clerks who act for a unit and all right below it, by the unit above: both sides of those letters are theirs to sign. */
export const clerksOf = (units: readonly Entered[]): Map<string | null, Caller> =>
  new Map(
    [...Map.groupBy(units, ({ parent }) => parent)].map(([parent, below]) => [
      parent,
      { subject: `clerks-of-${parent}`, units: [parent ?? '', ...below.map(({ id }) => id)] },
    ]),
  );

/** One signature, to be given. */
export interface Signature {
  readonly by: Caller;
  readonly what: string;
  readonly body: { readonly side: Side; readonly post: string };
}

/** Both signatures of a unit's letter, in the order they are given. */
export const signaturesOf = (unit: Entered, clerks: ReadonlyMap<string | null, Caller>): Signature[] =>
  sides.map((side) => ({
    by: clerks.get(unit.parent) ?? { subject: 'nobody' },
    what: `POST /letters/${year}-${unit.id}/signatures`,
    body: { side, post: 'head' },
  }));

/** Gives all of these signatures over HTTP, a letter's one after the other; milliseconds each took, in the order given. */
export const signAll = async (
  city: Served,
  letters: readonly (readonly Signature[])[],
): Promise<number[]> => {
  const took: number[] = [];
  const queue = letters.values();
  const worker = async () => {
    for (const letter of queue)
      for (const { by, what, body } of letter) {
        const begun = performance.now();
        await done(city, by, what, { body });
        took.push(performance.now() - begun);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return took;
};

import type { Post, Unit } from '@jieti/letters/contract';
import type { Name, Nominee, Plan, PlanNominee } from '@jieti/rules';
import { commendationsPK } from '../keys.ts';
import { postsBetween, postsOfHolder } from '../projections/posts.ts';
import { unitsById } from '../projections/units.ts';
import { table } from '../table.ts';
import { holderFacts, unitFacts } from './candidate-facts.ts';

/** Posts by which it is told whom a commendation concerns: all of a unit, or those a holder ever held. */
const postsOf = ({ unit, holder }: Name): Promise<Post[]> =>
  holder === undefined ? postsBetween(unit, unit) : postsOfHolder(holder);

interface Known extends Nominee {
  readonly unit: Unit | null;
  readonly posts: readonly Post[];
}

/** What is known of each name, in the same order. */
export const nomineesOf = async (names: readonly Name[]): Promise<Known[]> => {
  const units = await unitsById(names.map(({ unit }) => unit));
  return Promise.all(
    names.map(async (name) => ({ unit: units.get(name.unit) ?? null, posts: await postsOf(name) })),
  );
};

const keyWithin = (plan: string, { unit, holder }: Name) => ({
  PK: commendationsPK(plan),
  SK: holder === undefined ? `unit#${unit}` : `holder#${holder}`,
});

/** The same with what a plan judges somebody by. */
export const planNomineesOf = async (
  names: readonly Name[],
  plan: Plan | undefined,
): Promise<PlanNominee[]> => {
  if (!plan) return [];
  const { id, years, gradeAtLeast } = plan;
  const basis = { years, gradeAtLeast };
  const known = await nomineesOf(names);
  return Promise.all(
    names.map(async (name, n) => {
      const { unit = null, posts = [] } = known[n] ?? {};
      const { holder } = name;
      return {
        unit,
        posts,
        candidate: await (holder === undefined
          ? unitFacts(name.unit, basis)
          : holderFacts(holder, name.unit, posts, basis)),
        commendedBefore: (await table.read(keyWithin(id, name))) !== undefined,
      };
    }),
  );
};

import type { StageDefinition } from '../../city.ts';
import { routeOf } from '../../competence/route.ts';
import type { Tenure } from '../../decision/actor.ts';
import { rungOf } from '../../law/rungs.ts';
import type { LegalDate, UnitFacts } from '../../vocabulary.ts';
import type { ActContext } from '../case/act.ts';
import type { ProposedCase } from '../case/case.ts';
import type { AnsweredDay, Bar } from '../case/measure.ts';
import { type AnsweringDays, type Matter, matterNow } from './matter.ts';

/** True where a measure takes force here that bars leaders: not where it is only recommended to a superior (A26). */
export const barsLeaders = (stage: StageDefinition, unit: UnitFacts): boolean =>
  stage.effects.includes('holders-barred-from-awards-and-promotion') && routeOf(unit, stage) === 'exercise';

/** Whoever held a post of the unit on a day from the facts to the decision; in what role is for the caller. */
export const heldInMatter = (
  { from: first, to: last }: Matter,
  { unit, tenures }: Pick<ActContext, 'unit' | 'tenures'>,
): readonly Tenure[] =>
  tenures.filter(({ unit: of, from, to }) => of === unit.id && from <= last && (to === null || to >= first));

/** A23 and A24 bar the principal, supervising and in-charge leaders; other members are not named. */
export const leads = ({ role }: Pick<Tenure, 'role'>): boolean => role !== 'member';

const later = (a: LegalDate, b: LegalDate): LegalDate => (a > b ? a : b);

/** The first of the days that fell into their time in the post. */
const answeredDay = (tenure: Tenure, { from, to, why }: AnsweringDays): AnsweredDay[] =>
  tenure.from <= to && (tenure.to === null || tenure.to >= from)
    ? [{ on: later(tenure.from, from), why }]
    : [];

const barOf = ({ unit, post, role, holder }: Tenure, answersFor: readonly AnsweredDay[]): Bar => ({
  unit,
  post,
  role,
  holder,
  answersFor,
});

/** The bar of somebody whom the decision names, with the days for which they answer: at the least their first in the matter. */
export const namedBar = (times: readonly [Tenure, ...Tenure[]], { from, answering }: Matter): Bar => {
  const days = answering.flatMap((one) => times.flatMap((tenure) => answeredDay(tenure, one)).slice(0, 1));
  const [first] = times;
  return barOf(first, days.length > 0 ? days : [{ on: later(first.from, from), why: 'named' }]);
};

/**
 * The leaders whom a decision made now would fall on, where it names nobody else: in office when the facts happened and when the term ended
 * unmet, or on the day of the decision, as the city has it (A4, A5, A23, A24; I-39). Whoever came since answers for nothing; none where the stage bars no leader.
 */
export const proposedResponsible = (
  state: ProposedCase,
  context: Pick<ActContext, 'city' | 'unit' | 'now' | 'tenures'>,
): readonly Bar[] => {
  const stage = rungOf(context.city, state.proposal.stage);
  if (!stage || !barsLeaders(stage, context.unit)) return [];
  const matter = matterNow(state, context);
  const leaders = heldInMatter(matter, context).filter(leads);
  return [...Map.groupBy(leaders, ({ post, holder }) => JSON.stringify([post, holder])).values()].flatMap(
    (times) => {
      const [first, ...rest] = times;
      const bar = first && namedBar([first, ...rest], matter);
      return bar?.answersFor?.some(({ why }) => why !== 'named') ? [bar] : [];
    },
  );
};

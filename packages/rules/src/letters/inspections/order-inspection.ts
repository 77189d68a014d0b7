import type { CitySettings } from '../../city.ts';
import { type ActsLaw, authorize, type Place } from '../../competence/index.ts';
import type { Actor } from '../../decision/actor.ts';
import { checkLevel } from '../../decision/check-level.ts';
import { type CheckResult, collect } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Inspection } from './inspection.ts';
import { emptyTally } from './tally.ts';

export interface OrderInspection
  extends Pick<Inspection, 'id' | 'title' | 'authority' | 'scope' | 'from' | 'to'> {}

export interface OrderingContext {
  readonly actor: Actor;
  readonly city: ActsLaw & Pick<CitySettings, 'zone'>;
  readonly now: Instant;
  /** The units named to be inspected, or the head of the branch. */
  readonly places: readonly Place[];
}

/** The office lies over everything that is to be inspected; the first place that is not below it is named. */
const checkCompetence = ({ actor, places, city }: OrderingContext): CheckResult =>
  places.flatMap((place) => authorize(actor, 'order-inspection', place, city) ?? [])[0] ?? null;

const checkDays = ({ from, to }: OrderInspection): CheckResult =>
  to < from ? refusal('ends-before-it-begins', { from, to }, { pointer: '/to' }) : null;

const checkScope = ({ scope }: OrderInspection, { city }: OrderingContext): CheckResult =>
  scope.of === 'branch' ? checkLevel(city, scope.level, '/scope/level') : null;

/** Opens a special inspection (A9): by an inspection office, in its jurisdiction, on a document. */
export const orderInspection = (
  command: OrderInspection,
  context: OrderingContext,
): Outcome<Decided<Inspection>> => {
  const { actor, now } = context;
  const refusals = collect(
    checkCompetence(context),
    checkDays(command),
    checkScope(command, context),
    checkDocumentDate(command.authority.date, context, ['inspections'], '/authority/date'),
  );
  return refuseOr(refusals, () => {
    if (actor.by !== 'office') throw new RangeError('an inspection is opened by an office');
    const { id, title, authority, scope, from, to } = command;
    return {
      type: 'inspection-ordered',
      at: now,
      actor,
      articles: ['inspections'],
      data: { title, authority, scope, from, to },
      state: {
        id,
        title,
        authority,
        scope,
        from,
        to,
        office: actor.office,
        tally: emptyTally,
        at: now,
        by: subjectOf(actor),
      },
    };
  });
};

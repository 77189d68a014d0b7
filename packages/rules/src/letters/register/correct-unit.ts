import { authorize, type Place } from '../../competence/index.ts';
import {
  type Actor,
  collect,
  type Dated,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { levelName, type WithLevels } from '../../law/levels.ts';
import { sameContent } from '../../same-content.ts';
import { kindNames } from '../../unit-names.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { type Changes, changesBetween } from './changes.ts';
import { checkNoEnd, checkStands } from './check-dates.ts';
import type { RegisterCity } from './enter-unit.ts';
import { datedOf, type Unit, unitOf } from './unit.ts';

export interface CorrectingContext extends Dated {
  readonly actor: Actor;
  readonly city: RegisterCity;
  readonly place: Place;
}

/** The history's words for a unit of which something was entered wrongly. */
export type UnitCorrected = { readonly changed: Changes };

const nothing: Bilingual = { zh: '空', en: 'none' };

const inWords: Readonly<
  Record<'kind' | 'level' | 'parent', (unit: Unit, city: WithLevels) => Bilingual | string>
> = {
  kind: ({ kind }) => kindNames[kind],
  level: ({ level }, city) => levelName(city, level),
  parent: ({ parent }) => parent ?? nothing,
};

/** Kind, level and parent stay where no day is named from which they change (A3). */
export const checkFixed = (unit: Unit, before: Unit, city: WithLevels): Refusal[] =>
  (['kind', 'level', 'parent'] as const)
    .filter((field) => unit[field] !== before[field])
    .map((field) =>
      refusal(
        'structure-fixed',
        { before: inWords[field](before, city) },
        { facts: { field }, pointer: `/${field}` },
      ),
    );

/** A unit as a command without a day means it: what only a change from a day on changes stays. */
export const withoutDay = (command: Unit, before: Unit): Unit =>
  unitOf({ ...datedOf(before), ...unitOf(command) });

export const unitCorrected = (
  unit: Unit,
  before: Unit,
  { actor, now }: Pick<CorrectingContext, 'actor' | 'now'>,
) =>
  ({
    type: 'unit-corrected',
    at: now,
    actor,
    articles: ['units', 'bodies'],
    data: { changed: changesBetween(before, unit) },
    state: unit,
  }) satisfies Decided<Unit, UnitCorrected>;

/**
 * Corrects name, affiliation or group of a unit (A3, A6). Null where it says what stands there already, also of a unit that is
 * no more.
 */
export const correctUnit = (
  before: Unit,
  command: Unit,
  context: CorrectingContext,
): Outcome<Decided<Unit, UnitCorrected> | null> => {
  const { actor, city, place } = context;
  const unit = withoutDay(command, before);
  const same = sameContent(unit, before);
  return refuseOr(
    collect(
      authorize(actor, 'correct-unit', place, city),
      checkFixed(unit, before, city),
      checkNoEnd(unit, before),
      same ? null : checkStands(before),
    ),
    () => (same ? null : unitCorrected(unit, before, context)),
  );
};

import type { CitySettings } from '../../city.ts';
import type { Place } from '../../competence/index.ts';
import type { Actor } from '../../decision/actor.ts';
import { today } from '../../decision/checks.ts';
import type { Decided } from '../../decision/decided.ts';
import type { Instant, UnitFacts } from '../../vocabulary.ts';
import type { Finding } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { tallyOf } from './tally.ts';

export interface FindingContext {
  readonly actor: Actor;
  /** Of the locality whose inspection office's inspection it is. */
  readonly place: Place;
  readonly city: CitySettings;
  readonly now: Instant;
  /** The unit that the finding is about. */
  readonly unit: UnitFacts;
  /** The other findings of the inspection. */
  readonly others: readonly Pick<Finding, 'putRight' | 'checks' | 'answers'>[];
}

/** An act on a finding, as it is entered in its own history and in that of its inspection, whose tally changes with it. */
export interface DecidedFinding {
  readonly finding: Decided<Finding>;
  readonly inspection: Decided<Inspection>;
}

/** The inspection's part of an act on one of its findings. */
export const withInspection = (
  finding: Decided<Finding>,
  inspection: Inspection,
  context: FindingContext,
): DecidedFinding => {
  const { type, at, actor, articles, state } = finding;
  const tally = tallyOf([...context.others, state], today(context));
  const data = { finding: state.number, unit: state.unit, tally };
  return { finding, inspection: { type, at, actor, articles, data, state: { ...inspection, tally } } };
};

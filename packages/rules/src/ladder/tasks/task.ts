import { type CompetentOffice, mayAct } from '../../competence/competent-offices.ts';
import type { Actor } from '../../decision/actor.ts';
import type { Instant, StageId } from '../../vocabulary.ts';
import { personOf } from '../approval/own-proposal.ts';
import type { actsOfPeople } from '../case/act.ts';
import type { CaseTaskKind } from '../case/words.ts';
import { type Deadline, hasExpired } from '../deadlines/deadline.ts';

type ActOfPeople = (typeof actsOfPeople)[number];

/** The end by which something is to be done, with its light. */
export type TaskDue = Pick<Deadline, 'lastDay' | 'until' | 'amberAt' | 'expires' | 'provisional'>;

/** An act that waits in a case for the unit or for offices: they must do it or, of a right, may. */
export interface CaseTask {
  readonly kind: CaseTaskKind;
  /** The act by which it is met. */
  readonly act: ActOfPeople;
  readonly stage: StageId | null;
  /** The thing that the act names by its number: a filing, an appeal, a referral, or the entry of a measure. */
  readonly number: number | null;
  readonly whose: Deadline['whose'];
  /** The offices that may do it, in the capacities that count; empty where it is the unit's. */
  readonly offices: readonly CompetentOffice[];
  /** The person who may not, though their office might: they proposed what is to be decided (I-38). */
  readonly notBy: string | null;
  readonly since: Instant;
  /** Null: no day is set for it. */
  readonly due: TaskDue | null;
}

/** The act that meets each kind of task. */
export const actOfKind: Readonly<Record<CaseTaskKind, ActOfPeople>> = {
  rectification: 'report-progress',
  progress: 'report-progress',
  plan: 'hand-in-plan',
  statement: 'state-case',
  appeal: 'appeal',
  verification: 'verify',
  proposal: 'propose',
  'taking-up': 'propose',
  decision: 'decide',
  acceptance: 'accept',
  release: 'release',
  'verification-again': 'accept',
  filing: 'file',
  'appeal-resolution': 'resolve-appeal',
  'measure-review': 'review-measure',
  answer: 'record-answer',
  'referral-outcome': 'record-referral-outcome',
};

/** True of a task that still waits: a right that was not used by its day is gone. */
export const isOpen = ({ due }: Pick<CaseTask, 'due'>, now: Instant): boolean =>
  due === null || !hasExpired(due, now);

/** True where it waits for this very person, in the office in which they ask or as the unit's staff. */
export const isTaskOf = (
  { whose, offices, notBy }: Pick<CaseTask, 'whose' | 'offices' | 'notBy'>,
  actor: Actor,
): boolean => {
  if (actor.by !== 'office') return actor.by === 'unit' && whose === 'unit';
  return mayAct(actor.office, offices) && personOf(actor) !== notBy;
};

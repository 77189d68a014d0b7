import {
  type Act,
  type Actor,
  type ConferenceSession,
  conferenceDepartments,
  resolutionOf,
  type StageId,
} from '@jieti/rules';
import { allOf } from '../kinds.ts';
import { type Beginning, dayOf, type Ground } from './ground.ts';

/** Sessions of the conference by what came of the matter; whoever cites one finds it held as it should have been. */
export const agreed = { session: 'agreed', item: 1 };
export const refused = { session: 'refused', item: 1 };

interface Matter {
  readonly by: Actor | null;
  readonly stage: StageId;
  readonly heldOn: string;
}

const sessionOf = (
  { law }: Ground,
  id: 'agreed' | 'refused',
  { by, stage, heldOn }: Matter,
): ConferenceSession | null =>
  by?.by === 'office'
    ? {
        ...{ id, version: 1, heldOn, departments: conferenceDepartments(law).length, present: allOf(law) },
        locality: by.office.jurisdiction,
        level: by.office.level,
        document: { number: 'Minutes 1', date: heldOn },
        items: [
          {
            number: 1,
            subject: { kind: 'case', case: 'case', stage },
            resolution: { outcome: id === 'agreed' ? 'agreed' : 'not-agreed', text: 'So.' },
          },
        ],
      }
    : null;

/** The session that an act rests on, held as it should have been: by whoever cites it, on that day, on that stage. */
export const sessionFor = (
  ground: Ground,
  { state, now }: Beginning,
  act: Act,
  actor: Actor,
  stage: StageId | null,
) => {
  const today = dayOf(ground, now);
  if (act.type === 'propose')
    return sessionOf(ground, 'agreed', { by: actor, stage: act.stage, heldOn: today });
  if (act.type !== 'decide') return null;
  if (act.resolution) return stage ? sessionOf(ground, 'refused', { by: actor, stage, heldOn: today }) : null;
  if (state?.status !== 'proposed') return null;
  const { proposedBy: by, stage: of } = state.proposal;
  const heldOn = resolutionOf(state.proposal)?.heldOn ?? today;
  return sessionOf(ground, 'agreed', { by, stage: of, heldOn });
};

import { actName } from '../competence/names.ts';
import type { PaperUse } from '../decision/paper.ts';
import type { ConferenceSession } from './session.ts';

/** The minutes of a session have a number of their conference, once (A12). Corrected minutes keep theirs. */
export const minutesPaper = ({
  id,
  locality,
  document,
}: Pick<ConferenceSession, 'id' | 'locality' | 'document'>): PaperUse => ({
  issuer: `joint-conference@${locality}`,
  document,
  act: 'record-minutes',
  name: actName('record-minutes'),
  subject: id,
  isShared: false,
});

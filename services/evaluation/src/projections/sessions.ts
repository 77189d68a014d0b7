import type { sessionKept } from '@jieti/cases/contract';
import { city } from '@jieti/lambda';
import type { PlanSession } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { z } from 'zod';
import { sessionKey, spokenOfKey, spokenOfPK } from '../keys.ts';
import { table } from '../table.ts';

type Session = z.output<typeof sessionKept.detail>;

/** The projection of a session's minutes, from the events of cases. */
interface SessionCopy extends Key {
  readonly entity: 'session-copy';
  readonly session: Session;
  readonly version: number;
}

interface SpokenOf extends Key {
  readonly entity: 'spoken-of';
  readonly plan: string;
  readonly session: string;
}

/** Stores what a session resolved on plans. Where to look it up is written first: a row too many does no harm, also after a correction. */
export const storeSession = async (session: Session): Promise<void> => {
  for (const plan of new Set(session.plans.map(({ plan: { id } }) => id)))
    await table.insertNow({
      ...spokenOfKey(plan, session.session),
      entity: 'spoken-of',
      plan,
      session: session.session,
    });
  const copy: SessionCopy = {
    ...sessionKey(session.session),
    entity: 'session-copy',
    session,
    version: session.version,
  };
  await table.putIfNewer({ ...copy });
};

/** Sessions of the city's conference that speak of a plan, or did before they were corrected. */
export const sessionsOn = async (plan: string): Promise<PlanSession[]> => {
  const rows = await table.all<SpokenOf>({ partition: spokenOfPK(plan) });
  const copies = await table.readMany<SessionCopy>(rows.map(({ session }) => sessionKey(session)));
  return copies.map(({ session }) => session).filter(({ locality }) => locality === city().root);
};

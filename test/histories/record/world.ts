import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import { useEffects } from '@jieti/lambda';
import { cases } from '../../../services/cases/functions.ts';
import { caseIdOf } from '../../../services/cases/src/acts/open-proposal.ts';
import { act, agreed, dayOf, interviewApproval, readCase } from '../../support/case-steps.ts';
import { type CasesWorld, startCases } from '../../support/cases.ts';
import { people } from '../../support/cases-people.ts';
import { tellUnit } from '../../support/cases-register.ts';
import { tellService } from '../../support/functions.ts';
import type { Reply } from '../../support/http.ts';
import { addLedgerTables } from '../../support/ledgers.ts';

/** The service of cases whose ids count up, so that a release recorded twice is the same to the byte. */
export const startRecording = async (): Promise<CasesWorld> => {
  const world = await startCases();
  await addLedgerTables(world.engine);
  let count = 0;
  const undo = useEffects({
    newId: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  });
  await tellUnit({
    id: 'central-works',
    name: { zh: '中央企业', en: 'Central Works' },
    kind: 'unit',
    level: 'city',
    parent: 'city',
    affiliation: 'central',
    group: 'enterprises',
  });
  return {
    ...world,
    stop: async () => {
      undo();
      await world.stop();
    },
  };
};

/** A paper of the day it is used on. */
export const paper = (world: CasesWorld) => ({ number: '平安办〔2026〕8号', date: dayOf(world.now()) });

export const yes = (world: CasesWorld) => ({ outcome: 'approve', document: paper(world), reasons: '同意' });

/** To the end of the term of the measure in force: what the clock has to do then is done. */
export const toTheEnd = async (world: CasesWorld, id: string): Promise<void> => {
  const { body } = await readCase(world, id);
  await world.advanceTo(body.measure.until);
};

/** So many days on. */
export const later = (world: CasesWorld, days: number): Promise<void> =>
  world.advanceTo(new Date(Date.parse(world.now()) + days * 86_400_000).toISOString());

/** The next stage is open because a term ended unmet: the interview is held and entered. */
export const interview = async (world: CasesWorld, id: string, unit: string): Promise<void> => {
  const record = { ...interviewApproval(dayOf(world.now()), unit), document: paper(world) };
  await act(world, people.cityOffice, id, 'decisions', record);
  await world.settle();
};

/** A stage the joint conference studies is taken up, the unit is heard, and whoever is competent approves. */
export const studied = async (
  world: CasesWorld,
  id: string,
  stage: 'veto-warning' | 'veto',
): Promise<void> => {
  const rests = await agreed(world, id, stage);
  await act(world, people.jointConference, id, 'proposals', { stage, reasons: '联席会议研究', ...rests });
  await act(world, people.northStaff, id, 'statements', { text: '我县的情况说明' });
  const by = stage === 'veto' ? people.cgcMeeting : people.cgcDirector;
  await act(world, by, id, 'decisions', yes(world));
  await world.settle();
};

/** Posts below a case's own path, such as the resolution of its first appeal. */
export const post = async (
  world: CasesWorld,
  as: Parameters<CasesWorld['call']>[1],
  route: string,
  params: Readonly<Record<string, string>>,
  body: unknown,
): Promise<Reply> => {
  const reply = await world.call(route, as, { params, body });
  if (reply.status >= 300) throw new Error(`${route}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply;
};

const about = (proposalId: string, unit: string) =>
  ({ proposalId, unit, year: 2025, reason: 'graded-poor' }) as const;

/** A published year opens a case; answers its id. */
export const published = async (world: CasesWorld, proposalId: string, unit: string): Promise<string> => {
  await tellService(cases, {
    ...caseProposed,
    detail: {
      ...about(proposalId, unit),
      ...{ facts: { score: 52 }, publishedAt: world.now() },
    },
  });
  return caseIdOf(proposalId);
};

/** A later version of the result gives no reason for it any more. */
export const overturned = (world: CasesWorld, proposalId: string, unit: string): Promise<void> =>
  tellService(cases, {
    ...proposalWithdrawn,
    detail: {
      ...about(proposalId, unit),
      ...{ version: 2, grade: 'good', withdrawnAt: world.now() },
    },
  });

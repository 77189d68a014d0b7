import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import { useEffects } from '@jieti/lambda';
import { cases } from '../../../services/cases/functions.ts';
import { caseIdOf } from '../../../services/cases/src/acts/open-proposal.ts';
import { act, agreed, dayOf, interviewApproval, readCase } from '../../support/case-steps.ts';
import { addLedgerTables } from '../../support/ledgers.ts';
import { facts, people, startCases, tellService, type World } from '../../support/world/index.ts';

/** The service of cases whose ids count up, so that a release recorded twice is the same to the byte. */
export const startRecording = async (): Promise<World> => {
  const world = await startCases();
  await addLedgerTables(world.engine);
  let count = 0;
  const undo = useEffects({
    newId: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  });
  await facts.unit({
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

let papers = 0;

/** A paper of the day it is used on, with a number of its own. */
export const paper = (world: World) => ({
  number: `平安办〔2026〕录${++papers}号`,
  date: dayOf(world.now()),
});

export const yes = (world: World) => ({ outcome: 'approve', document: paper(world), reasons: '同意' });

/** To the end of the term of the measure in force: what the clock has to do then is done. */
export const toTheEnd = async (world: World, id: string): Promise<void> => {
  const { body } = await readCase(id);
  await world.advanceTo(body.measure.until);
};

/** So many days on. */
export const later = (world: World, days: number): Promise<void> =>
  world.advanceTo(new Date(Date.parse(world.now()) + days * 86_400_000).toISOString());

/** The next stage is open because a term ended unmet: the interview is held and entered. */
export const interview = async (world: World, id: string, unit: string): Promise<void> => {
  const record = { ...interviewApproval(dayOf(world.now()), unit), document: paper(world) };
  await act(people.cityOffice, id, 'decisions', record);
  await world.untilIdle();
};

/** A stage the joint conference studies is taken up, the unit is heard, and whoever is competent approves. */
export const studied = async (world: World, id: string, stage: 'veto-warning' | 'veto'): Promise<void> => {
  const rests = await agreed(world, id, stage);
  await act(people.jointConference, id, 'proposals', { stage, reasons: '联席会议研究', ...rests });
  await act(people.northStaff, id, 'statements', { text: '我县的情况说明' });
  const by = stage === 'veto' ? people.cgcMeeting : people.cgcDirector;
  await act(by, id, 'decisions', yes(world));
  await world.untilIdle();
};

const about = (proposalId: string, unit: string) =>
  ({ proposalId, unit, year: 2025, reason: 'graded-poor' }) as const;

/** A published year opens a case; answers its id. */
export const published = async (world: World, proposalId: string, unit: string): Promise<string> => {
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
export const overturned = (world: World, proposalId: string, unit: string): Promise<void> =>
  tellService(cases, {
    ...proposalWithdrawn,
    detail: {
      ...about(proposalId, unit),
      ...{ version: 2, grade: 'good', withdrawnAt: world.now() },
    },
  });

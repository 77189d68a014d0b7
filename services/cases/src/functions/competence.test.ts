import type { CompetentOffice, MeasureStage, Office } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articleOf,
  everybody,
  everySomebody,
  gravityOf,
  inWords,
  kinds,
  oneOf,
  stages,
  type Where,
} from '../../../../test/regulation/competence-people.ts';
import {
  type Allowed,
  allowed,
  goingOn,
  isAllowed,
  onlyWhereNecessary,
  type Place,
  type Somebody,
  type UnitKindly,
} from '../../../../test/regulation/competence-table.ts';
import {
  act,
  approval,
  interviewApproval,
  lead,
  minuted,
  minutes,
} from '../../../../test/support/case-steps.ts';
import {
  type Caller,
  call,
  facts,
  postsOf,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';

/** What is asked over the interface and what is done over it are the same, and what the table of the measure says. */

const seats: Readonly<Record<Where, string>> = { city: 'city', county: 'north', 'another county': 'south' };
const parents: Readonly<Record<Place, string>> = {
  nowhere: '',
  city: 'city',
  county: 'north',
  township: 'north-hill',
};
const idOf = ({ kind, level, affiliation, standsIn }: UnitKindly): string =>
  `${affiliation}-${kind}-of-${level}-in-${standsIn}`;

const officeAt = (body: Office['body'], capacity: Office['capacity'], where: Where): Office => ({
  body,
  level: where === 'city' ? 'city' : 'county',
  jurisdiction: seats[where],
  capacity,
});
const callerOf = ({ body, capacity, seat }: Somebody): Caller => ({
  subject: `${body}-${capacity}-${seat}`,
  offices: [officeAt(body, capacity, seat)],
});

/** One person who holds every office there is but those of a list. */
const allBut = (some: readonly Allowed[]): Caller => ({
  subject: 'everybody-else',
  offices: everybody
    .filter(
      ({ body, capacity, where }) =>
        where === 'another county' || !isAllowed(some, { body, capacity, seat: where }),
    )
    .map(({ body, capacity, where }) => officeAt(body, capacity, where)),
});

const inTable = (competent: readonly CompetentOffice[]): readonly string[] =>
  inWords(
    competent.map(({ body, capacities, level, exceptional }) => ({
      body,
      capacities,
      seat: level,
      whereNecessary: exceptional,
    })),
  );

let world: World;
beforeAll(async () => {
  world = await startCases();
  for (const unit of kinds) {
    const { kind, level, affiliation, standsIn } = unit;
    const id = idOf(unit);
    const name = { zh: id, en: id };
    for (const post of postsOf(id)) await facts.post(post);
    await facts.unit({ id, name, kind, level, parent: parents[standsIn], affiliation, group: null });
  }
});
afterAll(() => world.stop());

/** What an approval of a stage takes: an interview its record (A21), and who acts only where necessary says why (A20, A21). */
const approvalBy = (unit: UnitKindly, stage: MeasureStage, by: Somebody) => ({
  ...(stage === 'interview' ? interviewApproval('2026-03-02', idOf(unit)) : approval),
  ...(onlyWhereNecessary(allowed(unit, 'decide', stage), by) && { necessity: '影响重大' }),
});

/** A verified case on a unit, each act by the first whom the table names. */
const verified = async (unit: UnitKindly, stage: MeasureStage): Promise<string> => {
  const reply = await call(callerOf(oneOf(allowed(unit, 'lead'))), 'POST /cases', { body: lead(idOf(unit)) });
  const { id } = reply.body;
  await act(callerOf(oneOf(allowed(unit, 'verify'))), id, 'verification', {
    substantiated: true,
    findings: '属实',
    gravity: gravityOf[stage],
  });
  return id;
};

/** What the joint conference of the proposer's place resolved on a warning or a veto (A12). */
const resolved = async (id: string, stage: MeasureStage, { seat }: Somebody) => {
  if (!stage.startsWith('veto')) return {};
  const keeper = callerOf({ body: 'cgc-office', capacity: 'director', seat });
  const { body } = await minuted({ ...minutes(world, id, stage), locality: seats[seat] }, keeper);
  return { resolution: { session: body.id, item: 1 } };
};

const refusal = async (id: string, path: string, body: unknown, as: Caller) => {
  const reply = await call(as, `POST /cases/${id}/${path}`, { body });
  const named = reply.body.refusals?.flatMap(
    ({ competent }: { competent?: CompetentOffice[] }) => competent ?? [],
  );
  return { status: reply.status, articles: reply.body.articles, competent: inTable(named ?? []) };
};

describe('GET /recommendation, next, proposing and deciding give the same answer (A20–A24, A26)', () => {
  it.each(stages.flatMap((stage) => kinds.map((unit) => [stage, idOf(unit), unit] as const)))(
    '%s: %s',
    async (stage, _, unit) => {
      const verifier = oneOf(allowed(unit, 'verify'));
      const proposers = goingOn(unit, stage, allowed(unit, 'propose', stage), verifier);
      const deciders = goingOn(unit, stage, allowed(unit, 'decide', stage), verifier);
      const id = await verified(unit, stage);
      const asked = callerOf(oneOf(proposers));
      const { body: told } = await call(asked, `GET /cases/${id}/recommendation`);
      expect(told.stage).toBe(stage);
      expect([inTable(told.propose), inTable(told.decide)]).toEqual([inWords(proposers), inWords(deciders)]);

      const proposal = { stage, reasons: '依规', ...(await resolved(id, stage, oneOf(proposers))) };
      const unproposed = await refusal(id, 'proposals', proposal, allBut(proposers));
      expect(unproposed).toMatchObject({ status: 403, competent: inWords(proposers) });
      expect(unproposed.articles).toContain(articleOf[stage]);
      const { body: open } = await act(asked, id, 'proposals', proposal);
      const toDecide = open.next.find(({ act: next }: { act: string }) => next === 'decide');
      expect(inTable(toDecide.by)).toEqual(inWords(deciders));

      const staff = { subject: 'staff', units: [idOf(unit)] };
      await act(staff, id, 'statements', { text: '陈述' });
      const undecided = await refusal(id, 'decisions', approval, allBut(deciders));
      expect(undecided).toMatchObject({ status: 403, competent: inWords(deciders) });
      expect(undecided.articles).toContain(articleOf[stage]);
      for (const somebody of everySomebody(deciders)) {
        const reply = await call(callerOf(somebody), `POST /cases/${id}/decisions`, {
          query: { dryRun: 'true' },
          body: approvalBy(unit, stage, somebody),
        });
        expect([reply.status, reply.body.measure === null], JSON.stringify(somebody)).toEqual([
          200,
          told.route !== 'exercise',
        ]);
      }
    },
  );
});

import { caseProposed } from '@jieti/evaluation/contract';
import { useEffects } from '@jieti/lambda';
import { findingReferred } from '@jieti/letters/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  agreed,
  approval,
  interviewApproval,
  noticed,
  proposed,
  readCase,
} from '../../../../test/support/case-steps.ts';
import {
  busEvent,
  facts,
  insertOf,
  people,
  startCases,
  testUnits,
  unitOf,
  type World,
} from '../../../../test/support/world/index.ts';
import { caseIdOf } from '../acts/open-proposal.ts';
import { measureChanged } from '../contract/events.ts';
import { tenuresOf } from '../projections/posts.ts';
import { unitFacts } from '../projections/units.ts';
import { handler as openInspectionLeads } from './open-inspection-leads/handler.ts';
import { handler as openProposals } from './open-proposals/handler.ts';
import { handler as projectUnits } from './project-units/handler.ts';
import { handler as publishEvents } from './publish-events/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const about = (caseId: string) =>
  world.messages.filter((m) => (m.detail as { caseId?: string }).caseId === caseId);

describe('what the city’s bus is told', () => {
  it('every entry, and of a measure its coming into force, its extension and its end, by version', async () => {
    const id = await noticed(world);
    await act(people.citySlgOffice, id, 'extensions', { lastDay: '2026-04-20', reasons: '延长' });
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    await world.untilIdle();
    const own = about(id);
    expect(own.filter((m) => m.detailType === 'case-changed').map((m) => m.detail)).toMatchObject([
      { type: 'lead-reported', version: 1, unit: 'north' },
      { type: 'verified', version: 2 },
      { type: 'proposal-opened', version: 3 },
      { type: 'measure-imposed', version: 4 },
      { type: 'term-extended', version: 5 },
      { type: 'rectification-accepted', version: 6 },
    ]);
    const base = { caseId: id, unit: 'north', stage: 'notice', entry: 4, from: '2026-03-02' };
    expect(own.filter((m) => m.detailType === 'measure-changed').map((m) => m.detail)).toEqual([
      { ...base, version: 4, status: 'in-force', lastDay: '2026-04-01', endedAt: null },
      { ...base, version: 5, status: 'in-force', lastDay: '2026-04-20', endedAt: null },
      { ...base, version: 6, status: 'ended', lastDay: '2026-04-20', endedAt: '2026-03-02T01:00:00.000Z' },
    ]);
  });

  it('of a warning also whom it barred when it took force: no member, and nobody who came later (A23)', async () => {
    const title = { zh: '职务', en: 'Post' };
    const post = (id: string, role: string, holder: string, from = '2020-01-01') =>
      facts.post({ id, unit: 'south', title, role, tenures: [{ holder, from, to: null }] });
    await post('fourth', 'member', 'qian');
    await post('fifth', 'in-charge', 'later', '2026-03-03');
    world.setNow('2026-03-02T01:00:00.000Z');
    const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'south');
    await act(people.southStaff, id, 'statements', { text: '陈述' });
    await act(people.cgcDirector, id, 'decisions', approval);
    await world.untilIdle();
    const [told] = about(id).filter((m) => m.detailType === 'measure-changed');
    const { bars = [] } = measureChanged.detail.parse(told?.detail);
    expect(bars.map(({ role, holder }) => [role, holder]).toSorted()).toEqual([
      ['in-charge', 'south-in-charge'],
      ['principal', 'south-principal'],
      ['supervising', 'south-supervising'],
    ]);
  });

  it('nothing of other items, and when the bus refuses, the record comes again', async () => {
    const id = await proposed(world);
    const own = [`CASE#${id}`, `LEDGER#case#${id}`];
    const items = (await world.items()).filter((item) => own.includes(item.PK?.S ?? ''));
    const told = world.messages.length;
    const rows = items.filter((item) => item.entity?.S !== 'ledger-entry');
    await publishEvents({ Records: rows.map(insertOf) });
    await publishEvents({ Records: items.map((i) => ({ ...insertOf(i), eventName: 'MODIFY' as const })) });
    expect(world.messages).toHaveLength(told);
    const undo = useEffects({
      publish: async () => {
        throw new Error('refused');
      },
    });
    const reply = await publishEvents({ Records: items.map(insertOf) });
    undo();
    expect(reply.batchItemFailures).toEqual([{ itemIdentifier: `LEDGER#case#${id}/ENTRY#000001` }]);
  });

  it('when the next stage is imposed the one before it ends with the same entry (A21)', async () => {
    world.setNow('2026-03-02T01:00:00.000Z');
    const id = await noticed(world);
    await world.advanceTo('2026-04-01T16:00:00.000Z');
    await act(people.cityOffice, id, 'proposals', { stage: 'interview', reasons: '到期' });
    await act(people.cityOffice, id, 'decisions', interviewApproval('2026-04-02'));
    await world.untilIdle();
    const version = (await readCase(id)).body.version;
    const last = about(id)
      .filter((m) => m.detailType === 'measure-changed')
      .map((m) => m.detail as { stage: string; status: string; version: number })
      .filter((d) => d.version === version);
    expect(last.map(({ stage, status }) => [stage, status])).toEqual([
      ['notice', 'ended'],
      ['interview', 'in-force'],
    ]);
  });
});

describe('our own copies of units and posts', () => {
  const lake = testUnits.find(([id]) => id === 'north-lake');
  const unit = lake && unitOf(lake);

  it('keep the highest version, in whatever order and however often they are told', async () => {
    await facts.unit({ ...unit, parent: 'south' }, 5);
    await facts.unit({ ...unit, parent: 'north' }, 4);
    await facts.unit({ ...unit, parent: 'south' }, 5);
    expect((await unitFacts('north-lake'))?.ancestors.map((a) => a.id)).toEqual(['south', 'city']);
    const post = { id: 'mayor', unit: 'north-lake', title: { zh: '镇长', en: 'Mayor' }, role: 'principal' };
    await facts.post({ ...post, tenures: [{ holder: 'b', from: '2026-02-01', to: null }] }, 2);
    await facts.post({ ...post, tenures: [{ holder: 'a', from: '2020-01-01', to: null }] }, 1);
    expect(await tenuresOf('north-lake')).toMatchObject([{ holder: 'b', from: '2026-02-01', to: null }]);
  });

  it('a child told before its parent is unknown until the parent is told; a circle is never followed round', async () => {
    const child = { ...unit, id: 'new-child', parent: 'new-parent' };
    await facts.unit(child);
    expect(await unitFacts('new-child')).toBeNull();
    await facts.unit({ ...unit, id: 'new-parent', level: 'county', parent: 'city' });
    expect((await unitFacts('new-child'))?.ancestors.map((a) => a.id)).toEqual(['new-parent', 'city']);
    await facts.unit({ ...unit, id: 'new-parent', parent: 'new-child' }, 2);
    expect(await unitFacts('new-child')).toBeNull();
  });

  it('a message that breaks its contract throws, and another’s message is refused', async () => {
    await expect(facts.unit({ id: 'x' })).rejects.toThrow();
    const stranger = { source: 'elsewhere', 'detail-type': 'unit-changed', detail: {} };
    await expect(projectUnits(stranger as Parameters<typeof projectUnits>[0])).rejects.toThrow(
      'no subscription',
    );
  });
});

describe('proposals of a published year', () => {
  const tell = (detail: object) =>
    openProposals(
      busEvent(caseProposed.source, caseProposed.detailType, {
        proposalId: '2025-north-survey',
        unit: 'north',
        year: 2025,
        reason: 'survey-below-limit',
        facts: { survey: 59.9 },
        publishedAt: '2026-02-01T00:00:00.000Z',
        ...detail,
      }),
    );

  it('open their case once, however often and at once they arrive; people take it up (A23)', async () => {
    await Promise.all([tell({}), tell({}), tell({})]);
    await tell({});
    const id = caseIdOf('2025-north-survey');
    const { body } = await readCase(id);
    expect(body).toMatchObject({
      version: 2,
      status: 'proposed',
      openedBy: { by: 'system', cause: 'evaluation' },
      basis: { kind: 'evaluation', year: 2025, reason: 'survey-below-limit', facts: { survey: 59.9 } },
      proposal: { stage: 'veto-warning', origin: 'evaluation', proposedBy: null },
    });
    const taken = await act(people.jointConference, id, 'proposals', {
      ...{ stage: 'veto-warning', reasons: '研究' },
      ...(await agreed(world, id, 'veto-warning')),
    });
    expect(taken.body.proposal.proposedBy.office.body).toBe('joint-conference');
    await tell({});
    expect((await readCase(id)).body.version).toBe(3);
  });

  it('for a unit that is not known here yet fail, so that they are delivered again', async () => {
    const graded = {
      proposalId: '2025-later-poor',
      unit: 'later',
      reason: 'graded-poor',
    };
    await expect(tell(graded)).rejects.toThrow('not known here yet');
    await facts.unit({ ...unitOf(testUnits[1]), id: 'later' });
    await tell(graded);
    const { body } = await readCase(caseIdOf('2025-later-poor'));
    expect(body.proposal).toMatchObject({ stage: 'listed-supervision', origin: 'evaluation' });
  });

  it('that the rules refuse throw and open nothing (A23)', async () => {
    const bureau = { proposalId: '2025-bureau', unit: 'city-education' };
    await expect(tell(bureau)).rejects.toThrow();
    expect((await readCase(caseIdOf('2025-bureau'))).status).toBe(404);
  });
});

describe('findings that an inspection office referred (A9, A18)', () => {
  const office = { body: 'inspection-office', level: 'city', jurisdiction: 'city', capacity: 'staff' };
  const tell = (detail: object) =>
    openInspectionLeads(
      busEvent(findingReferred.source, findingReferred.detailType, {
        referral: 'inspection-i1-1',
        inspection: 'i1',
        finding: 1,
        authority: { number: '试督〔2026〕1号', date: '2026-03-01' },
        unit: 'north',
        lead: { ground: '18.1', facts: '基层基础薄弱', occurredOn: '2026-03-01', elements: {} },
        subject: 'inspector',
        office,
        at: '2026-03-02T01:00:00.000Z',
        ...detail,
      }),
    );

  it('open one case, however often and at once they arrive: a lead of that office, which people verify', async () => {
    await Promise.all([tell({}), tell({}), tell({})]);
    await tell({});
    const { body } = await readCase(caseIdOf('inspection-i1-1'));
    expect(body).toMatchObject({
      version: 1,
      status: 'lead',
      openedBy: { by: 'office', subject: 'inspector', office },
      basis: { kind: 'lead', lead: { ground: '18.1', inspection: { id: 'i1', finding: 1 } } },
    });
    const verified = await act(people.cityOffice, caseIdOf('inspection-i1-1'), 'verification', {
      substantiated: true,
      findings: '属实',
      gravity: 'found',
    });
    expect(verified.body.version).toBe(2);
    await tell({});
    expect((await readCase(caseIdOf('inspection-i1-1'))).body.version).toBe(2);
  });

  it('two findings are two cases; a unit not known here yet is tried again', async () => {
    await tell({ referral: 'inspection-i1-2', finding: 2 });
    expect((await readCase(caseIdOf('inspection-i1-2'))).body.basis.lead.inspection.finding).toBe(2);
    await expect(tell({ referral: 'inspection-i1-3', finding: 3, unit: 'elsewhere' })).rejects.toThrow(
      'not known here yet',
    );
  });

  it('a ground whose wording is missing opens nothing (A18)', async () => {
    const lead = { ground: '18.2', facts: '基层基础薄弱', occurredOn: '2026-03-01', elements: {} };
    await expect(tell({ referral: 'inspection-i1-4', finding: 4, lead })).rejects.toThrow();
    expect((await readCase(caseIdOf('inspection-i1-4'))).status).toBe(404);
  });
});

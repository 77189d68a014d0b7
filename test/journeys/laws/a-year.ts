import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../support/http-journey.ts';
import { postBody } from '../../support/http-world.ts';
import { emptyCityOf, endAll } from '../../support/journey-city.ts';
import { advance } from '../../support/journey-clock.ts';
import { staffOf } from '../../support/world/people.ts';
import { accepted, appealUpheld, approve, imposed, paper, propose, released, verified } from './case.ts';
import { type Desk, deskOf } from './desk.ts';
import { commender, enterYear, planAdvanced, publish } from './graded-year.ts';
import type { MeasureRow, YearTable } from './table.ts';

/** The year that every law is played through. */
const year = 2026;
const morning = (day: string): string => `${day}T01:00:00.000Z`;

/**
 * Plays a year under a law to its end and holds it against a table: dates, grades and counts stand in the table, which was worked
 * out by hand; names, bodies and articles come from the law's own file.
 */
export const aYearUnder = (table: YearTable): void => {
  const { units, early } = table;
  const cases: Record<string, string> = {};
  let desk: Desk;

  const fill = async (unit: string): Promise<void> => {
    const path = `PUT /units/${unit}/posts`;
    await desk.write(desk.office, `${path}/secretary`, postBody(`${unit}.secretary`));
    await desk.write(desk.office, `${path}/deputy`, postBody(`${unit}.deputy`, 'in-charge'));
  };
  const comes = (day: string) => advance(desk.city, morning(day));
  const caseNow = (name: string) => desk.read(`/cases/${cases[name]}`);
  const personnel = () => desk.headsOf('personnel')[0] ?? desk.office;
  const asked = (query: string) => desk.read(`/eligibility?${query}`, personnel());
  const barsOf = (stage: string) => ({ stage, article: desk.rung(stage).article });

  beforeAll(async () => {
    desk = deskOf(await emptyCityOf(table.city, morning('2026-01-05')), table.city, '2026-01-05');
    for (const unit of new Set([desk.law.root, ...Object.values(units)])) await fill(unit);
  });
  afterAll(endAll);

  /** A rung is imposed today: by the bodies, for the term, under the article and the name that the law gives it. */
  const climbs = async ({ stage, from, lastDay }: MeasureRow): Promise<void> => {
    const rung = desk.rung(stage);
    await comes(from);
    const id = cases.climbing ?? (await verified(desk, units.climbing, rung.entersAt));
    cases.climbing = id;
    await propose(desk, id, stage);
    const { measure, decision } = await approve(desk, id, units.climbing, stage);
    expect(measure).toMatchObject({ stage, from, lastDay });
    expect(decision.articles).toContain(rung.article);
    expect(JSON.stringify(decision)).toContain(rung.name.zh);
  };

  describe('letters and reports', () => {
    test('the letters of the year are issued, signed by both sides, and in force', async () => {
      const section = (kind: string) => ({
        id: kind,
        kind,
        tasks: ['守土有责'],
        targets: [{ id: 'order', text: '重点地区整治', weight: 100, measure: '销号率', evidence: '台账' }],
      });
      const sections = ['locality', 'department', 'unit'].map(section);
      const [own] = desk.office.offices;
      const second = desk
        .headsOf(...desk.law.letters.revisedBy)
        .find(({ offices }) => offices[0].body !== own.body);
      const withBody = second && { with: { body: second.offices[0].body } };
      const document = { number: '综〔2025〕31号', date: '2025-12-31' };
      const template = { title: '责任书', sections, document, ...withBody };
      await desk.write(desk.office, `PUT /years/${year}/template`, template);
      const { issued } = await desk.write(desk.office, `POST /years/${year}/letters:issue`);
      expect(issued).toBe(table.letters.issued);
      const path = `/letters/${year}-${units.best}`;
      const sign = (side: string, unit: string) =>
        desk.write(staffOf(unit), `POST ${path}/signatures`, { side, post: 'secretary' });
      await sign('superior', desk.law.root);
      expect(await sign('subordinate', units.best)).toMatchObject({ status: 'in-force' });
      const { entries } = await desk.read(`${path}/history`);
      expect(entries.at(-1).articles).toEqual(desk.law.articlesBySubject.letters);
      const coverage = await desk.read(`/years/${year}/coverage`);
      expect(coverage).toMatchObject({ inForce: 1, deadline: table.letters.deadline });
    });

    test('a department owes the reports of this law, and files the first', async () => {
      const staff = staffOf(units.department);
      const { items } = await desk.read(`/reports?year=${year}`, staff);
      const owed = items.map(({ kind, due, status }: Record<string, string>) => ({ kind, due, status }));
      expect(owed).toEqual(table.reports.map((kind) => ({ kind, due: `${year}-12-31`, status: 'due' })));
      const words = { title: '年度报告', summary: '全年工作开展情况', plan: '下一年度工作安排' };
      const report = { unit: units.department, year, kind: table.reports[0], document: await paper(desk) };
      const filed = await desk.write(staff, 'POST /reports', {
        ...report,
        ...words,
        yearConfirmed: true,
      });
      expect(filed).toMatchObject({ status: 'filed' });
    });
  });

  describe('an appeal', () => {
    test('upheld by whoever the case names, it takes the measure back from its start', async () => {
      cases.appealing = await imposed(desk, units.appealing, table.appealed);
      await appealUpheld(desk, cases.appealing, units.appealing);
      expect(await caseNow('appealing')).toMatchObject({
        status: 'closed',
        closed: { how: 'revoked' },
        past: [{ stage: table.appealed, ended: { how: 'revoked' } }],
      });
    });
  });

  describe('an early release', () => {
    test('until then the unit and its leaders are barred, by the article of the rung', async () => {
      await comes(early.from);
      cases.early = await imposed(desk, units.early, early.stage);
      const { measure } = await caseNow('early');
      expect(measure).toMatchObject({ from: early.from, lastDay: early.lastDay });
      const answer = await asked(`unit=${units.early}`);
      expect(answer).toMatchObject({ eligible: false, reasons: [barsOf(early.stage)] });
      const leader = await asked(`holder=${units.early}.secretary&purpose=promotion`);
      expect(leader).toMatchObject({ eligible: false, reasons: [barsOf(early.stage)] });
    });

    test('put right, checked and released by who imposed it, nothing bars them any more', async () => {
      await comes(early.releasedOn);
      await accepted(desk, String(cases.early), units.early, early.stage);
      if (desk.rung(early.stage).endsBy === 'release-by-approver')
        await released(desk, String(cases.early), early.stage);
      expect(await caseNow('early')).toMatchObject({ status: 'closed', measure: null });
      expect(await asked(`unit=${units.early}`)).toMatchObject({ eligible: true, reasons: [] });
    });
  });

  describe('the whole ladder, by deadlines that nobody met', () => {
    test.each(table.climb.filter(({ from }) => from < `${year + 1}`))(
      '$stage is imposed on $from and ends on $lastDay',
      climbs,
    );
  });

  describe('the graded year', () => {
    test.each(table.grades)('$unit is graded $grade', async ({ unit, grade, caps = [] }) => {
      if (unit === table.grades[0]?.unit) {
        await comes(`${year}-12-21`);
        await enterYear(desk, year, table);
        await comes(`${year + 1}-01-10`);
      }
      const result = await desk.read(`/years/${year}/results/${unit}`);
      expect(result).toMatchObject({ score: table.points[unit] ?? 85, grade, status: 'draft' });
      const articleOf = (cap: string) => desk.law.evaluation.caps.find(({ id }) => id === cap)?.article;
      expect(result.caps).toMatchObject(caps.map((why) => ({ why, article: articleOf(why) })));
    });

    test('published, it leads to what the law says, by its article', async () => {
      await publish(desk, year);
      for (const { unit, reason, stage } of table.consequences) {
        const consequence = desk.law.evaluation.consequences.find(({ id }) => id === reason);
        const { items } = await desk.read(`/cases?unit=${unit}&status=proposed`);
        expect(items).toHaveLength(1);
        const { proposal } = await desk.read(`/cases/${items[0].id}`);
        expect(proposal).toMatchObject({ stage });
        const { entries } = await desk.read(`/cases/${items[0].id}/ledger`);
        expect(entries[0].articles).toContain(consequence?.article);
      }
    });
  });

  describe('commendations', () => {
    const commend = async (plan: string, unit: string) => {
      const body = { by: 'plan', plan, document: await paper(desk), names: [{ unit }] };
      return ask(desk.city, commender(desk), 'POST /commendations', { body });
    };

    test('the best is commended; who is barred is refused, by the article of the rung', async () => {
      const plan = await planAdvanced(desk, year);
      const best = await commend(plan, units.best);
      expect(best.body.commended).toMatchObject([{ unit: units.best, status: 'standing' }]);
      const barred = await commend(plan, units.climbing);
      expect([barred.status, barred.body.code]).toEqual([409, 'barred']);
      const { measure } = await caseNow('climbing');
      expect(barred.body.articles).toContain(desk.rung(measure.stage).article);
    });
  });

  describe('the ladder goes on in the next year', () => {
    const later = table.climb.filter(({ from }) => from >= `${year + 1}`);
    test.each(later)('$stage is imposed on $from and ends on $lastDay', climbs);

    test('its last stage ends as the law has it end', async () => {
      const stage = String(table.climb.at(-1)?.stage);
      const { how, verifiedOn, on } = table.end;
      const id = String(cases.climbing);
      await comes(verifiedOn);
      await accepted(desk, id, units.climbing, stage);
      await comes(on);
      if (how === 'released') await released(desk, id, stage);
      expect(await caseNow('climbing')).toMatchObject({ status: 'closed', closed: { how } });
      expect(await asked(`unit=${units.climbing}`)).toMatchObject({ eligible: true });
      const { verdict } = await desk.read(`/cases/${id}/ledger`);
      expect(verdict).toMatchObject({ intact: true, faults: [] });
    });
  });
};

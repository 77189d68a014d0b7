import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyExport } from '@jieti/ledger/export';
import { legalDateOf, yearOf } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, done } from '../support/http-journey.ts';
import { type CityProcess, startProcess } from '../support/journey-process.ts';
import { actsIn, changed, resealed, sealedSubjects } from '../support/ledger-forgery.ts';

/** What a newcomer meets after `npm start`: two years of a city that does not exist. It ends today, whatever day that is. */
const today = legalDateOf(new Date().toISOString(), 'Asia/Shanghai');
const thisYear = yearOf(today);
const lastYear = thisYear - 1;
/** What the history does this year it has done only if that day has come. */
const isPast = (monthDay: string): boolean => today > `${thisYear}-${monthDay}`;

const director: Caller = {
  subject: 'reader',
  offices: [{ body: 'cgc-office', level: 'city', jurisdiction: 'shifan', capacity: 'director' }],
};

describe('the sample history of 示范市', () => {
  const directory = mkdtempSync(join(tmpdir(), 'jieti sample-'));
  let city: CityProcess;
  const get = async (path: string) => (await done(city, director, `GET ${path}`)).body;
  const casesOf = async (unit: string) => (await get(`/cases?unit=${unit}`)).items;

  beforeAll(async () => {
    city = await startProcess(join(directory, 'data'), '', {}, []);
  }, 900_000);

  afterAll(async () => {
    await city.interrupt();
    rmSync(directory, { recursive: true, force: true });
  });

  it('plays without a dead letter', () => {
    expect(city.said()).not.toContain('DEAD LETTER');
  });

  it('has no night whose seal raises an alarm: every kind of record is as its ledger left it', () => {
    expect(city.said()).not.toContain('ledger broken');
  });

  it('brings the clock to the present', async () => {
    const answer = await fetch(`${city.url}/_local/clock`);
    const { now } = (await answer.json()) as { now: string };
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  });

  it('last year every letter was signed but one; three were signed late (A7)', async () => {
    const coverage = await get(`/years/${lastYear}/coverage`);
    expect(coverage).toMatchObject({ units: 303, inForce: 302, signedLate: 3, missing: 0, passed: true });
    expect(coverage.notSigned.items.map((letter: { unit: string }) => letter.unit)).toEqual(['shidian']);
  });

  it('last year everybody reported but one, who is overdue by name; one report was returned and filed again (A8)', async () => {
    const reports = async (status: string) =>
      (await get(`/reports?year=${lastYear}&status=${status}&limit=200`)).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await reports('overdue')).toEqual([
      `${lastYear}-department-to-cgc-sf-data`,
      `${lastYear}-department-to-slg-sf-data`,
    ]);
    expect(await reports('filed-again')).toEqual([`${lastYear}-department-to-cgc-sf-science`]);
    expect(await reports('filed')).toHaveLength(144);
  });

  it('a committee met once where the template asks for four times, and an inspection’s finding is still open (A4, A9)', async () => {
    const { items } = await get(`/duties?unit=shidian&year=${lastYear}`);
    expect(items[0].counts).toContainEqual({ kind: 'committee-meeting', done: 1, required: 4, missing: 3 });
    const [inspection] = (await get('/inspections')).items;
    expect(inspection.tally).toMatchObject({ found: 2, open: 1, putRight: 1, light: 'red' });
  });

  /** Stages imposed in each of a unit's cases, every one of them by an office. */
  const imposedOn = async (unit: string): Promise<string[][]> => {
    const stages: string[][] = [];
    for (const { id } of await casesOf(unit)) {
      const { entries, verdict } = await get(`/cases/${id}/ledger`);
      expect(verdict.intact).toBe(true);
      const imposed = entries.filter(({ type }: { type: string }) => type === 'measure-imposed');
      expect(imposed.every((entry: { actor: { by: string } }) => entry.actor.by === 'office')).toBe(true);
      stages.push(imposed.map((entry: { data: { measure: { stage: string } } }) => entry.data.measure.stage));
    }
    return stages;
  };

  it('a case climbs by missed deadlines, and every stage was decided by people (A20–A24)', async () => {
    expect(await imposedOn('siwei')).toEqual([
      ['notice', 'interview', 'listed-supervision', 'veto-warning', ...(isPast('06-05') ? ['veto'] : [])],
    ]);
  });

  it('one case was accepted in time at notice, one released early from listed supervision, one went straight to a veto', async () => {
    expect(await casesOf('sf-education')).toMatchObject([{ status: 'closed' }]);
    expect(await imposedOn('sf-education')).toEqual([['notice']]);
    expect(await casesOf('sf-transport')).toMatchObject([{ status: 'closed' }]);
    expect(await imposedOn('sf-transport')).toEqual([['listed-supervision']]);
    expect(await imposedOn('sf-housing')).toContainEqual(['veto']);
  });

  it.each([
    ['sf-transport', 95, 'excellent', 'good', ['listed-for-supervision']],
    ['siwei', 92, 'excellent', 'qualified', ['veto-warned', 'listed-for-supervision']],
    ['sf-housing', 88, 'good', 'poor', ['vetoed']],
    ['sf-market', 93, 'excellent', 'good', ['criminal-liability']],
    ['sf-education', 91, 'excellent', 'excellent', []],
    ['mingjie-kegui', 57.5, 'poor', 'poor', []],
  ])('%s scored %d last year, by score %s, and is %s (A25)', async (unit, score, baseGrade, grade, caps) => {
    const published = isPast('01-26');
    const answer = await fetch(`${city.url}/years/${lastYear}/results/${unit}`);
    expect(answer.status).toBe(401);
    if (!published) return expect((await get(`/years/${lastYear}/results`)).items).toEqual(expect.any(Array));
    const result = await get(`/years/${lastYear}/results/${unit}`);
    expect(result).toMatchObject({ status: 'published', score, baseGrade, grade });
    expect(result.caps.map(({ why }: { why: string }) => why).sort()).toEqual([...caps].sort());
  });

  it('a department is commended, its leader’s archive acknowledged, and the rewards are agreed to by all (A11, A14, A16, A17)', async () => {
    if (!isPast('03-10')) return;
    const plan = await get(`/commendation-plans/yearly-advanced-${lastYear}`);
    expect(plan).toMatchObject({ lacking: [], commended: [{ unit: 'sf-education', status: 'standing' }] });
    expect(await get('/archives/sf-education.head')).toMatchObject({
      entries: [
        {
          ...{ year: lastYear, grade: 'excellent', from: `${lastYear}-01-01`, to: `${lastYear}-12-31` },
          acknowledged: [{ jurisdiction: 'shifan' }],
          reward: { plan: `rewards-${lastYear}`, withheld: [] },
        },
      ],
    });
  });

  it('a survey of 59.9 % became a proposal for a warning, one of 60.0 % did not (A23)', async () => {
    const warned = (await casesOf('fangwei')).length;
    expect(warned).toBe(isPast('01-26') ? 1 : 0);
    for (const { id } of await casesOf('dujian')) {
      expect((await get(`/cases/${id}`)).basis.kind).toBe('lead');
    }
  });

  it('this year two cases have their deadlines still ahead', async () => {
    for (const unit of ['dujian', 'sf-water']) {
      const [open] = await casesOf(unit);
      const { status, measure } = await get(`/cases/${open.id}`);
      expect(status).toBe('in-force');
      expect(measure.lastDay > today).toBe(true);
    }
  });

  describe('its ledgers, exported once the city has ended', () => {
    let file: Buffer;
    const run = (script: string, ...args: string[]) =>
      spawnSync('node', [join(import.meta.dirname, '..', '..', 'scripts', 'ledger', script), ...args], {
        encoding: 'utf8',
      });

    beforeAll(async () => {
      await city.interrupt();
      const out = join(directory, 'ledger.jsonl');
      expect(run('export.ts', '--data', join(directory, 'data'), '--out', out).stderr).toBe('');
      file = readFileSync(out);
    });

    it('are those of all services, and intact', () => {
      const verdict = verifyExport(file);
      expect(verdict.faults).toEqual([]);
      expect(Object.keys(verdict.subjects)).toEqual(
        expect.arrayContaining(['case', 'conference-session', 'letter', 'report', 'scheme', 'scores']),
      );
      expect(verdict.roots).toBeGreaterThan(364);
    });

    it('show any act that was changed: a signature, a grade, a publication, a commendation, a decision', () => {
      const acts = actsIn(file);
      expect(acts.length).toBeGreaterThan(20);
      const { faults } = verifyExport(changed(file, acts));
      for (const { subject, entry } of acts)
        expect(faults).toContainEqual(expect.objectContaining({ code: 'hash-mismatch', subject, entry }));
    });

    it('show by their roots a subject of any kind whose chain was sealed anew from its first act on', () => {
      const subjects = sealedSubjects(file);
      expect(subjects.length).toBeGreaterThan(5);
      const { faults } = verifyExport(resealed(file, subjects));
      for (const subject of subjects)
        expect(faults).toContainEqual(expect.objectContaining({ code: 'differs-from-root', subject }));
    });
  });
});

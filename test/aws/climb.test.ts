import { beforeAll, describe, expect, test } from 'vitest';
import { approval, imposed, interviewApproval, paperOfToday } from '../support/http-case.ts';
import { done } from '../support/http-journey.ts';
import { deciderOf, people, staffOf } from '../support/http-people.ts';
import { fillPosts } from '../support/http-world.ts';
import { deploy } from './support/cdk.ts';
import { now, passDays, today } from './support/clock.ts';
import { deployedCity } from './support/deployed-city.ts';
import { eventually } from './support/eventually.ts';
import { places } from './support/places.ts';
import { importRegister } from './support/register.ts';
import { type Execution, executions, statusOf } from './support/sdk.ts';

const city = deployedCity('tangshan');
const { cityOffice } = people;

const read = async (path: string) => (await done(city, cityOffice, `GET ${path}`)).body;

let id = '';
const caseNow = () => read(`/cases/${id}`);

const becomes = (what: string, status: string) =>
  eventually(what, caseNow, (found) => found.status === status);

/** The one execution of a stage that waits for this case. */
const waiting = async (stage: string): Promise<Execution> => {
  const [found] = await eventually(
    `a machine waits for the ${stage}`,
    async () =>
      (await executions(`tangshan-Cases-${stage}-`, 'RUNNING')).filter(({ name }) => name.includes(id)),
    (running) => running.length === 1,
  );
  if (!found) throw new Error('nothing waits');
  return found;
};

/** The principal was interviewed today, and the record says so (A21). */
const approveInterview = async () => {
  const { interview } = interviewApproval('yutian');
  const body = {
    ...approval,
    document: await paperOfToday(city),
    interview: { ...interview, on: today(), document: await paperOfToday(city) },
  };
  return done(city, deciderOf('interview'), `POST /cases/${id}/decisions`, { body });
};

beforeAll(async () => {
  await importRegister('tangshan');
  await fillPosts(city, ['yutian']);
});

describe('a case climbs two stages of the ladder, by waits of the real machines', () => {
  test('a notice starts its machine, which waits (A20)', async () => {
    id = await eventually(
      'the cases know the unit',
      () => imposed(city, 'yutian'),
      (made) => made !== '',
    );
    expect(await caseNow()).toMatchObject({ status: 'in-force', measure: { stage: 'notice' } });
    await waiting('StageNotice');
  });

  test('a day before the term ends it is reminded of, and nothing else happens', async () => {
    const { measure } = await caseNow();
    const left = (Date.parse(measure.until) - now().getTime()) / 86_400_000;
    passDays(left - 1);
    const ledger = await eventually(
      'the reminder',
      () => read(`/cases/${id}/ledger`),
      ({ entries }) => entries.some(({ type }: { type: string }) => type === 'reminded'),
    );
    expect(ledger.verdict.intact).toBe(true);
    expect((await caseNow()).status).toBe('in-force');
  });

  test('the term ends unmet: the interview is proposed, not imposed, and the machine ends (A20, A21)', async () => {
    const before = await waiting('StageNotice');
    passDays(1.01);
    const found = await becomes('the interview is proposed', 'proposed');
    expect(found).toMatchObject({ measure: { stage: 'notice' }, proposal: { stage: 'interview' } });
    await eventually(
      'the machine ends',
      () => statusOf(before.arn),
      (status) => status === 'SUCCEEDED',
    );
  });

  test('people decide the interview, and its machine waits (A21)', async () => {
    await approveInterview();
    expect(await caseNow()).toMatchObject({ status: 'in-force', measure: { stage: 'interview' } });
    await waiting('StageInterview');
  });
});

describe('an upgrade in the middle of a wait', () => {
  let before: Execution;
  let term: { until: string };

  test('a release with other settings is deployed while the interview runs', async () => {
    before = await waiting('StageInterview');
    term = (await caseNow()).measure;
    const { port, directory, deployment } = places();
    // Of this city alone: the other one is not touched by it.
    const { tangshan } = deployment.issuers;
    if (!tangshan) throw new Error('tangshan is not deployed');
    await deploy(port, directory, { issuers: { tangshan }, amendedFrom: today() });
    expect(await statusOf(before.arn)).toBe('RUNNING');
    expect((await caseNow()).measure).toEqual(term);
  });

  test('a new notice has the amended term: the new release is at work', async () => {
    const other = await imposed(city, 'luannan');
    const { measure } = await read(`/cases/${other}`);
    const days = (Date.parse(measure.lastDay) - Date.parse(measure.from)) / 86_400_000;
    expect(days).toBe(45);
  });

  test('the case goes on in the same execution to the next stage (A21, A22)', async () => {
    expect((await waiting('StageInterview')).arn).toBe(before.arn);
    passDays((Date.parse(term.until) - now().getTime()) / 86_400_000 + 0.01);
    const found = await becomes('listed supervision is proposed', 'proposed');
    expect(found.proposal).toMatchObject({ stage: 'listed-supervision' });
    await eventually(
      'the machine ends',
      () => statusOf(before.arn),
      (status) => status === 'SUCCEEDED',
    );
  });

  test('what both releases wrote is one chain, intact, and the unit can read it', async () => {
    const { entries, verdict } = (await done(city, staffOf('yutian'), `GET /cases/${id}/ledger`)).body;
    expect(verdict.intact).toBe(true);
    const types: string[] = entries.map(({ type }: { type: string }) => type);
    expect(types.filter((type) => type === 'measure-imposed')).toHaveLength(2);
  });
});

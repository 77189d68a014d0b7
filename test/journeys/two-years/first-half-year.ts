import { people, staffOf } from '../../support/http-people.ts';
import { barred, noteLeader, noteUnit } from './book.ts';
import {
  accept,
  decide,
  decision,
  dueOf,
  interviewOf,
  lead,
  progress,
  propose,
  standOf,
  verify,
} from './case-acts.ts';
import { groups, idsBelow } from './cast.ts';
import type { Desk } from './desk.ts';
import { issueLetters, noteCoverage, noteLetter, recordPapers, sign, signAll } from './letters.ts';

/** The first year to June, in the order of its days: letters and measures. Dates of acts are chosen; what follows from them is noted. */

const { cityOffice } = people;

/** The cases of the two years by the name that the table gives them. */
export type Cases = Record<string, string>;

/** January: letters are issued and signed; at 迁西 the last of four principals signs a day after the others. */
export const january = async (desk: Desk): Promise<void> => {
  await issueLetters(desk, 2026);
  for (const unit of [...groups.counties, ...groups.bodies]) await signAll(desk, 2026, unit);
  await signAll(desk, 2026, 'qianxi', ['mayor']);
  await noteLetter(desk, 2026, 'qianxi', 'letter of 迁西 before its mayor signs');
  await signAll(desk, 2026, 'yutian', ['mayor']);
  await recordPapers(desk, 2026, idsBelow, 'papers of 2026 below the counties');
  await desk.comes('2026-01-06');
  await sign(desk, 2026, 'qianxi', 'subordinate', 'mayor');
  await noteLetter(desk, 2026, 'qianxi', 'letter of 迁西');
};

/** February, with the Spring Festival in it: the transport bureau is given a notice. */
export const february = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2026-02-09');
  const id = await lead(desk, 'ts-transport', '2026-02-06');
  cases.climb = id;
  desk.note('climb verification due', await dueOf(desk, id, 'verification'));
  await desk.comes('2026-02-10');
  await verify(desk, id, 'found');
  desk.note('climb proposal due', await dueOf(desk, id, 'proposal'));
  await desk.comes('2026-02-11');
  await propose(desk, id, 'notice');
  desk.note('climb decision due', await dueOf(desk, id, 'decision'));
  await desk.comes('2026-02-12');
  const measure = await decide(desk, id, 'notice');
  desk.note('climb notice', { from: measure.from, lastDay: measure.lastDay });
};

/** March: 滦南 is warned, once its days to state its case are over; the notice is given more time. */
export const march = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2026-03-02');
  const id = await lead(desk, 'luannan', '2026-02-27');
  cases.warned = id;
  desk.note('滦南 verification due', await dueOf(desk, id, 'verification'));
  await desk.comes('2026-03-03');
  await verify(desk, id, 'grave-below-veto');
  desk.note('滦南 proposal due', await dueOf(desk, id, 'proposal'));
  await desk.comes('2026-03-05');
  await propose(desk, id, 'veto-warning');
  desk.note('滦南 statement due', await dueOf(desk, id, 'statement'));
  await desk.comes('2026-03-10');
  const longer = { lastDay: '2026-03-31', reasons: '整改事项涉及多个部门，需要延长' };
  await desk.write(cityOffice, `POST /cases/${cases.climb}/extensions`, longer);
  desk.note('climb notice extended', await dueOf(desk, String(cases.climb), 'rectification'));
  await desk.comes('2026-03-12');
  const path = `POST /cases/${id}/decisions`;
  desk.note('滦南 decided too early', await desk.refused(people.cgcDirector, path, decision(desk)));
  await noteUnit(desk, 'luannan', '滦南 the day before its warning');
  await noteLeader(desk, 'luannan.secretary', 'secretary of 滦南 the day before');
  await desk.comes('2026-03-13');
  const measure = await decide(desk, id, 'veto-warning');
  desk.note('滦南 warning', { from: measure.from, lastDay: measure.lastDay, bars: barred(measure) });
  await noteUnit(desk, 'luannan', '滦南 the day of its warning');
  await noteLeader(desk, 'luannan.secretary', 'secretary of 滦南 that day');
  await noteLeader(desk, 'luannan.deputy', 'deputy of 滦南 that day');
  await desk.comes('2026-03-31');
  await noteCoverage(desk, 2026, 'coverage on 31 March');
  desk.note('climb on 31 March', await standOf(desk, String(cases.climb)));
};

/** April: the notice has lapsed and the interview follows; the mayor of 玉田 signs late; the city inspects. */
export const april = async (desk: Desk, cases: Cases): Promise<void> => {
  const id = String(cases.climb);
  await desk.comes('2026-04-01');
  desk.note('climb on 1 April', await standOf(desk, id));
  desk.note('climb interview decision due', await dueOf(desk, id, 'decision'));
  await desk.comes('2026-04-02');
  await sign(desk, 2026, 'yutian', 'subordinate', 'mayor');
  await noteLetter(desk, 2026, 'yutian', 'letter of 玉田');
  await desk.comes('2026-04-07');
  await propose(desk, id, 'interview');
  await desk.comes('2026-04-08');
  const measure = await decide(desk, id, 'interview', interviewOf(desk, 'ts-transport'));
  desk.note('climb interview', { from: measure.from, lastDay: measure.lastDay });
  await inspect(desk, cases);
};

/** A special inspection in two units: what it finds is to be put right a month later (A9). */
const inspect = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2026-04-20');
  const { id } = await desk.write(people.cityInspection, 'POST /inspections', {
    ...{ title: '重点地区整治专项督查', authority: desk.paper('唐督') },
    scope: { of: 'units', units: ['yutian', 'ts-water'] },
    ...{ from: '2026-04-20', to: '2026-05-29' },
  });
  cases.inspection = id;
  for (const unit of ['yutian', 'ts-water'])
    await desk.write(people.cityInspection, `POST /inspections/${id}/findings`, {
      ...{ act: 'find', unit, on: '2026-04-20', what: `${unit} 巡防力量不足` },
      putRight: { what: '充实巡防力量', by: '2026-05-20' },
    });
};

const noteFindings = async (desk: Desk, cases: Cases, key: string): Promise<void> => {
  const { items } = await desk.read(`/inspections?id=${cases.inspection}`);
  desk.note(
    key,
    items[0].findings.map((one: Record<string, string>) => `${one.unit} ${one.deadline} ${one.status}`),
  );
};

/** May: the interview has lapsed, the bureau is listed; a finding that was not put right becomes a lead and a notice. */
export const may = async (desk: Desk, cases: Cases): Promise<void> => {
  const id = String(cases.climb);
  await desk.comes('2026-05-08');
  desk.note('climb on 8 May', await standOf(desk, id));
  await desk.comes('2026-05-09');
  desk.note('climb on 9 May', await standOf(desk, id));
  await propose(desk, id, 'listed-supervision');
  await desk.comes('2026-05-11');
  const measure = await decide(desk, id, 'listed-supervision');
  const checks = measure.progressChecks.map(({ lastDay }: { lastDay: string }) => lastDay);
  desk.note('climb listed', { from: measure.from, lastDay: measure.lastDay, checks });
  await desk.comes('2026-05-20');
  await noteFindings(desk, cases, 'findings on 20 May');
  await desk.comes('2026-05-25');
  await noteFindings(desk, cases, 'findings on 25 May');
  await referFinding(desk, cases);
};

const referFinding = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.write(people.cityInspection, `POST /inspections/${cases.inspection}/findings`, {
    ...{ act: 'refer', finding: 2 },
    referAsLead: { ground: '18.1', facts: '督查发现问题逾期未整改', occurredOn: '2026-05-21' },
  });
  await desk.comes('2026-05-26');
  const { items } = await desk.read('/cases?unit=ts-water');
  cases.found = items[0].id;
  desk.note('leads on 市水利局', items.length);
  await verify(desk, String(cases.found), 'found');
  await desk.comes('2026-05-27');
  await propose(desk, String(cases.found), 'notice');
  await desk.comes('2026-05-28');
  const measure = await decide(desk, String(cases.found), 'notice');
  desk.note('市水利局 notice', { from: measure.from, lastDay: measure.lastDay });
};

/** June: 乐亭 is warned as soon as it has stated its case; a leader of the water bureau is referred. */
export const june = async (desk: Desk, cases: Cases): Promise<void> => {
  const found = String(cases.found);
  await desk.comes('2026-06-01');
  await desk.write(cityOffice, `POST /cases/${found}/referrals`, {
    ...{ to: 'judicial-organs', post: 'deputy', holder: 'ts-water.deputy', why: 'criminal-liability' },
    ...{ date: desk.today(), document: desk.paper(), reasons: '涉嫌犯罪，移送司法机关' },
  });
  cases.early = await lead(desk, 'laoting', '2026-05-29');
  desk.note('乐亭 verification due', await dueOf(desk, cases.early, 'verification'));
  await desk.comes('2026-06-02');
  await verify(desk, cases.early, 'grave-below-veto');
  desk.note('乐亭 proposal due', await dueOf(desk, cases.early, 'proposal'));
  await desk.comes('2026-06-10');
  await progress(desk, String(cases.climb), 'ts-transport');
  await progress(desk, found, 'ts-water', true);
  desk.note('市水利局 check due', await dueOf(desk, found, 'acceptance'));
  await desk.comes('2026-06-12');
  await accept(desk, found);
  desk.note('市水利局 case', await standOf(desk, found));
  await putRight(desk, cases);
  await warnLaoting(desk, cases.early);
};

/** The inspection office finds on 12 June that the water bureau has put its finding right after all. */
const putRight = (desk: Desk, cases: Cases) =>
  desk.write(people.cityInspection, `POST /inspections/${cases.inspection}/findings`, {
    ...{ act: 'verify', finding: 2, on: desk.today(), outcome: 'put-right', statement: '巡防力量已充实' },
    document: desk.paper('唐督'),
  });

const warnLaoting = async (desk: Desk, id: string): Promise<void> => {
  await desk.comes('2026-06-15');
  await propose(desk, id, 'veto-warning');
  desk.note('乐亭 statement due', await dueOf(desk, id, 'statement'));
  await desk.comes('2026-06-16');
  await desk.write(staffOf('laoting'), `POST /cases/${id}/statements`, { text: '已着手整改' });
  await noteUnit(desk, 'laoting', '乐亭 the day before its warning');
  await desk.comes('2026-06-17');
  const measure = await decide(desk, id, 'veto-warning');
  desk.note('乐亭 warning', { from: measure.from, lastDay: measure.lastDay, bars: barred(measure) });
  await noteUnit(desk, 'laoting', '乐亭 the day of its warning');
};

import { people } from '../../support/http-people.ts';
import { gradeByHand } from '../../support/http-world.ts';
import { noteLeader, noteUnit } from './book.ts';
import { caseOfYear, dueOf, lead, propose, standOf, verify } from './case-acts.ts';
import { county } from './cast.ts';
import type { Desk } from './desk.ts';
import type { Cases } from './first-half-year.ts';
import {
  enterCityYear,
  enterCountyYear,
  gradeAndPublish,
  noteCityResults,
  noteCountyResults,
  noteRanking,
  publish,
} from './grading.ts';
import { file, fileAll, noteReports, ofDepartments, ofLocalities } from './letters.ts';
import { order2026, survey2026 } from './schemes.ts';

/** The turn of the first year: reports, the counties' results, and the city's that rests on them. */

const { cityOffice } = people;

/** December: reports come in, one is returned and comes again; points and survey are entered; a lead crosses New Year. */
export const december = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2026-12-22');
  for (const unit of ['ts-health', 'ts-water']) await fileAll(desk, 2026, unit, ofDepartments);
  await file(desk, 2026, 'ts-education', 'department-to-cgc');
  for (const unit of ['qianxi', 'yutian']) await fileAll(desk, 2026, unit, ofLocalities);
  const wanting = { reasons: '请补充重点地区整治情况', againBy: '2026-12-31' };
  await desk.write(cityOffice, 'POST /reports/2026-cgc-to-cgc-yutian:return', wanting);
  await enterCityYear(desk, 2026, order2026, survey2026);
  for (const which of ['qianxi', 'yutian'] as const) await enterCountyYear(desk, which, '2026');
  await desk.comes('2026-12-24');
  cases.newYear = await lead(desk, 'zunhua', '2026-12-23');
  desk.note('遵化 verification due', await dueOf(desk, cases.newYear, 'verification'));
  await desk.comes('2026-12-28');
  await file(desk, 2026, 'yutian', 'cgc-to-cgc');
  await desk.comes('2026-12-31');
  await noteReports(desk, 2026, 'ts-education', 'reports of 市教育局 on 31 December');
  await desk.comes('2027-01-01');
  await noteReports(desk, 2026, 'ts-education', 'reports of 市教育局 on 1 January');
  await noteReports(desk, 2026, 'yutian', 'reports of 玉田 on 1 January');
};

interface Lacking {
  readonly unit: string;
  readonly indicators?: readonly string[];
}

/** Early January: one report comes late; 玉田 publishes before the city's run, 迁西 does not, and the run says so. */
export const countiesFirst = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2027-01-04');
  await file(desk, 2026, 'ts-education', 'department-to-slg');
  await desk.comes('2027-01-06');
  await gradeAndPublish(desk, 'yutian', 2026);
  cases.poorTown = String(await caseOfYear(desk, 'yt-south'));
  desk.note('城南镇 after its year', await standOf(desk, cases.poorTown));
  desk.note('城南镇 decision due', await dueOf(desk, cases.poorTown, 'decision'));
  await desk.comes('2027-01-11');
  const run = await desk.read('/grading-runs/yearly-2026');
  desk.note('run of 10 January', { status: run.status, code: run.reason?.code });
  desk.note(
    'run of 10 January lacks',
    run.failed.map(({ unit, indicators }: Lacking) => [unit, ...(indicators ?? [])]),
  );
  desk.note('run of 迁西', (await desk.read('/grading-runs/yearly-2026-qianxi', county.qianxi)).status);
  await desk.comes('2027-01-12');
  await publish(desk, 2026, county.qianxi, '?under=qianxi');
  await noteCountyResults(desk, '2026', '2026');
  await desk.comes('2027-01-15');
  await verify(desk, String(cases.newYear), null);
  desk.note('遵化 case', await standOf(desk, String(cases.newYear)));
};

/** The city grades and publishes on 25 January, a week before the working calendar of the year is there. */
export const cityPublishes = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2027-01-20');
  await gradeByHand(desk.city, 2026);
  await desk.comes('2027-01-25');
  await publish(desk, 2026);
  await noteCityResults(desk, 2026, '2026');
  await noteRanking(desk, 2026, 'counties', '2026 ranking of counties');
  await noteRanking(desk, 2026, 'bodies', '2026 ranking of bodies');
  for (const unit of ['yutian', 'luanzhou', 'ts-housing', 'luannan', 'ts-education', 'lunan']) {
    const id = await caseOfYear(desk, unit);
    if (id) cases[`year of ${unit}`] = id;
    desk.note(`2026 leads ${unit} to`, id ? await standOf(desk, id) : 'nothing');
  }
  const housing = String(cases['year of ts-housing']);
  desk.note('市住建局 decision due, at first', await dueOf(desk, housing, 'decision'));
};

/** The State Council's notice for 2027 as the offices have it: the Spring Festival from 5 to 11 February, and two Sundays and Saturdays worked. */
const notice2027 = {
  holidays: [
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
    ...['2027-04-03', '2027-04-04', '2027-04-05'],
    ...['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05'],
    ...['2027-06-09', '2027-09-15'],
    ...['2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'],
  ],
  workdays: ['2027-01-31', '2027-02-13', '2027-05-08', '2027-10-09'],
};

interface Moved {
  readonly kind: string;
  readonly formerLastDay: string;
  readonly lastDay: string;
}

/** What the ledger of a case says was moved when the calendar came. */
const noteMoved = async (desk: Desk, id: string, key: string): Promise<void> => {
  const { entries } = await desk.read(`/cases/${id}/ledger`);
  const found = entries.filter(({ type }: { type: string }) => type === 'deadlines-moved');
  desk.note(
    key,
    found.flatMap(({ data }: { data: { moved: readonly Moved[] } }) =>
      data.moved.map(({ kind, formerLastDay, lastDay }) => `${kind} ${formerLastDay} ${lastDay}`),
    ),
  );
};

/** The calendar comes late, the day after 玉田 was told of a warning: what waits for a day that it moves is moved (I-10). */
export const calendarComes = async (desk: Desk, cases: Cases): Promise<void> => {
  const [warned, listed] = [String(cases['year of yutian']), String(cases['year of ts-housing'])];
  await propose(desk, warned, 'veto-warning');
  desk.note('玉田 statement due, at first', await dueOf(desk, warned, 'statement'));
  await desk.comes('2027-02-02');
  await desk.write(cityOffice, 'PUT /work-calendars/2027', {
    ...notice2027,
    document: desk.paper('国办发明电'),
  });
  await desk.rest();
  desk.note('玉田 statement due, with the calendar', await dueOf(desk, warned, 'statement'));
  desk.note('市住建局 decision due, with the calendar', await dueOf(desk, listed, 'decision'));
  await noteMoved(desk, warned, '玉田 moved on the record');
  await noteMoved(desk, listed, '市住建局 moved on the record');
};

/** February: honours of the year are planned, given and refused (A11, A13, A14). */
export const honours = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2027-02-01');
  const path = 'PUT /commendation-plans/yearly-advanced-2026';
  const quotas = [{ whom: 'unit', places: 3 }];
  const plan = { act: 'plan', document: desk.paper(), quotas, gradeAtLeast: 'excellent' };
  await desk.write(cityOffice, path, plan);
  for (const as of [people.citySlgOffice, people.orgHr])
    await desk.write(as, path, { act: 'agree', document: desk.paper(as.subject), text: 1 });
  const given = (unit: string) => ({
    ...{ by: 'plan', plan: 'yearly-advanced-2026', document: desk.paper('唐综治委'), names: [{ unit }] },
  });
  for (const unit of ['luannan', 'ts-housing', 'luanzhou'])
    desk.note(
      `honour for ${unit}`,
      await desk.refused(people.cgcDirector, 'POST /commendations', given(unit)),
    );
  const { commended } = await desk.write(people.cgcDirector, 'POST /commendations', given('zunhua'));
  cases.honour = commended[0].id;
  desk.note('honour for zunhua', commended[0].status);
  await noteUnit(desk, 'laoting', '乐亭 in the next year');
  await noteLeader(desk, 'luannan.mayor', 'mayor of 滦南 in the next year');
};

import { people, staffOf } from '../../support/http-people.ts';
import { noteUnit } from './book.ts';
import { accept, decide, dueOf, lead, progress, propose, release, standOf, verify } from './case-acts.ts';
import { county, meetings } from './cast.ts';
import type { Desk } from './desk.ts';
import type { Cases } from './first-half-year.ts';

/** The first year from July to December, in the order of its days. */

const { cityOffice } = people;

/** July and August: 迁安 is listed, appeals, and is right; the transport bureau misses a check. */
export const summer = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2026-07-02');
  const id = await lead(desk, 'qianan', '2026-07-01');
  cases.appealing = id;
  await verify(desk, id, 'grave-below-regime');
  await desk.comes('2026-07-03');
  await propose(desk, id, 'listed-supervision');
  await desk.comes('2026-07-06');
  const measure = await decide(desk, id, 'listed-supervision');
  desk.note('迁安 listed', { from: measure.from, lastDay: measure.lastDay });
  desk.note('迁安 appeal until', await dueOf(desk, id, 'appeal'));
  await desk.comes('2026-07-10');
  await progress(desk, String(cases.climb), 'ts-transport');
  await desk.comes('2026-07-20');
  const made = { measure: measure.entry, reasons: '认定事实有误' };
  await desk.write(staffOf('qianan'), `POST /cases/${id}/appeals`, made);
  desk.note('迁安 appeal resolved by', await dueOf(desk, id, 'appeal-resolution'));
  await desk.comes('2026-08-10');
  const upheld = { outcome: 'upheld', document: desk.paper(), reasons: '复核属实' };
  await desk.write(meetings.cgc, `POST /cases/${id}/appeals/1/resolution`, upheld);
  await desk.rest();
  desk.note('迁安 case', await standOf(desk, id));
  await desk.comes('2026-08-20');
  await progress(desk, String(cases.climb), 'ts-transport');
};

/** September: 乐亭 is released three quarters of a year early; 迁西 gives its southern township a notice. */
export const september = async (desk: Desk, cases: Cases): Promise<void> => {
  const early = String(cases.early);
  await desk.comes('2026-09-01');
  await progress(desk, early, 'laoting', true);
  desk.note('乐亭 check due', await dueOf(desk, early, 'acceptance'));
  await desk.comes('2026-09-10');
  await progress(desk, String(cases.climb), 'ts-transport');
  await accept(desk, early);
  desk.note('乐亭 release due', await dueOf(desk, early, 'release'));
  await desk.comes('2026-09-15');
  await noteUnit(desk, 'laoting', '乐亭 the day before its release');
  await desk.comes('2026-09-16');
  await release(desk, early, 'veto-warning');
  desk.note('乐亭 case', await standOf(desk, early));
  await noteUnit(desk, 'laoting', '乐亭 the day of its release');
  await desk.comes('2026-09-21');
  cases.town = await lead(desk, 'qx-south', '2026-09-18', county.qianxi);
  desk.note('南镇 verification due', await dueOf(desk, cases.town, 'verification'));
  await desk.comes('2026-09-22');
  await verify(desk, cases.town, 'found', county.qianxi);
  await desk.comes('2026-09-23');
  await propose(desk, cases.town, 'notice', county.qianxi, { term: 'P20D' });
  await desk.comes('2026-09-28');
  const measure = await decide(desk, cases.town, 'notice', {}, county.qianxi);
  desk.note('南镇 notice', { from: measure.from, lastDay: measure.lastDay });
};

/** October to December: cases are put right, 迁西 lists its eastern township for two months, a court has spoken. */
export const autumn = async (desk: Desk, cases: Cases): Promise<void> => {
  const [town, climb] = [String(cases.town), String(cases.climb)];
  await desk.comes('2026-10-09');
  await progress(desk, town, 'qx-south', true);
  desk.note('南镇 check due', await dueOf(desk, town, 'acceptance'));
  await progress(desk, climb, 'ts-transport');
  await desk.comes('2026-10-12');
  await accept(desk, town, county.qianxi);
  desk.note('南镇 case', await standOf(desk, town));
  await listEast(desk, cases);
  await desk.comes('2026-11-02');
  await progress(desk, climb, 'ts-transport', true);
  desk.note('climb check due', await dueOf(desk, climb, 'acceptance'));
  await desk.comes('2026-11-09');
  const { measure } = await desk.read(`/cases/${climb}`);
  const checks = measure.progressChecks.map((one: Record<string, string>) => `${one.lastDay} ${one.state}`);
  desk.note('climb checks', checks);
  await accept(desk, climb);
  desk.note('climb case', await standOf(desk, climb));
  await desk.comes('2026-11-16');
  const outcome = { outcome: 'criminally-liable', on: '2026-11-16', document: desk.paper('(2026)刑初') };
  await desk.write(cityOffice, `POST /cases/${cases.found}/referrals/1/outcome`, outcome);
  await desk.comes('2026-12-21');
  await accept(desk, String(cases.listedEast), county.qianxi);
};

const listEast = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2026-10-21');
  const id = await lead(desk, 'qx-east', '2026-10-20', county.qianxi);
  cases.listedEast = id;
  await verify(desk, id, 'grave-below-regime', county.qianxi);
  await propose(desk, id, 'listed-supervision', county.qianxi, { term: 'P2M' });
  await desk.comes('2026-10-26');
  const measure = await decide(desk, id, 'listed-supervision', {}, county.qianxi);
  desk.note('东镇 listed', { from: measure.from, lastDay: measure.lastDay });
};

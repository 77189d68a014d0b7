import { people, staffOf } from '../../support/http-people.ts';
import { postBody } from '../../support/http-world.ts';
import { barred, noteLeader, noteUnit } from './book.ts';
import { accept, caseOfYear, decide, dueOf, progress, propose, standOf } from './case-acts.ts';
import { county, groups, idsBelow } from './cast.ts';
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
import {
  fileAll,
  issueLetters,
  noteCoverage,
  noteLetter,
  noteReports,
  ofDepartments,
  ofLocalities,
  recordPapers,
} from './letters.ts';
import { order2027, survey2027 } from './schemes.ts';

/** The second year: what the first one led to, its correction, and a year that is graded on both. */

const { cityOffice } = people;

/** February: the year's letters, and the cases that the first year's results opened. */
export const february = async (desk: Desk, cases: Cases): Promise<void> => {
  const [warned, listed, town] = ['year of yutian', 'year of ts-housing', 'poorTown'].map((name) =>
    String(cases[name]),
  ) as [string, string, string];
  await desk.comes('2027-02-03');
  await issueLetters(desk, 2027);
  await recordPapers(desk, 2027, Object.values(groups).flat(), 'papers of 2027');
  await propose(desk, listed, 'listed-supervision');
  desk.note('市住建局 decision due', await dueOf(desk, listed, 'decision'));
  await propose(desk, town, 'listed-supervision', county.yutian);
  await desk.comes('2027-02-12');
  const housing = await decide(desk, listed, 'listed-supervision');
  desk.note('市住建局 listed', { from: housing.from, lastDay: housing.lastDay });
  const south = await decide(desk, town, 'listed-supervision', {}, county.yutian);
  desk.note('城南镇 listed', { from: south.from, lastDay: south.lastDay });
  await desk.comes('2027-02-13');
  const early = { outcome: 'approve', document: desk.paper(), reasons: '同意' };
  const path = `POST /cases/${warned}/decisions`;
  desk.note('玉田 decided on its last day', await desk.refused(people.cgcDirector, path, early));
  await desk.comes('2027-02-15');
  const warning = await decide(desk, warned, 'veto-warning');
  desk.note('玉田 warning', { from: warning.from, lastDay: warning.lastDay, bars: barred(warning) });
};

/** March: the survey of 滦州 was wrong; corrected, the whole group is worked out again, and what followed from it (I-23). */
export const correction = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2027-03-01');
  const corrections = [{ kind: 'survey', unit: 'luanzhou', percent: 95.5, reason: '测评机构更正数据' }];
  const { versions, others } = await desk.write(cityOffice, 'POST /years/2026/publication', {
    ...{ document: desk.paper(), corrections },
  });
  await desk.rest();
  desk.note('corrected', versions);
  desk.note(
    'moved by the correction',
    others.units.map(({ unit, before, after }: Record<string, { rank: number; grade: string }>) => [
      unit,
      `${before?.rank} ${before?.grade}`,
      `${after?.rank} ${after?.grade}`,
    ]),
  );
  await noteCityResults(desk, 2026, '2026 corrected');
  await noteRanking(desk, 2026, 'counties', '2026 corrected ranking of counties');
  desk.note('滦州 case', await standOf(desk, String(cases['year of luanzhou'])));
  const honour = await desk.read(`/commendations/${cases.honour}`);
  desk.note('honour of 遵化', { status: honour.status, next: honour.next });
  await noteCoverage(desk, 2027, 'coverage on 1 March 2027');
  await recordPapers(desk, 2027, idsBelow, 'papers of 2027 below the counties');
  await noteCoverage(desk, 2027, 'coverage once the papers are recorded');
};

/** March: the warning of 滦南 has run its year unmet; the veto is proposed, heard, and decided by the directors' meeting. */
export const veto = async (desk: Desk, cases: Cases): Promise<void> => {
  const id = String(cases.warned);
  await desk.comes('2027-03-13');
  desk.note('滦南 on 13 March', await standOf(desk, id));
  await desk.comes('2027-03-14');
  desk.note('滦南 on 14 March', await standOf(desk, id));
  desk.note('滦南 veto to be taken up by', await dueOf(desk, id, 'taking-up'));
  await desk.comes('2027-03-16');
  await propose(desk, id, 'veto');
  desk.note('滦南 veto statement due', await dueOf(desk, id, 'statement'));
  await desk.comes('2027-03-25');
  const measure = await decide(desk, id, 'veto');
  desk.note('滦南 veto', { from: measure.from, lastDay: measure.lastDay, bars: barred(measure) });
  desk.note('滦南 veto reported upward by', await dueOf(desk, id, 'filing'));
  await desk.comes('2027-04-08');
  const { filings } = await desk.read(`/cases/${id}`);
  for (const { n, filed } of filings)
    if (!filed)
      await desk.write(cityOffice, `POST /cases/${id}/filings`, {
        ...{ kind: 'filed', n, on: desk.today(), document: desk.paper('综治备'), addressee: '省综治办' },
      });
};

/** April: 迁西 corrects its own first year, on which an indicator of the city's rests (I-23, I-47). */
export const countyCorrects = async (desk: Desk): Promise<void> => {
  await desk.comes('2027-04-12');
  const below = async () => {
    const { score, grade, version, indicators } = await desk.read('/years/2026/results/qianxi');
    const found = indicators.find(({ id }: { id: string }) => id === 'below');
    return { score, grade, version, below: found.score };
  };
  desk.note('迁西 before its county year is corrected', await below());
  const corrections = [
    { kind: 'score', unit: 'qx-police', indicator: 'order', score: 80, reason: '漏计一项' },
  ];
  const body = { document: desk.paper('迁综治'), corrections };
  const { versions } = await desk.write(county.qianxi, 'POST /years/2026/publication?under=qianxi', body);
  desk.note('县公安局 corrected', versions);
  await desk.rest();
  desk.note('迁西 after its county year is corrected', await below());
};

/** May: a new mayor in 乐亭, whose signature is called for; the secretary of 滦南 goes elsewhere, and the bar goes along (I-39). */
export const successors = async (desk: Desk): Promise<void> => {
  await desk.comes('2027-05-10');
  const enter = (unit: string, post: string, holder: string) =>
    desk.write(cityOffice, `PUT /units/${unit}/posts/${post}`, { ...postBody(holder), from: '2027-05-10' });
  await enter('laoting', 'mayor', 'laoting.new-mayor');
  await enter('luannan', 'secretary', 'luannan.new-secretary');
  await enter('ts-health', 'head', 'luannan.secretary');
  await desk.rest();
  await noteLetter(desk, 2027, 'laoting', 'letter of 乐亭 with a new mayor');
  const { calls } = await desk.read('/letters/2027-laoting');
  desk.note(
    'called for in 乐亭',
    calls.map(({ post, holder, why }: Record<string, string>) => `${post} ${holder} ${why}`),
  );
  await noteLeader(desk, 'luannan.secretary', 'secretary of 滦南 at another post');
  await noteLeader(desk, 'luannan.new-secretary', 'new secretary of 滦南');
  await noteUnit(desk, 'ts-health', '市卫健委 under a barred leader');
};

/** July: what was listed is put right before its time is over. */
export const summer = async (desk: Desk, cases: Cases): Promise<void> => {
  await desk.comes('2027-07-01');
  await progress(desk, String(cases.poorTown), 'yt-south', true);
  await accept(desk, String(cases.poorTown), county.yutian);
  desk.note('城南镇 case', await standOf(desk, String(cases.poorTown)));
  const id = String(cases['year of ts-housing']);
  await desk.comes('2027-07-26');
  await desk.write(staffOf('ts-housing'), `POST /cases/${id}/progress`, { text: '整改完毕', complete: true });
  desk.note('市住建局 check due', await dueOf(desk, id, 'acceptance'));
  await desk.comes('2027-07-30');
  await accept(desk, id);
  desk.note('市住建局 case', await standOf(desk, id));
};

/** December and January: the second year is graded; the counties are in time, and the yearly run finds everything. */
export const secondYear = async (desk: Desk): Promise<void> => {
  await desk.comes('2027-12-20');
  for (const unit of groups.bodies.filter((one) => one !== 'ts-water'))
    await fileAll(desk, 2027, unit, ofDepartments);
  for (const unit of groups.pilots) await fileAll(desk, 2027, unit, ofLocalities);
  await enterCityYear(desk, 2027, order2027, survey2027);
  for (const which of ['qianxi', 'yutian'] as const) await enterCountyYear(desk, which, '2027');
  await desk.comes('2028-01-01');
  await noteReports(desk, 2027, 'ts-water', 'reports of 市水利局 on 1 January 2028');
  await desk.comes('2028-01-05');
  for (const which of ['qianxi', 'yutian'] as const) await gradeAndPublish(desk, which, 2027);
  await noteCountyResults(desk, '2027', '2027');
  await desk.comes('2028-01-11');
  desk.note('run of 10 January 2028', (await desk.read('/grading-runs/yearly-2027')).status);
  await desk.comes('2028-01-14');
  await publish(desk, 2027);
  await noteCityResults(desk, 2027, '2027');
  await noteRanking(desk, 2027, 'counties', '2027 ranking of counties');
  await noteRanking(desk, 2027, 'bodies', '2027 ranking of bodies');
  for (const unit of ['luannan', 'yutian', 'ts-water', 'yt-south']) {
    const id = await caseOfYear(desk, unit);
    desk.note(`2027 leads ${unit} to`, id ? await standOf(desk, id) : 'nothing');
  }
};

interface Filed {
  readonly year: number;
  readonly unit: string;
  readonly grade: string;
  readonly superseded: boolean;
}

/** How it ends: terms that run out, archives, and chains that nobody touched. */
export const ending = async (desk: Desk, cases: Cases): Promise<void> => {
  const { entries: covered } = await desk.read(`/cases/${cases.warned}/ledger`);
  desk.note('last entry of 滦南', covered.at(-1).type);
  const { entries } = await desk.read('/archives/luannan.secretary', people.orgHr);
  desk.note(
    'archive of the secretary of 滦南',
    entries.map(({ year, unit, grade, superseded }: Filed) => ({ year, unit, grade, superseded })),
  );
  await desk.comes('2028-02-16');
  desk.note('玉田 on 16 February', await standOf(desk, String(cases['year of yutian'])));
  await desk.comes('2028-03-26');
  desk.note('滦南 on 26 March', await standOf(desk, String(cases.warned)));
  desk.note('滦南 verified again by', await dueOf(desk, String(cases.warned), 'verification-again'));
  await noteUnit(desk, 'luannan', '滦南 after the year of its veto');
  const ids = ['climb', 'warned', 'early', 'appealing', 'found', 'town', 'listedEast', 'newYear', 'poorTown'];
  for (const name of ids) {
    const { verdict } = await desk.read(`/cases/${cases[name]}/ledger`);
    desk.note(`chain of ${name}`, verdict.intact);
  }
};

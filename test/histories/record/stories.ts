import { addDays, statutoryDays, yearOf } from '@jieti/rules';
import { act, minuted, minutes, proposed, readCase, reported, verified } from '../../support/case-steps.ts';
import { done, people, staffOf, type World } from '../../support/world/index.ts';
import { interview, later, overturned, paper, published, studied, toTheEnd, yes } from './world.ts';

/**
 * What is recorded of a release: every kind of ledger entry, in cases that go on from one another in time. Add a story for
 * what a release brings; those recorded before stay as they were.
 */
type Story = (world: World) => Promise<void>;

/** To whom a paper was sent, and under which number: the law names a kind of receiver, so that whoever sends it says which. */
const sentBy = (world: World) => ({ addressee: '省综治办', document: paper(world) });

const notSubstantiated: Story = async () => {
  const id = await reported('south');
  const finding = { substantiated: false, findings: '不属实' };
  await act(people.cityOffice, id, 'verification', finding);
};

/** A lead entered by mistake, and withdrawn (A26). */
const enteredByMistake: Story = async () => {
  const id = await reported('south-mill');
  await act(people.cityOffice, id, 'withdrawal', { reasons: '误登' });
};

const returnedThenDeclined: Story = async (world) => {
  const id = await proposed(world, 'notice', 'found', 'city-education');
  const answer = (outcome: string) => ({ outcome, reasons: '补充材料' });
  await act(people.citySlgOffice, id, 'decisions', answer('return'));
  await act(people.cityOffice, id, 'proposals', { stage: 'notice', reasons: '补充后再提' });
  await act(people.citySlgOffice, id, 'decisions', answer('decline'));
};

const extendedAndPutRight: Story = async (world) => {
  const id = await proposed(world, 'notice', 'found', 'north');
  await act(people.citySlgOffice, id, 'decisions', yes(world));
  await world.untilIdle();
  await act(people.citySlgOffice, id, 'extensions', { lastDay: '2026-04-15', reasons: '工程量大' });
  await act(people.northStaff, id, 'progress', { text: '全部完成', complete: true });
  await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '整改到位' });
};

/** The second appeal is upheld after the interview: the notice falls, and the interview with it. */
const appealUpheld: Story = async (world) => {
  const id = await proposed(world, 'notice', 'found', 'south');
  await act(people.citySlgOffice, id, 'decisions', yes(world));
  await world.untilIdle();
  await act(people.southStaff, id, 'appeals', { measure: 4, reasons: '认定事实有误' });
  await toTheEnd(world, id);
  await interview(world, id, 'south');
  const resolution = { outcome: 'upheld', document: paper(world), reasons: '复核属实' };
  await act(people.slgHead, id, 'appeals/1/resolution', resolution);
};

const appealRejectedThenReferred: Story = async (world) => {
  const id = await verified('serious', 'north');
  await act(people.cityOffice, id, 'proposals', { stage: 'interview', reasons: '影响重大' });
  await interview(world, id, 'north');
  await act(people.northStaff, id, 'appeals', { measure: 4, reasons: '处理过重' });
  const resolution = { outcome: 'rejected', document: paper(world), reasons: '认定无误' };
  await act(people.cgcDirector, id, 'appeals/1/resolution', resolution);
  const { date } = paper(world);
  const referral = { to: 'judicial-organs', post: 'principal', holder: 'north-principal', date };
  const why = { why: 'criminal-liability', document: paper(world), reasons: '涉嫌犯罪' };
  await act(people.cityOffice, id, 'referrals', { ...referral, ...why });
  await later(world, 20);
  const came = { outcome: 'criminally-liable', on: paper(world).date, document: paper(world) };
  await act(people.discipline, id, 'referrals/1/outcome', came);
  await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
};

/** A central unit: its superiors are recommended a warning, the papers are sent, and one is answered (A26). */
const recommendedToSuperior: Story = async (world) => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'central-works');
  await later(world, 9);
  await act(people.cgcDirector, id, 'decisions', yes(world));
  await later(world, 2);
  const on = paper(world).date;
  await act(people.cityOffice, id, 'filings', { kind: 'filed', n: 1, on, ...sentBy(world) });
  await later(world, 20);
  const came = { kind: 'answer', n: 1, outcome: 'adopted', text: '已责成整改', on: paper(world).date };
  await act(people.cityOffice, id, 'filings', { ...came, document: paper(world) });
};

const evaluationWithdrawn: Story = async (world) => {
  await published(world, 'year-2025-south-mill', 'south-mill');
  await later(world, 3);
  await overturned(world, 'year-2025-south-mill', 'south-mill');
};

/** Listed already when it is graded poor: its case notes the reason (A22). */
const covered: Story = async (world) => {
  const id = await proposed(world, 'listed-supervision', 'grave-below-regime', 'city-works');
  await act(people.citySlgOffice, id, 'decisions', yes(world));
  await world.untilIdle();
  await published(world, 'year-2025-city-works', 'city-works');
  await act(people.citySlgOffice, id, 'acceptance', { accepted: true, findings: '整改到位' });
};

/** Graded poor; supervised with a work team, put right before the end (A22). */
const afterTheYear: Story = async (world) => {
  const id = await published(world, 'year-2025-north-hill', 'north-hill');
  await act(people.northOffice, id, 'decisions', yes(world));
  await later(world, 70);
  await act(people.northOffice, id, 'acceptance', { accepted: true, findings: '提前整改到位' });
};

/** Every stage by a missed term, then a veto that is verified again, accepted and released (A20–A24). */
const wholeClimb: Story = async (world) => {
  const id = await verified('found', 'north');
  await act(people.cityOffice, id, 'proposals', {
    stage: 'notice',
    reasons: '措施不力',
    term: 'P10D',
  });
  await act(people.citySlgOffice, id, 'decisions', yes(world));
  await toTheEnd(world, id);
  await interview(world, id, 'north');
  await toTheEnd(world, id);
  const seat = { level: 'city', jurisdiction: 'city' };
  const members = [{ body: 'inspection-office', ...seat, capacity: 'staff' }];
  const workTeam = { sentBy: { body: 'cgc-office', ...seat }, members, from: paper(world).date };
  await act(people.cityOffice, id, 'decisions', { ...yes(world), workTeam });
  await later(world, 40);
  await act(people.northStaff, id, 'progress', { text: '进展过半', complete: true });
  await act(people.cityOffice, id, 'acceptance', { accepted: false, findings: '第三处仍未整改' });
  await toTheEnd(world, id);
  await studied(world, id, 'veto-warning');
  await toTheEnd(world, id);
  await studied(world, id, 'veto');
  const on = paper(world).date;
  await act(people.cityOffice, id, 'filings', { kind: 'filed', n: 1, on, ...sentBy(world) });
  await toTheEnd(world, id);
  await later(world, 100);
  await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '核查验收合格' });
  await later(world, 40);
  await act(people.cgcMeeting, id, 'releases', { document: paper(world), reasons: '同意解除' });
};

/** A warning in force when the recording ends: its machine waits. */
const stillWaiting: Story = async (world) => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'north');
  await act(people.northStaff, id, 'statements', { text: '已采取措施' });
  await act(people.cgcDirector, id, 'decisions', yes(world));
  await world.untilIdle();
};

/**
 * A warning whose papers are owed, and a lead that waits to be verified, when the calendar of their year comes: one more week is off, and
 * what a decision wrote down moves as well as what is worked out. Corrected a day later, two of its days are at work again (I-8, I-18, I-19).
 */
const calendarComes: Story = async (world) => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'city-works');
  await act(staffOf('city-works'), id, 'statements', { text: '已采取措施' });
  await act(people.cgcDirector, id, 'decisions', yes(world));
  await reported('south');
  await later(world, 1);
  const today = paper(world).date;
  const year = yearOf(today);
  const nextWeek = [3, 4, 5, 6, 7, 8, 9].map((days) => addDays(today, days));
  const publish = async (off: readonly string[]) => {
    const holidays = [...new Set([...statutoryDays(year), ...off.filter((day) => yearOf(day) === year)])];
    const body = { holidays, workdays: [], document: paper(world) };
    await done(people.cityOffice, `PUT /work-calendars/${year}`, { body });
    await world.untilIdle();
  };
  await publish(nextWeek);
  await later(world, 1);
  await publish(nextWeek.slice(2));
};

/**
 * Warned, and the minutes are corrected: first it was not agreed, then it was after all; then again not, and the warning is revoked
 * (A12, A23).
 */
const minutesCorrected: Story = async (world) => {
  const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'south');
  await act(people.southStaff, id, 'statements', { text: '情况说明' });
  await act(people.cgcDirector, id, 'decisions', yes(world));
  await world.untilIdle();
  const { measure } = (await readCase(id)).body;
  const { session, heldOn, document } = measure.resolution;
  const corrected = async (outcome: string) => {
    const body = minutes(world, id, 'veto-warning');
    const items = body.items.map((item) => ({ ...item, resolution: { outcome, text: '更正' } }));
    await minuted({ ...body, heldOn, document, items, corrects: { session, reasons: '记录有误' } });
    await world.untilIdle();
  };
  for (const outcome of ['not-agreed', 'agreed', 'not-agreed']) await corrected(outcome);
  const review = { outcome: 'revoked', document: paper(world), reasons: '会议并未同意' };
  await act(people.cgcDirector, id, `measures/${measure.entry}/review`, review);
  await world.untilIdle();
};

export const stories: readonly Story[] = [
  notSubstantiated,
  enteredByMistake,
  returnedThenDeclined,
  extendedAndPutRight,
  appealUpheld,
  appealRejectedThenReferred,
  recommendedToSuperior,
  evaluationWithdrawn,
  covered,
  afterTheYear,
  wholeClimb,
  stillWaiting,
  calendarComes,
  minutesCorrected,
];

import {
  type Act,
  type Actor,
  appealsOf,
  appellateBodies,
  type Case,
  type CaseEvent,
  type CompetentOffice,
  competentOffices,
  eligibility,
  evolve,
  type LadderAct,
  measureOf,
  measuresOf,
  recommend,
  type StageId,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { city, Desk, day, imposed, lead, staffOf, units } from './ladder-desk.ts';

// Thousands of histories take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const stages = ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'] as const;
const gravities = ['found', 'serious', 'grave-below-regime', 'grave-below-veto', 'grave'] as const;
const subjects = ['zhang', 'li', 'wang'] as const;
const actNames = ['verify', 'propose', 'decide', 'extend', 'accept', 'release'] as const;
const referring = ['refer', 'record-referral-outcome'] as const;

/** What somebody in an office may try: an act of the ladder or a referral, or to resolve an appeal. */
type Trying = LadderAct | 'resolve-appeal';

/** One move of a random history: who tries what, when; the numbers pick from what there is. */
interface Move {
  readonly days: number;
  readonly what: 'clock' | 'unit' | 'office' | 'stranger';
  readonly pick: number;
  readonly choice: number;
}

const history = fc.array(
  fc.record<Move>({
    days: fc.integer({ min: 0, max: 120 }),
    what: fc.constantFrom('clock', 'unit', 'office', 'office', 'office', 'office', 'stranger'),
    pick: fc.nat({ max: 997 }),
    choice: fc.nat({ max: 997 }),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
);

const anyUnit = fc.constantFrom(
  units.county,
  units.township,
  units.countyDepartment,
  units.cityDepartment,
  units.central,
  units.provincial,
  units.municipal,
);

const oneOf = <T>(list: readonly T[], pick: number): T => {
  const found = list[pick % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const wall = (ms: number): string =>
  new Date(ms + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');

/** The stage an act is most likely about, so that random histories get far up the ladder. */
const stageOf = ({ now, of }: Desk, choice: number): StageId => {
  if (now.status === 'proposed') return now.proposal.stage;
  if (now.status === 'in-force') return now.measure.stage;
  const recommended = recommend(now, { city, unit: of, now: now.openedAt });
  return oneOf(recommended.ok && choice % 4 !== 0 ? recommended.value.allowed : stages, choice);
};

const stepsOf: Readonly<Record<Case['status'], readonly Trying[]>> = {
  lead: ['verify'],
  verified: ['propose', 'propose', ...referring],
  proposed: ['propose', 'decide', 'decide', 'accept', 'resolve-appeal'],
  'in-force': ['extend', 'accept', 'release', 'accept', 'release', 'decide', 'resolve-appeal', ...referring],
  unmet: ['propose', 'accept', 'resolve-appeal'],
  closed: [...actNames, ...referring, ...referring, 'resolve-appeal', 'resolve-appeal'],
};

const officeAct = (name: Trying, stage: StageId, choice: number, today: string): Act => {
  const document = { number: '1', date: today };
  const reasons = 'So.';
  switch (name) {
    case 'verify':
      return {
        type: 'verify',
        substantiated: choice % 9 !== 0,
        findings: 'Found.',
        gravity: oneOf(gravities, choice),
        aggravating: choice % 4 === 0 ? ['obstructing-inquiry'] : [],
        mitigating: choice % 3 === 0 ? ['averted-loss'] : [],
      };
    case 'propose':
      return { type: 'propose', stage, reasons };
    case 'extend':
      return { type: 'extend', lastDay: oneOf(['2025-06-30', '2026-01-31', '2027-12-31'], choice), reasons };
    case 'accept':
      return { type: 'accept', accepted: choice % 4 !== 0, findings: 'Seen.' };
    case 'release':
      return { type: 'release', document, reasons };
    case 'refer':
      return {
        ...{ type: 'refer', to: 'judicial-organs', why: 'criminal-liability', document, reasons },
        ...{ post: 'post-principal', holder: 'holder-principal', date: today },
      };
    case 'record-referral-outcome':
      return {
        ...{ type: 'record-referral-outcome', number: (choice % 2) + 1, on: today, document },
        outcome: oneOf(['criminally-liable', 'no-action'] as const, choice),
      };
    case 'resolve-appeal':
      return {
        ...{ type: 'resolve-appeal', number: (choice % 3) + 1, document, reasons },
        outcome: choice % 4 === 0 ? 'rejected' : 'upheld',
      };
    default:
      return {
        type: 'decide',
        outcome: oneOf(['approve', 'approve', 'approve', 'return', 'decline'] as const, choice),
        document,
        reasons,
      };
  }
};

const unitAct = (choice: number, state: Case): Act => {
  const measures = measuresOf(state);
  return choice % 3 === 0 || measures.length === 0
    ? wordOfUnit(choice)
    : { type: 'appeal', entry: oneOf(measures, choice).entry, reasons: 'It was otherwise.' };
};

const wordOfUnit = (choice: number): Act =>
  choice % 2 === 0
    ? { type: 'state-case', text: 'It was otherwise.' }
    : { type: 'report-progress', text: 'Done.', complete: choice % 3 === 0 };

/** Those who may do it; for an appeal that was never made, those who may verify. */
const competentFor = (
  { now, of }: Desk,
  { choice }: Move,
  name: Trying,
  stage: StageId,
): readonly CompetentOffice[] => {
  if (name !== 'resolve-appeal') return competentOffices(city, of, name, stage);
  const appeal = appealsOf(now).find(({ number }) => number === (choice % 3) + 1);
  const measure = appeal && measureOf(now, appeal.entry);
  return measure ? appellateBodies(measure, { city }) : competentOffices(city, of, 'verify');
};

/** Somebody competent for the act, mostly in the right capacity; a stranger acts for a body that is not. */
const actorFor = (desk: Desk, move: Move, name: Trying, stage: StageId): Actor => {
  const one = oneOf(competentFor(desk, move, name, stage), move.pick);
  const body = move.what === 'stranger' ? 'finance' : one.body;
  const capacity = oneOf(one.capacities.length > 0 ? one.capacities : (['director'] as const), move.choice);
  const { level, jurisdiction } = one;
  const subject = oneOf(subjects, move.pick);
  return { by: 'office', subject, office: { body, level, jurisdiction, capacity } };
};

/** A stage proposed on a session of that body's place; now and then on none, or on one that resolved nothing. */
const onResolution = (desk: Desk, by: Actor, act: Act, choice: number, now: string): Act => {
  if (act.type !== 'propose' || by.by !== 'office' || choice % 7 === 0) return act;
  const { jurisdiction: locality, level } = by.office;
  const absent = choice % 5 === 0 ? { present: [] } : {};
  return { ...act, resolution: desk.agreed(act.stage, now, { locality, level, ...absent }) };
};

interface Written {
  readonly before: Case;
  readonly events: readonly CaseEvent[];
  readonly by: Actor | 'clock';
  readonly act: Act | 'clock';
}

const makeMove = (desk: Desk, move: Move, ms: number): Written => {
  const before = desk.now;
  const now = wall(ms);
  if (move.what === 'clock') return { before, by: 'clock', act: 'clock', events: desk.clock(now) };
  const pending = appealsOf(before).some(({ resolution }) => resolution === null);
  const name = pending && move.pick % 2 === 0 ? 'resolve-appeal' : oneOf(stepsOf[before.status], move.pick);
  const stage = stageOf(desk, move.choice);
  const by = move.what === 'unit' ? staffOf(desk.of) : actorFor(desk, move, name, stage);
  const act =
    move.what === 'unit'
      ? unitAct(move.choice, before)
      : onResolution(desk, by, officeAct(name, stage, move.choice, now.slice(0, 10)), move.choice, now);
  const outcome = desk.ask(by, act, now);
  return { before, by, act, events: outcome.ok ? desk.do(by, act, now) : [] };
};

const referralTypes: readonly CaseEvent['type'][] = ['referral-made', 'referral-outcome-recorded'];
const appealTypes: readonly CaseEvent['type'][] = ['appeal-made', 'appeal-resolved'];

/** Plays a history on a fresh case and looks at every move. */
const play = (
  of: (typeof units)['county'],
  moves: readonly Move[],
  see: (desk: Desk, move: Written) => void,
): Desk => {
  const desk = new Desk(of);
  let ms = Date.parse('2025-01-06T01:00:00.000Z');
  const first = competentOffices(city, of, 'report-lead')[0];
  if (!first) throw new Error('nobody may report');
  const { body, level, jurisdiction } = first;
  const reporter: Actor = {
    by: 'office',
    subject: 'zhang',
    office: { body, level, jurisdiction, capacity: 'director' },
  };
  desk.do(reporter, lead, wall(ms));
  for (const move of moves) {
    ms += move.days * 86_400_000 + 3_600_000;
    see(desk, makeMove(desk, move, ms));
  }
  return desk;
};

/** Moves close enough together that appeal periods do not pass unused, and a unit that speaks up often. */
const contest = fc.array(
  fc.record<Move>({
    days: fc.integer({ min: 0, max: 16 }),
    what: fc.constantFrom('clock', 'unit', 'unit', 'office', 'office', 'office', 'stranger'),
    pick: fc.nat({ max: 997 }),
    choice: fc.nat({ max: 997 }),
  }),
  { minLength: 5, maxLength: 30, size: 'max' },
);

/** The same from a measure in force on a county, whose unit contests it. */
const whenContested = (see: (desk: Desk, move: Written) => void): void =>
  fc.assert(
    fc.property(fc.constantFrom(...stages), contest, (stage, moves) => {
      const desk = imposed(stage, '2025-01-06 09:00');
      let ms = Date.parse('2025-01-06T01:00:00.000Z');
      for (const move of moves) {
        ms += move.days * 86_400_000 + 3_600_000;
        see(desk, makeMove(desk, move, ms));
      }
    }),
    { numRuns: 200 },
  );

const always = (see: (desk: Desk, move: Written) => void): void =>
  fc.assert(
    fc.property(anyUnit, history, (of, moves) => {
      play(of, moves, see);
    }),
    { numRuns: 200 },
  );

describe('whatever anybody tries, in whatever order', () => {
  it('no warning or veto takes force but on what the proposer’s own conference agreed, with a quorum (A12, A23, A24; I-17)', () => {
    let seen = 0;
    always((desk, { events }) => {
      for (const { type, data } of events) {
        if (type !== 'measure-imposed' || !data.measure.stage.startsWith('veto')) continue;
        seen += 1;
        const { resolution, proposedBy, stage } = data.measure;
        const session = desk.sessions.get(resolution?.session ?? '');
        if (!session || proposedBy?.by !== 'office') throw new Error('no session, or no proposer');
        expect(session.locality).toBe(proposedBy.office.jurisdiction);
        expect(session.items).toMatchObject([{ subject: { stage }, resolution: { outcome: 'agreed' } }]);
        expect(session.present.length).toBeGreaterThan(3);
        expect(session.heldOn <= data.measure.from).toBe(true);
      }
    });
    expect(seen).toBeGreaterThan(0);
  });

  it('no measure takes force but by the decision of a competent office (A19–A24)', () => {
    let seen = 0;
    always((_, { events, by, act }) => {
      for (const event of events) {
        if (event.type !== 'measure-imposed') continue;
        seen += 1;
        expect(act).toMatchObject({ type: 'decide', outcome: 'approve' });
        expect(by).toMatchObject({ by: 'office' });
        expect(event.data.measure.document.number).not.toBe('');
      }
    });
    expect(seen).toBeGreaterThan(50);
  });

  it('under the veto-power regime the proposer is another body and another person than the approver (A23, A24)', () => {
    always((_, { before, events }) => {
      for (const event of events) {
        if (event.type !== 'measure-imposed' || !event.data.measure.stage.startsWith('veto')) continue;
        const { proposedBy } = event.data.measure;
        if (before.status !== 'proposed' || proposedBy?.by !== 'office' || event.actor.by !== 'office') {
          throw new Error('decided without a proposer');
        }
        expect(event.actor.office.body).not.toBe(proposedBy.office.body);
        expect(event.actor.subject).not.toBe(proposedBy.subject);
      }
    });
  });

  it('no measure of the veto-power regime ever takes force on a central unit (A26)', () => {
    fc.assert(
      fc.property(history, (moves) => {
        const desk = play(units.central, moves, () => undefined);
        expect(measuresOf(desk.now).filter(({ stage }) => stage.startsWith('veto'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the version is the number of entries, and the entries alone rebuild the case', () => {
    fc.assert(
      fc.property(anyUnit, history, (of, moves) => {
        const desk = play(of, moves, ({ now, events }) => expect(now.version).toBe(events.length));
        const stored: readonly CaseEvent[] = JSON.parse(JSON.stringify(desk.events));
        const rebuilt = stored.reduce<Case | null>(
          (state, event) => evolve(state, event, { id: 'case-1', unit: of.id }),
          null,
        );
        expect(rebuilt).toEqual(desk.now);
      }),
      { numRuns: 200 },
    );
  });

  it('a closed case accepts no act and no step of the clock, but referrals and appeals, and what comes of them (A27, I-9)', () => {
    let closed = 0;
    always((desk, { before, events }) => {
      if (before.status !== 'closed') return;
      closed += 1;
      const beside = [...referralTypes, ...appealTypes];
      expect(events.filter(({ type }) => !beside.includes(type))).toEqual([]);
      expect(desk.now.status).toBe('closed');
    });
    expect(closed).toBeGreaterThan(50);
  });

  it('a closed case that is contested stays closed, and keeps its measures but for those revoked (I-9)', () => {
    let closed = 0;
    whenContested((desk, { before, events }) => {
      if (before.status !== 'closed' || events.length === 0) return;
      closed += 1;
      const beside = [...referralTypes, ...appealTypes];
      expect(events.filter(({ type }) => !beside.includes(type))).toEqual([]);
      expect(desk.now).toMatchObject({ status: 'closed', how: before.how, closedAt: before.closedAt });
    });
    expect(closed).toBeGreaterThan(50);
  });

  it('a referral and its outcome leave everything of the ladder as it was, whatever the case has come to (A19, A27)', () => {
    const seen = { 'referral-made': 0, 'referral-outcome-recorded': 0 };
    always((desk, { before, events }) => {
      const [event] = events;
      if (event?.type !== 'referral-made' && event?.type !== 'referral-outcome-recorded') return;
      seen[event.type] += 1;
      expect({ ...desk.now, referrals: before.referrals, version: before.version }).toEqual(before);
    });
    expect(seen['referral-made']).toBeGreaterThan(50);
    expect(seen['referral-outcome-recorded']).toBeGreaterThan(20);
  });

  it('nobody is referred before the grounds are established, and the same does not come of a referral twice (A26, A27)', () => {
    always((desk, { before, events }) => {
      if (!events.some(({ type }) => referralTypes.includes(type))) return;
      expect(before.verification).not.toBeNull();
      const outcomes = desk.events.flatMap((e) =>
        e.type === 'referral-outcome-recorded' ? [`${e.data.referral} ${e.data.result}`] : [],
      );
      expect(new Set(outcomes).size).toBe(outcomes.length);
    });
  });

  it('a revoked measure never stands, never bars anybody on any day, and stays revoked (A23, A24, I-9)', () => {
    let revoked = 0;
    whenContested((desk, { before }) => {
      const gone = measuresOf(desk.now).filter(({ ended }) => ended?.how === 'revoked');
      revoked += gone.length;
      const earlier = measuresOf(before).filter(({ ended }) => ended?.how === 'revoked');
      expect(gone).toEqual(expect.arrayContaining(earlier));
      const barring = gone.map((m) => ({
        ...{ caseId: '1', stage: m.stage, effects: m.effects, from: m.from, lastDay: m.lastDay },
        ...{ endedOn: null, revoked: true },
      }));
      for (const on of gone.map(({ from }) => from)) {
        expect(eligibility({ on, city }, barring).eligible).toBe(true);
      }
    });
    expect(revoked).toBeGreaterThan(50);
  });

  it('no appeal is resolved by who decided the measure, in person or in office and capacity, nor twice (I-9)', () => {
    let resolved = 0;
    whenContested((_, { before, events }) => {
      for (const event of events) {
        if (event.type !== 'appeal-resolved' || event.actor.by !== 'office') continue;
        const appeal = appealsOf(before).find(({ number }) => number === event.data.appeal);
        const decidedBy = appeal && measureOf(before, appeal.entry)?.decidedBy;
        if (decidedBy?.by !== 'office') throw new Error('an appeal against nothing');
        resolved += 1;
        expect(appeal?.resolution).toBeNull();
        expect(event.actor.subject).not.toBe(decidedBy.subject);
        expect(event.actor.office).not.toEqual(decidedBy.office);
      }
    });
    expect(resolved).toBeGreaterThan(20);
  });

  it('an appeal made or rejected leaves everything of the ladder as it was (I-9)', () => {
    let seen = 0;
    whenContested((desk, { before, events: [event] }) => {
      const rejected = event?.type === 'appeal-resolved' && event.data.outcome === 'rejected';
      if (event?.type !== 'appeal-made' && !rejected) return;
      seen += 1;
      expect({ ...desk.now, appeals: before.appeals, version: before.version }).toEqual(before);
    });
    expect(seen).toBeGreaterThan(50);
  });

  it('the clock never ends a term before its end, and never twice (A20–A24)', () => {
    always((_, { events }) => {
      for (const event of events) {
        if (event.type === 'term-unmet') expect(event.at >= event.data.unmetAt).toBe(true);
      }
    });
  });

  it('after the clock has caught up with a moment, it has nothing more to do at that moment', () => {
    always((desk, { act, events }) => {
      const last = events.at(-1);
      if (act === 'clock' && last) expect(desk.clock(wall(Date.parse(last.at)))).toEqual([]);
    });
  });

  it('every entry names articles, and every refusal a code, a kind and both languages', () => {
    always((desk, { events, by, act }) => {
      for (const { articles, explanation } of events) {
        expect(articles.length).toBeGreaterThan(0);
        expect(explanation.articles.length).toBeGreaterThan(0);
      }
      if (act === 'clock' || by === 'clock' || events.length > 0) return;
      const again = desk.ask(by, act, `${day('2030-01-01T00:00:00.000Z')} 00:00`);
      for (const { code, articles, text } of again.ok ? [] : again.refusals) {
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(articles.length).toBeGreaterThan(0);
        expect(text.zh.length * text.en.length).toBeGreaterThan(0);
      }
    });
  });

  it('at most one measure stands at a time, and those before it are over (A19)', () => {
    always((desk) => {
      const standing = measuresOf(desk.now).filter(({ ended }) => ended === null);
      expect(standing.length).toBeLessThanOrEqual(1);
    });
  });
});

import type { Act, CitySettings, NamedHolder, Tenure } from '@jieti/rules';
import { proposedResponsible } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  cgcDirector,
  cgcOffice,
  city,
  conference,
  Desk,
  lead,
  measureOn,
  staffOf,
  units,
} from './ladder-desk.ts';

const unit = units.county;

const time = (
  holder: string,
  from: string,
  to: string | null = null,
  role: Tenure['role'] = 'principal',
): Tenure => ({ unit: unit.id, post: role, role, holder, from, to });

/**
 * It happened on 10 March 2025, under Zhang; Li followed on 1 April and let the term pass; Wang came on the day before the decision. Chen is in
 * charge all the time, Sun is an ordinary member.
 */
const register: readonly Tenure[] = [
  time('zhang', '2020-01-01', '2025-03-31'),
  time('li', '2025-04-01', '2025-12-07'),
  time('wang', '2025-12-08'),
  time('chen', '2021-01-01', null, 'in-charge'),
  time('sun', '2021-01-01', null, 'member'),
];

const atDecision: CitySettings = {
  ...city,
  interpretations: city.interpretations.map((one) =>
    one.id === 'I-39' ? { ...one, setting: 'in-office-at-decision' } : one,
  ),
};

interface Matter {
  readonly rules?: CitySettings;
  readonly tenures?: readonly Tenure[];
}

const happened = (on: string): Act =>
  lead.type === 'report-lead' ? { ...lead, lead: { ...lead.lead, occurredOn: on } } : lead;

const verifiedAs = (gravity: 'grave-below-regime' | 'grave-below-veto', { rules, tenures }: Matter): Desk => {
  const desk = new Desk(unit, rules, tenures ?? register);
  desk.do(cgcOffice, happened('2025-03-10'), '2025-03-17 09:00');
  const verify = { type: 'verify', substantiated: true, findings: 'Found so.', gravity } as const;
  desk.do(cgcOffice, { ...verify, aggravating: [], mitigating: [] }, '2025-03-17 10:00');
  return desk;
};

const takenUp = (desk: Desk, when: string): Desk => {
  desk.do(conference, desk.studied('veto-warning', when), when);
  desk.do(staffOf(unit), { type: 'state-case', text: 'We see it otherwise.' }, when);
  return desk;
};

/** A warning by the gravity of the case, to be decided on 9 December 2025. */
const warning = (matter: Matter = {}): Desk =>
  takenUp(verifiedAs('grave-below-veto', matter), '2025-12-08 09:00');

/** A supervision imposed on 2 June 2025 whose six months ended unmet on 2 December; the warning that follows waits for its decision. */
const afterUnmetTerm = (matter: Matter = {}): Desk => {
  const desk = verifiedAs('grave-below-regime', matter);
  desk.do(cgcOffice, { type: 'propose', stage: 'listed-supervision', reasons: 'Grave.' }, '2025-06-02 09:00');
  desk.do(cgcOffice, approve('2025-06-02'), '2025-06-02 10:00');
  desk.clock('2025-12-03 00:00');
  return takenUp(desk, '2025-12-08 09:00');
};

const decidedAt = '2025-12-09 10:00';
const approving = (...responsible: readonly NamedHolder[]): Act => ({
  ...(approve('2025-12-09') as Extract<Act, { type: 'decide' }>),
  responsible,
});
const principal = (holder: string): NamedHolder => ({ post: 'principal', holder });

const barsOf = (desk: Desk) =>
  measureOn(desk).bars.map(({ holder, answersFor }) => [
    holder,
    ...(answersFor ?? []).flatMap(({ on, why }) => [on, why]),
  ]);

/** The bars of the warning, as the decision left them. */
const barred = (desk: Desk, act: Act = approve('2025-12-09')) => {
  desk.do(cgcDirector, act, decidedAt);
  return barsOf(desk);
};

describe('a measure bars the leaders responsible, not whoever came yesterday (A4, A5, A23, A24; I-39)', () => {
  it('left to the register: those in office when it happened, and nobody who came since', () => {
    expect(barred(warning())).toEqual([
      ['zhang', '2025-03-10', 'facts'],
      ['chen', '2025-03-10', 'facts'],
    ]);
  });

  it('after a term that ended unmet also those in office on its last day', () => {
    expect(barred(afterUnmetTerm())).toEqual([
      ['zhang', '2025-03-10', 'facts'],
      ['li', '2025-12-02', 'term-unmet'],
      ['chen', '2025-03-10', 'facts', '2025-12-02', 'term-unmet'],
    ]);
  });

  it.each([
    ['left the day before it happened', '2025-03-09', false],
    ['left on that day', '2025-03-10', true],
  ])('a principal who %s', (_sentence, last, answers) => {
    const desk = warning({ tenures: [time('zhang', '2020-01-01', last), time('li', '2025-03-11')] });
    const proposed = desk.now.status === 'proposed' && proposedResponsible(desk.now, contextOf(desk));
    expect(proposed).toMatchObject(answers ? [{ holder: 'zhang' }] : []);
  });

  it.each([
    ['came on the last day of the term', '2025-12-02', true],
    ['came the day after', '2025-12-03', false],
  ])('a principal who %s', (_sentence, first, answers) => {
    const desk = afterUnmetTerm({
      tenures: [time('chen', '2021-01-01', null, 'in-charge'), time('li', first)],
    });
    expect(barred(desk).map(([holder]) => holder)).toEqual(answers ? ['chen', 'li'] : ['chen']);
  });

  it('by the other setting: those in office on the day of the decision', () => {
    expect(barred(afterUnmetTerm({ rules: atDecision }))).toEqual([
      ['wang', '2025-12-09', 'decision'],
      ['chen', '2025-12-09', 'decision'],
    ]);
  });

  it('a case of a published year looks at the whole year: whoever led on a day of it', () => {
    const desk = new Desk(unit, city, [
      time('zhang', '2020-01-01', '2024-12-31'),
      time('li', '2025-01-01', '2025-06-30'),
      time('wang', '2025-07-01', '2025-12-31'),
      time('zhao', '2026-01-01'),
    ]);
    const basis = {
      kind: 'evaluation',
      year: 2025,
      reason: 'survey-below-limit',
      facts: { survey: 59.9 },
    } as const;
    desk.do({ by: 'system', cause: 'evaluation' }, { type: 'open-by-evaluation', basis }, '2026-02-02 09:00');
    if (desk.now.status !== 'proposed') throw new Error(desk.now.status);
    expect(proposedResponsible(desk.now, { ...contextOf(desk), now: at('2026-03-02 09:00') })).toEqual([
      { ...principalOf('li'), answersFor: [{ on: '2025-01-01', why: 'facts' }] },
      { ...principalOf('wang'), answersFor: [{ on: '2025-07-01', why: 'facts' }] },
    ]);
  });
});

const principalOf = (holder: string) => ({ unit: unit.id, post: 'principal', role: 'principal', holder });
const contextOf = (desk: Desk) => ({
  city: desk.rules,
  unit,
  now: at(decidedAt),
  tenures: desk.tenures,
});

describe('the decision names them (A23, A24; I-39)', () => {
  it('whom it names is barred, and nobody else; also somebody who led between the facts and the decision', () => {
    expect(barred(warning(), approving(principal('li')))).toEqual([['li', '2025-04-01', 'named']]);
  });

  it('the explanation says that the decision named them, by post and day, and I-39; of the register as well', () => {
    const desk = warning();
    barred(desk, approving(principal('zhang')));
    const { explanation } = desk.events.at(-1) ?? {};
    expect(explanation?.interpretations).toContain('I-39');
    expect(explanation?.facts.responsible).toEqual({
      named: 'by-the-decision',
      posts: [{ post: 'principal', role: 'principal', answersFor: [{ on: '2025-03-10', why: 'facts' }] }],
    });
    expect(JSON.stringify(explanation)).not.toContain('zhang');
    const left = warning();
    barred(left);
    expect(left.events.at(-1)?.explanation.facts.responsible).toMatchObject({ named: 'as-proposed' });
  });

  const refused = (desk: Desk, act: Act) => {
    const outcome = desk.ask(cgcDirector, act, decidedAt);
    return outcome.ok ? [] : outcome.refusals.map(({ code, pointer }) => [code, pointer]);
  };

  it.each([
    ['left before it happened', time('qian', '2020-01-01', '2025-03-09'), 'refused'],
    ['left on the day it happened', time('qian', '2020-01-01', '2025-03-10'), 'allowed'],
    ['came on the day of the decision', time('qian', '2025-12-09'), 'allowed'],
    ['comes on the day after', time('qian', '2025-12-10'), 'refused'],
  ])('naming somebody who %s is as the register has it', (_sentence, tenure, expected) => {
    const desk = warning({ tenures: [...register, tenure] });
    expect(refused(desk, approving(principal('qian')))).toEqual(
      expected === 'allowed' ? [] : [['not-in-office-in-the-matter', '/responsible/0/holder']],
    );
  });

  it.each([
    [
      'a post that the unit does not have',
      [{ post: 'mayor', holder: 'li' }],
      'no-such-post',
      '/responsible/0/post',
    ],
    ['an ordinary member', [{ post: 'member', holder: 'sun' }], 'member-not-barred', '/responsible/0/post'],
    ['somebody twice', [principal('li'), principal('li')], 'responsible-twice', '/responsible/1'],
    ['nobody', [], 'responsible-missing', '/responsible'],
  ] as const)('%s is refused, with its place', (_sentence, named, code, pointer) => {
    const given = code === 'responsible-missing' ? { ...approving(), responsible: [] } : approving(...named);
    if (code === 'responsible-missing') {
      const desk = warning({ tenures: [time('li', '2025-04-01')] });
      expect(refused(desk, given)).toEqual([[code, pointer]]);
      return;
    }
    expect(refused(warning(), given)).toEqual([[code, pointer]]);
  });

  it('where the register proposes nobody and somebody led meanwhile, the decision names them itself', () => {
    const desk = warning({ tenures: [time('li', '2025-04-01')] });
    expect(refused(desk, approve('2025-12-09'))).toEqual([['responsible-missing', '/responsible']]);
    expect(refused(desk, approving(principal('li')))).toEqual([]);
  });

  it('where the register knows no leader of the unit, the measure falls on the unit alone', () => {
    expect(barred(warning({ tenures: [] }))).toEqual([]);
  });

  it('a return names nobody, nor does a stage that bars no leader', () => {
    const { responsible } = approving(principal('li')) as Extract<Act, { type: 'decide' }>;
    const returning = { type: 'decide', outcome: 'return', reasons: 'More.', responsible } as Act;
    expect(refused(warning(), returning)).toEqual([['only-with-approval', '/responsible']]);
    const desk = verifiedAs('grave-below-regime', {});
    desk.do(
      cgcOffice,
      { type: 'propose', stage: 'listed-supervision', reasons: 'Grave.' },
      '2025-12-08 09:00',
    );
    const outcome = desk.ask(cgcOffice, approving(principal('li')), decidedAt);
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['bars-no-leader']);
  });
});

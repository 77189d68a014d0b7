import {
  type CityFile,
  type CitySettings,
  filingRecordsOf,
  lawOn,
  measuresOf,
  successorsOf2018,
} from '@jieti/rules';
import { faultText, inspectCity } from '@jieti/rules/city-file';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';
import {
  acceptance,
  approve,
  at,
  cgcDirector,
  cgcOffice,
  conference,
  Desk,
  imposed,
  lead,
  officer,
  progress,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

/** On this day the bodies are merged, the warning is gone, listing is short, and the ground of the cases is worded anew. */
const changed = '2025-03-01';
const rungs = successorsOf2018.parts.ladder ?? [];
const reworded = { zh: '新的表述', en: 'worded anew' };
const file: CityFile = {
  ...testCity,
  parameters: [
    ...testCity.parameters,
    { id: 'listed-supervision-term', from: changed, value: 'P3M', unit: 'term', article: 'A22' },
  ],
  amendments: [
    {
      ...successorsOf2018,
      from: changed,
      parts: {
        ...successorsOf2018.parts,
        ladder: rungs
          .filter(({ id }) => id !== 'veto-warning')
          .map((rung) => (rung.id === 'listed-supervision' ? { ...rung, unmet: { next: 'veto' } } : rung)),
        grounds: testCity.grounds.map((one) => (one.code === '18.1' ? { ...one, wording: reworded } : one)),
      },
    },
  ],
};

const before = lawOn(file, '2025-02-28');
const since = lawOn(file, changed);

/** The same case under the law of after. */
const afterwards = (desk: Desk, law: CitySettings = since): Desk => {
  const later = new Desk(desk.of, law);
  later.state = desk.now;
  later.events.push(...desk.events);
  for (const [id, session] of desk.sessions) later.sessions.set(id, session);
  return later;
};

const when = '2025-02-03 09:00';
const peaceOffice = officer('peace-office', 'director');
const groupHead = officer('peace-group', 'head');
const groupMeeting = officer('peace-group', 'meeting');
const conferenceOfFive = officer('conference-of-five', 'meeting');
const staff = staffOf(units.county);

const imposedBefore = (stage: Parameters<typeof imposed>[0]): Desk => imposed(stage, when, { rules: before });

/** A warning proposed, and studied, before the change; the unit has stated its case. */
const warningProposed = (): Desk => {
  const desk = verifiedCase(units.county, 'grave-below-veto', when, { rules: before });
  desk.do(conference, desk.studied('veto-warning', when), when);
  desk.do(staff, { type: 'state-case', text: 'We see it otherwise.' }, when);
  return desk;
};

/** A listing of before that ended unmet, under the warning that was proposed then: it was declined, or returned. */
const unmet = (outcome: 'return' | 'decline'): Desk => {
  const desk = imposed('listed-supervision', '2024-08-01 09:00', { rules: before });
  desk.clock('2025-02-02 00:00');
  desk.do(conference, desk.studied('veto-warning', '2025-02-03 09:00'), '2025-02-03 09:00');
  desk.do(cgcDirector, { type: 'decide', outcome, reasons: 'Not so.' }, '2025-02-04 09:00');
  return desk;
};

it('the file of these tests stands without a fault over all its days', () => {
  expect(inspectCity(file, '2026-11-28').faults.map(faultText)).toEqual([]);
});

describe('a law that changes while a case stands at a lead, or verified', () => {
  it('a lead of before is verified by the office that took over, and closed or gone on with', () => {
    const desk = new Desk(units.county, before);
    desk.do(cgcOffice, lead, when);
    const later = afterwards(desk);
    const nothing = { aggravating: [], mitigating: [], findings: 'Nothing of it.' };
    later.do(peaceOffice, { type: 'verify', substantiated: false, ...nothing }, '2025-03-03 09:00');
    expect(later.now).toMatchObject({ status: 'closed', how: 'not-substantiated' });
  });

  it('its ledger shows the ground in the words of its day, and a lead of after in the new ones', () => {
    const wordingIn = (rules: CitySettings, by: typeof cgcOffice, day: string): unknown => {
      const desk = new Desk(units.county, rules);
      desk.do(by, lead, day);
      return desk.events[0]?.explanation.facts.wording;
    };
    const old = testCity.grounds.find(({ code }) => code === '18.1')?.wording;
    expect(wordingIn(before, cgcOffice, when)).toEqual(old);
    expect(wordingIn(since, peaceOffice, '2025-03-03 09:00')).toEqual(reworded);
  });

  it('verified before, it is proposed at a rung that there is, by the bodies that there are', () => {
    const desk = afterwards(verifiedCase(units.county, 'grave-below-veto', when, { rules: before }));
    const propose = { type: 'propose', stage: 'veto-warning', reasons: 'By its gravity.' } as const;
    expect(desk.refusals(conferenceOfFive, propose, '2025-03-03 09:00')).toContain('stage-outside-range');
    desk.do(peaceOffice, { ...propose, stage: 'listed-supervision' }, '2025-03-03 09:00');
    desk.do(peaceOffice, approve('2025-03-03'), '2025-03-03 09:00');
    // What is decided after the change has the short term.
    expect(measuresOf(desk.now)).toMatchObject([{ stage: 'listed-supervision', lastDay: '2025-06-03' }]);
  });
});

describe('a law that loses a rung while it is proposed', () => {
  it('the proposal is decided on the rung it was made for, by whoever took over from its deciders', () => {
    const desk = afterwards(warningProposed());
    expect(desk.refusals(peaceOffice, approve('2025-03-03'), '2025-03-03 09:00')).toContain('not-competent');
    desk.do(groupHead, approve('2025-03-03'), '2025-03-03 09:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { stage: 'veto-warning', term: 'P1Y' } });
    expect(measuresOf(desk.now)[0]?.rung).toMatchObject({ name: { zh: '一票否决警示' }, article: 'A23' });
    desk.clock('2026-03-04 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'veto' } });
  });

  it.each(['return', 'decline'] as const)(
    'or the decision is to %s it, and the case has its way on',
    (outcome) => {
      const desk = afterwards(warningProposed());
      desk.do(groupHead, { type: 'decide', outcome, reasons: 'Not so.' }, '2025-03-03 09:00');
      expect(desk.now.status).toBe(outcome === 'return' ? 'verified' : 'closed');
      if (outcome === 'decline') return;
      desk.do(
        peaceOffice,
        { type: 'propose', stage: 'listed-supervision', reasons: 'By its gravity.' },
        '2025-03-04 09:00',
      );
      expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'listed-supervision' } });
    },
  );

  it('opened by the clock before and not studied yet, it is taken up by the conference of after, and decided', () => {
    const desk = imposed('listed-supervision', '2024-08-01 09:00', { rules: before });
    desk.clock('2025-02-02 00:00');
    expect(desk.now).toMatchObject({
      status: 'proposed',
      proposal: { stage: 'veto-warning', proposedBy: null },
    });
    const later = afterwards(desk);
    later.do(conferenceOfFive, later.studied('veto-warning', '2025-03-03 09:00'), '2025-03-03 09:00');
    later.do(staff, { type: 'state-case', text: 'We see it otherwise.' }, '2025-03-03 10:00');
    later.do(groupHead, approve('2025-03-04'), '2025-03-04 09:00');
    expect(later.now).toMatchObject({ status: 'in-force', measure: { stage: 'veto-warning' } });
  });
});

describe('a law that changes while a term has ended unmet', () => {
  it('the next stage declined before, the listing stays and is accepted by the office that took over', () => {
    const desk = afterwards(unmet('decline'));
    desk.do(peaceOffice, acceptance(), '2025-03-03 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('the next stage returned before, the one that there is now is proposed in its place', () => {
    const desk = afterwards(unmet('return'));
    desk.do(conferenceOfFive, desk.studied('veto', '2025-03-03 09:00'), '2025-03-03 09:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'veto' } });
  });
});

describe('a law that changes while a measure is in force', () => {
  it.each(['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'] as const)(
    '“%s” of before keeps the term, the name, the article and the deciders of its day',
    (stage) => {
      const desk = imposedBefore(stage);
      const [measure] = measuresOf(desk.now);
      const later = afterwards(desk);
      expect(measuresOf(later.now)).toEqual([measure]);
      expect(measure?.rung).toEqual(before.ladder.find(({ id }) => id === stage));
      expect(desk.events.find(({ type }) => type === 'measure-imposed')?.articles).toContain(
        measure?.rung?.article,
      );
    },
  );

  it.each(['notice', 'interview', 'listed-supervision'] as const)(
    '“%s” of before is accepted, and ends',
    (stage) => {
      const desk = afterwards(imposedBefore(stage));
      desk.do(staff, progress(true), '2025-03-03 09:00');
      desk.do(peaceOffice, acceptance(), '2025-03-04 09:00');
      expect(desk.now.status).toBe('closed');
    },
  );

  it.each([
    ['veto-warning', groupHead],
    ['veto', groupMeeting],
  ] as const)(
    '“%s” of before is verified, and released by whoever took over from its approver',
    (stage, approver) => {
      const desk = afterwards(imposedBefore(stage));
      const document = { number: 'No. 2', date: '2025-06-02' };
      desk.do(peaceOffice, acceptance(), '2025-06-01 09:00');
      desk.do(approver, { type: 'release', document, reasons: 'Put right.' }, '2025-06-02 09:00');
      expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
    },
  );

  it.each([
    ['notice', '2025-03-06 00:00', 'interview'],
    ['interview', '2025-03-06 00:00', 'listed-supervision'],
    ['listed-supervision', '2025-08-04 00:00', 'veto'],
    ['veto-warning', '2026-02-04 00:00', 'veto'],
  ] as const)('“%s” of before, unmet at the end of its own term, leads to “%s”', (stage, end, next) => {
    const desk = afterwards(imposedBefore(stage));
    desk.clock(end);
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: next } });
  });

  it('a veto of before, unmet, is verified again at the interval of its day', () => {
    const desk = afterwards(imposedBefore('veto'));
    desk.clock('2026-05-04 00:00');
    expect(measuresOf(desk.now)[0]?.verifyAgainAt).toBe(at('2026-08-04 00:00'));
  });

  it('its term is extended by whoever took over, within the bounds of the day it began', () => {
    const desk = afterwards(imposedBefore('listed-supervision'));
    const later = { type: 'extend', lastDay: '2025-12-01', reasons: 'Harvest.' } as const;
    desk.do(peaceOffice, later, '2025-04-01 09:00');
    expect(measuresOf(desk.now)[0]?.lastDay).toBe('2025-12-01');
  });
});

describe('a law that changes while something else stands beside a case', () => {
  it('an appeal made before is resolved one level up, by whoever took over there', () => {
    const desk = imposedBefore('notice');
    const [measure] = measuresOf(desk.now);
    desk.do(staff, { type: 'appeal', entry: measure?.entry ?? 0, reasons: 'Not so.' }, '2025-02-10 09:00');
    const later = afterwards(desk);
    const resolution = {
      type: 'resolve-appeal',
      number: 1,
      outcome: 'upheld',
      document: { number: 'No. 3', date: '2025-03-03' },
      reasons: 'So it was.',
    } as const;
    later.do(groupHead, resolution, '2025-03-03 09:00');
    expect(later.now).toMatchObject({ status: 'closed', how: 'revoked' });
  });

  it('a paper owed since before is sent by the office that took over', () => {
    const desk = afterwards(imposedBefore('veto'));
    const paper = { on: '2025-03-03', document: { number: 'No. 4', date: '2025-03-03' } };
    desk.do(
      peaceOffice,
      { type: 'file', number: 1, addressee: 'The superior.', ...paper },
      '2025-03-03 09:00',
    );
    expect(filingRecordsOf(desk.now)[0]?.filed?.on).toBe('2025-03-03');
  });
});

describe('a law that loses all graver rungs', () => {
  const gentle: CityFile = {
    ...file,
    amendments: [
      {
        ...successorsOf2018,
        from: changed,
        parts: {
          ...successorsOf2018.parts,
          ladder: rungs.slice(0, 2).map((rung) =>
            rung.id === 'interview'
              ? {
                  ...rung,
                  endsBy: 'verification' as const,
                  unmet: { verifyAgainEvery: 'veto-verify-again-interval' },
                }
              : rung,
          ),
        },
      },
    ],
  };
  const law = lawOn(gentle, changed);

  it('stands without a fault', () => {
    expect(inspectCity(gentle, '2026-11-28').faults.map(faultText)).toEqual([]);
  });

  it.each([
    ['interview', '2025-03-06 00:00', '2025-06-06 00:00'],
    ['listed-supervision', '2025-08-04 00:00', '2025-11-04 00:00'],
  ] as const)(
    '“%s” of before, which led to one of them, stays and is verified again',
    (stage, end, again) => {
      const desk = afterwards(imposedBefore(stage), law);
      desk.clock(end);
      expect(desk.now.status).toBe('in-force');
      expect(measuresOf(desk.now)[0]).toMatchObject({ unmetAt: at(end), verifyAgainAt: at(again) });
      desk.clock(again);
      expect(desk.events.at(-1)?.type).toBe('verification-due-again');
      desk.do(peaceOffice, acceptance(), '2025-12-01 09:00');
      expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
    },
  );
});

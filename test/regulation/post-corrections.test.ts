import {
  type Actor,
  type CorrectPost,
  correctPost,
  issueLetter,
  type Post,
  type PostTenure,
  recordPost,
  revisitLetter,
  type SigningPost,
  type Unit,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const now = '2026-06-01T01:00:00.000Z';
const office = (body: string, jurisdiction = 'city'): Actor => ({
  by: 'office',
  subject: 'officer',
  office: {
    body,
    level: jurisdiction === 'city' ? 'city' : 'county',
    jurisdiction,
    capacity: 'staff',
  },
});
const north: Unit = {
  ...{ id: 'north', kind: 'locality', level: 'county', parent: 'city', affiliation: 'local', group: null },
  name: { zh: '北县', en: 'North County' },
};
const context = {
  actor: office('org-hr'),
  now,
  city: testCity,
  unit: { unit: north, place: { id: 'north', above: ['city'] } },
};
const held = (holder: string, from: string, to: string | null = null): PostTenure => ({ holder, from, to });
const post: Post = {
  ...{ id: 'head', unit: 'north', role: 'principal' },
  title: { zh: '县长', en: 'Head' },
  tenures: [held('wang', '2023-01-01', '2025-12-31'), held('li', '2026-01-01')],
};
const document = { number: '组〔2026〕12号', date: '2026-05-30' };
const because = { reasons: '任免文件核对有误', document };
const correct = (command: Omit<CorrectPost, 'reasons' | 'document'>, more = {}) =>
  correctPost(post, { ...because, ...command }, { ...context, ...more });
const codesOf = (outcome: ReturnType<typeof correctPost>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

const wrong = { holder: 'li', from: '2026-01-01' };

describe('a holder entered wrongly is put right (A4, A5)', () => {
  it('the right one stands in the place of the wrong one, and the old entry is kept with reasons and document', () => {
    const outcome = correct({ wrong, right: [{ holder: 'zhao', from: '2026-01-01' }] });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        type: 'post-corrected',
        data: { wrong: held('li', '2026-01-01'), right: [held('zhao', '2026-01-01')], ...because },
        state: { tenures: [held('wang', '2023-01-01', '2025-12-31'), held('zhao', '2026-01-01')] },
      },
    });
  });

  it('one entry becomes two, a day is moved, one is struck out, and a forgotten one comes in', () => {
    const tenures = (command: Omit<CorrectPost, 'reasons' | 'document'>) => {
      const outcome = correct(command);
      if (!outcome.ok) throw new Error(codesOf(outcome).join());
      return outcome.value.state.tenures.slice(1);
    };
    const two = [held('sun', '2026-01-01', '2026-03-31'), held('li', '2026-04-01')];
    expect(tenures({ wrong, right: two })).toEqual(two);
    expect(tenures({ wrong, right: [{ holder: 'li', from: '2026-02-01' }] })).toEqual([
      held('li', '2026-02-01'),
    ]);
    expect(tenures({ wrong, right: [] })).toEqual([]);
  });

  it.each([
    [
      'of an entry that is not there',
      { wrong: { ...wrong, from: '2026-01-02' }, right: [] },
      'no-such-tenure',
    ],
    ['that makes two hold it on one day', { wrong, right: [held('zhao', '2025-12-31')] }, 'tenures-overlap'],
    [
      'that ends before it begins',
      { wrong, right: [held('li', '2026-01-01', '2025-12-31')] },
      'to-before-from',
    ],
    ['that says what is there', { wrong, right: [wrong] }, 'nothing-corrected'],
  ])('a correction %s is refused', (_sentence, command, code) => {
    expect(codesOf(correct(command))).toContain(code);
  });

  it('a document of tomorrow corrects nothing', () => {
    const later = { ...because, document: { ...document, date: '2026-06-02' } };
    expect(codesOf(correctPost(post, { ...later, wrong, right: [] }, context))).toEqual([
      'document-in-future',
    ]);
  });

  it('it is done one level up, by personnel or the commission’s office; the city’s own posts by the city', () => {
    const by = (actor: Actor, unit = context.unit) => codesOf(correct({ wrong, right: [] }, { actor, unit }));
    expect([by(office('org-hr')), by(office('cgc-office'))]).toEqual([[], []]);
    for (const actor of [office('org-hr', 'north'), office('cgc-office', 'north'), office('discipline')])
      expect(by(actor)).toEqual(['not-competent']);
    const city = { unit: { ...north, id: 'city', parent: null }, place: { id: 'city', above: [] } };
    expect(by(office('org-hr'), city)).toEqual([]);
  });
});

describe('an entry for a day to come (A4, A5)', () => {
  const future: Post = {
    ...post,
    tenures: [held('wang', '2023-01-01', '2026-06-30'), held('li', '2026-07-01')],
  };
  const enter = (holder: string | null, from: string, before = future) => {
    const command = {
      ...before,
      tenures: undefined,
      holder: holder === null ? null : { holder },
      from,
    };
    const outcome = recordPost(before, command, context);
    if (!outcome.ok) return outcome.refusals.map(({ code }) => code);
    return outcome.value?.state.tenures;
  };

  it.each([
    [
      'by another from the same day',
      'zhao',
      '2026-07-01',
      [held('wang', '2023-01-01', '2026-06-30'), held('zhao', '2026-07-01')],
    ],
    [
      'by the same from a later day',
      'li',
      '2026-08-01',
      [held('wang', '2023-01-01', '2026-07-31'), held('li', '2026-08-01')],
    ],
    [
      'by another from today',
      'zhao',
      '2026-06-01',
      [held('wang', '2023-01-01', '2026-05-31'), held('zhao', '2026-06-01')],
    ],
    ['by nobody', null, '2026-07-01', [held('wang', '2023-01-01', '2026-06-30')]],
  ])('is replaced %s', (_sentence, holder, from, tenures) => {
    expect(enter(holder, from)).toEqual(tenures);
  });

  it('is followed by another from a later day', () => {
    expect(enter('zhao', '2026-09-01')).toEqual([
      held('wang', '2023-01-01', '2026-06-30'),
      held('li', '2026-07-01', '2026-08-31'),
      held('zhao', '2026-09-01'),
    ]);
  });

  it('that has begun is not replaced any more: yesterday’s is corrected', () => {
    expect(enter('zhao', '2026-05-31', post)).toMatchObject([{}, held('li', '2026-01-01', '2026-05-30'), {}]);
    expect(enter('zhao', '2026-01-01', post)).toEqual(['tenure-not-after-last']);
  });
});

describe('the letters that a corrected post signed (A4, A7)', () => {
  const signing = (...tenures: PostTenure[]): SigningPost => ({ ...post, tenures });
  const letter = {
    ...issueLetter(
      {
        ...{ year: 2026, unit: 'north', superior: 'city', issuedOn: '2026-01-05' },
        template: { version: 1, section: 's' },
      },
      { actor: office('cgc-office'), now },
    ).state,
    signatures: [
      { side: 'subordinate', post: 'head', holder: 'li', on: '2026-02-01', version: 1, at: now, by: 's' },
    ] as const,
  };
  const revisit = (after: SigningPost) =>
    revisitLetter(
      letter,
      { unit: 'north', post: after },
      {
        principals: { superior: [signing(held('mayor', '2020-01-01'))], subordinate: [after] },
        city: testCity,
        on: '2026-06-01',
      },
      { actor: office('org-hr'), now },
    );

  it('a signature of somebody who did not hold it that day is called in question, and who held it is named', () => {
    expect(revisit(signing(held('zhao', '2026-01-01')))).toMatchObject({
      type: 'letter-revisited',
      data: {
        post: 'head',
        signatures: [{ holder: 'li', questioned: { on: '2026-06-01', holder: 'zhao' } }],
      },
      state: { status: 'issued' },
    });
  });

  it.each([
    ['the day before', held('li', '2026-01-01', '2026-01-31'), true],
    ['that day', held('li', '2026-02-01'), false],
    ['the day after', held('li', '2026-02-02'), true],
  ])('held %s', (_sentence, tenure, questioned) => {
    const decided = revisit(signing(tenure));
    expect(decided?.state.signatures[0]?.questioned !== undefined).toBe(questioned);
  });
});

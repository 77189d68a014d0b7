import {
  type Actor,
  endLetter,
  issueLetter,
  issueLetters,
  type Letter,
  putTemplate,
  readdressLetter,
  type SignContext,
  type SigningPost,
  type SignLetter,
  signLetter,
  type TemplateVersion,
  type UnitForLetter,
  withdrawLetter,
  withdrawLetters,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { testCity } from '../support/world/city.ts';
import { templateBody } from '../support/world/template.ts';

const now = '2026-02-01T01:00:00.000Z';
const cgcOffice: Actor = {
  by: 'office',
  subject: 'officer',
  office: { body: 'cgc-office', level: 'city', jurisdiction: 'city', capacity: 'director' },
};
const bySystem = { actor: { by: 'system', cause: 'restructure' }, now } as const;

const letter = issueLetter(
  {
    year: 2026,
    unit: 'north-hill',
    superior: 'north',
    issuedOn: '2026-01-05',
    template: { version: 1, section: 'for-locality' },
  },
  { actor: cgcOffice, now },
).state;

const head: SigningPost = {
  id: 'head',
  title: { zh: '主要负责人', en: 'Principal' },
  role: 'principal',
  tenures: [{ holder: 'h-1', from: '2026-01-01', to: null }],
};
const context: SignContext = {
  actor: { by: 'unit', subject: 'staff', unit: 'north-hill' },
  now,
  city: testCity,
  place: { id: 'north-hill', above: ['north', 'city'] },
  principals: { superior: [head], subordinate: [head] },
  versionNamed: false,
};
/** The same, where the unit itself has this post. */
const withPost = (...posts: SigningPost[]): SignContext => ({
  ...context,
  principals: { superior: [head], subordinate: posts },
});
const signature: SignLetter = { side: 'subordinate', post: 'head' };

const codesOf = (outcome: ReturnType<typeof signLetter>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

const signed = (before: Letter, side: SignLetter['side'], on = context): Letter => {
  const unit = side === 'superior' ? 'north' : 'north-hill';
  const actor: Actor = { by: 'unit', subject: 'staff', unit };
  const place = { id: unit, above: ['city'] };
  const outcome = signLetter(before, { side, post: 'head' }, { ...on, actor, place });
  if (!outcome.ok) throw new Error(codesOf(outcome).join());
  return outcome.value.state;
};

describe('a signature of a letter (A7)', () => {
  it('is one act of the unit’s staff, with the article, and leaves the letter signed by one', () => {
    const outcome = signLetter(letter, signature, context);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        type: 'letter-signed',
        actor: context.actor,
        articles: cited('A7'),
        state: { status: 'signed-by-one', signatures: [{ holder: 'h-1', version: 1, on: '2026-02-01' }] },
      },
    });
  });

  it('is refused for every reason at once, each with its article (A3, A4, A5, A7)', () => {
    const before = { ...letter, endedOn: '2026-01-31' };
    const outcome = signLetter(
      before,
      {
        ...signature,
        holder: 'h-2',
        version: 7,
        delegate: { holder: 'h-1', document: { number: '1', date: '2026-02-02' } },
      },
      { ...context, actor: cgcOffice },
    );
    expect(codesOf(outcome)).toEqual([
      'not-the-units-staff',
      'unit-ended',
      'holder-not-in-office',
      'no-such-content',
      'delegate-is-holder',
      'delegated-later',
    ]);
    const none = signLetter(letter, signature, withPost());
    expect(none).toMatchObject({
      refusals: [{ code: 'not-a-principal-post', articles: cited('A4', 'A5', 'A7') }],
    });
  });

  it.each([
    ['of a post nobody holds that day', { ...head, tenures: [] }, 'post-vacant'],
    ['of a post that is no principal’s', { ...head, role: 'member' as const }, 'not-a-principal-post'],
  ])('%s is refused (A4, A5, A7)', (_sentence, post, code) => {
    expect(codesOf(signLetter(letter, signature, withPost(post)))).toEqual([code]);
  });

  it.each([
    ['the day before', '2026-01-31', []],
    ['that day', '2026-02-01', []],
    ['the day after', '2026-02-02', ['document-in-future']],
  ])('by a document of %s (A7)', (_, date, codes) => {
    expect(codesOf(signLetter(letter, { ...signature, document: { number: '1', date } }, context))).toEqual(
      codes,
    );
  });

  it('by the same holder for the same content is refused, by a successor it is taken', () => {
    const before = signed(letter, 'subordinate');
    expect(codesOf(signLetter(before, signature, context))).toEqual(['already-signed']);
    const post = { ...head, tenures: [{ holder: 'h-9', from: '2026-02-01', to: null }] };
    expect(signLetter(before, signature, withPost(post)).ok).toBe(true);
  });
});

describe('a letter whose unit moves or ends (I-32)', () => {
  const move = { from: '2026-07-01', parentBefore: 'north', parentNow: 'south' };

  it('that nobody has signed is with the new unit above, by the restructure and nobody’s command', () => {
    expect(readdressLetter(letter, move, bySystem)).toMatchObject({
      actor: { by: 'system', cause: 'restructure' },
      data: { superiorBefore: 'north', superior: 'south' },
      state: { superior: 'south', status: 'issued' },
    });
  });

  it('that anybody signed stays between the two it was issued to; so does one of a year gone by', () => {
    expect(readdressLetter(signed(letter, 'superior'), move, bySystem)).toBeNull();
    expect(readdressLetter(letter, { ...move, from: '2027-01-01' }, bySystem)).toBeNull();
  });

  it('ends with its unit once: in force it stays in force, another lapses', () => {
    const inForce = signed(signed(letter, 'superior'), 'subordinate');
    for (const before of [letter, inForce]) {
      const ended = endLetter(before, '2026-07-01', bySystem);
      expect(ended?.state).toEqual({ ...before, endedOn: '2026-07-01' });
      expect(ended && endLetter(ended.state, '2026-07-01', bySystem)).toBeNull();
    }
  });
});

describe('issuing the letters of a year (A7)', () => {
  const template: TemplateVersion = { ...templateBody, year: 2026, version: 3 };
  const theCity = { id: 'city', level: 'city', kind: 'locality' } as const;
  const unit = (id: string, more: Partial<UnitForLetter> = {}): UnitForLetter => ({
    id,
    name: { zh: id, en: id },
    kind: 'locality',
    level: 'county',
    group: null,
    ancestors: [theCity],
    ...more,
  });
  const register = [
    unit('city', { ancestors: [] }),
    unit('east'),
    unit('north'),
    unit('south'),
    unit('west', { ended: { from: '2025-06-01' } }),
  ];
  const issueContext = {
    ...{ actor: cgcOffice, now, city: testCity, year: 2026, before: null },
    units: register,
    withLetter: new Set(['south']),
    withPrincipal: new Set(['city', 'north', 'west']),
  };

  it('gives one to every unit with a principal that has none; the others are named, the city and what is no more are not asked', () => {
    expect(issueLetters(template, issueContext)).toMatchObject({
      value: {
        plan: {
          total: 3,
          already: 1,
          letters: [{ unit: 'north', superior: 'city', section: 'for-locality' }],
          withoutLetter: [{ unit: 'east', reason: 'no-principal' }],
        },
        decided: {
          type: 'letters-issued',
          data: { templateVersion: 3, issued: 1, withoutLetter: 1 },
          state: { year: 2026, templateVersion: 3, letters: 1 },
        },
      },
    });
  });

  const codes = (outcome: ReturnType<typeof issueLetters>) =>
    outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

  it.each([
    [2025, ['issued-for-another-year']],
    [2026, []],
    [2027, []],
    [2028, ['issued-for-another-year']],
    [2040, ['issued-for-another-year']],
  ] as const)('for %i on 1 February 2026: for this year or the next only', (year, expected) => {
    expect(codes(issueLetters({ ...template, year }, { ...issueContext, year }))).toEqual(expected);
  });

  it('the next year comes by the city’s day: at 24:00 of 31 December', () => {
    const at = (instant: string) =>
      codes(issueLetters({ ...template, year: 2028 }, { ...issueContext, now: instant, year: 2028 }));
    expect(at('2026-12-31T15:59:59.999Z')).toEqual(['issued-for-another-year']);
    expect(at('2026-12-31T16:00:00.000Z')).toEqual([]);
  });

  it('on a document that is there already, and with the other body that revised it', () => {
    const { document: _, with: __, ...bare } = template;
    expect(codes(issueLetters(bare, issueContext))).toEqual([
      'template-without-document',
      'template-without-reviser',
    ]);
    const dated = (date: string) =>
      codes(issueLetters({ ...template, document: { number: '1', date } }, issueContext));
    expect([dated('2026-02-01'), dated('2026-02-02')]).toEqual([[], ['document-in-future']]);
  });

  it('where one body fulfils it all, the template names no other', () => {
    const { with: __, ...alone } = template;
    const city = {
      ...testCity,
      letters: { ...testCity.letters, revisedBy: ['commission-office'] as const },
    };
    expect(codes(issueLetters(alone, { ...issueContext, city }))).toEqual([]);
  });

  it('is withdrawn as a whole while nobody has signed, with reasons; one signature and it is amended instead', () => {
    const issued = { year: 2026, templateVersion: 3, letters: 1 };
    const withdrawing = { actor: cgcOffice, now, city: testCity, year: 2026, issued };
    const command = { reasons: '目标有误' };
    expect(withdrawLetters(command, { ...withdrawing, letters: [letter] })).toMatchObject({
      ok: true,
      value: {
        units: ['north-hill'],
        decided: { data: { reasons: '目标有误', withdrawn: 1 }, state: { letters: 0 } },
      },
    });
    const codesOf = (outcome: ReturnType<typeof withdrawLetters>) =>
      outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    const half = signed(letter, 'superior');
    expect(codesOf(withdrawLetters(command, { ...withdrawing, letters: [letter, half] }))).toEqual([
      'letters-signed-already',
    ]);
    expect(codesOf(withdrawLetters(command, { ...withdrawing, issued: null, letters: [] }))).toEqual([
      'nothing-to-withdraw',
    ]);
  });

  it('a letter that was withdrawn is signed by nobody; one signed before the decision stands, one signed since does not', () => {
    const act = { actor: cgcOffice, now };
    const withdrawn = withdrawLetter(letter, { on: '2026-02-01', reasons: '目标有误' }, act);
    expect(withdrawn?.state.status).toBe('withdrawn');
    expect(signLetter(withdrawn?.state ?? letter, signature, context)).toMatchObject({
      refusals: [{ code: 'letter-withdrawn' }],
    });
    const half = signed(letter, 'superior');
    const why = { on: '2026-02-01', reasons: '目标有误' };
    const [given] = half.signatures;
    const decidedAt = (ms: number) => new Date(Date.parse(given?.at ?? now) + ms).toISOString();
    expect(withdrawLetter(half, why, { ...act, now: decidedAt(1) })).toBeNull();
    const since = withdrawLetter(half, why, { ...act, now: decidedAt(-1) });
    expect(since?.state).toMatchObject({ status: 'withdrawn', signatures: half.signatures });
    expect(withdrawLetter(since?.state ?? half, why, { ...act, now: decidedAt(-1) })).toBeNull();
  });

  it('is refused for want of competence and of a template at once', () => {
    const actor: Actor = { ...cgcOffice, office: { ...cgcOffice.office, body: 'slg-office' } };
    expect(issueLetters(undefined, { ...issueContext, actor })).toMatchObject({
      refusals: [{ code: 'not-competent' }, { code: 'no-template' }],
    });
  });
});

describe('the template of a year (A7)', () => {
  it('put after its letters are out, by who may not, with weights that do not fit, is refused for all three', () => {
    const [section] = templateBody.sections;
    const sections = section ? [{ ...section, targets: section.targets.slice(0, 1) }] : [];
    const outcome = putTemplate(
      null,
      { title: '责任书', sections },
      {
        actor: { by: 'unit', subject: 'staff', unit: 'city' },
        now,
        city: testCity,
        year: 2026,
        earlier: undefined,
        issued: true,
      },
    );
    expect(outcome.ok || outcome.refusals.map(({ code, kind }) => [code, kind])).toEqual([
      ['not-competent', 'competence'],
      ['letters-issued', 'state'],
      ['weights-not-100', 'form'],
    ]);
  });
});

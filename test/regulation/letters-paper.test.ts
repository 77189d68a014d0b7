import {
  type Actor,
  issueLetter,
  type Letter,
  type RecordPaper,
  type RecordPaperContext,
  recordPaperLetter,
  type SigningPost,
  signLetter,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const keeper: Actor = {
  by: 'office',
  subject: 'clerk',
  office: { body: 'cgc-office', level: 'city', jurisdiction: 'city', capacity: 'director' },
};
const now = '2026-02-01T01:00:00.000Z';
const letter = issueLetter(
  {
    ...{ year: 2026, unit: 'north', superior: 'city', issuedOn: '2026-01-05' },
    template: { version: 1, section: 'for-locality' },
  },
  { actor: keeper, now },
).state;

const post = (id: string, from = '2025-01-01'): SigningPost => ({
  id,
  title: { zh: '主要负责同志', en: 'Principal' },
  role: 'principal',
  tenures: [{ holder: `${id}-holder`, from, to: null }],
});
const settled = (settings: Readonly<Partial<Record<'I-35' | 'I-36', string>>>) => ({
  ...testCity,
  interpretations: testCity.interpretations.map((one) =>
    one.id === 'I-35' || one.id === 'I-36' ? { ...one, setting: settings[one.id] ?? one.setting } : one,
  ) as typeof testCity.interpretations,
});
const context: RecordPaperContext = {
  actor: keeper,
  now,
  city: testCity,
  principals: {
    superior: [post('secretary'), post('mayor')],
    subordinate: [post('secretary'), post('head')],
  },
};
const document = { number: '综责〔2026〕1号', date: '2026-01-20' };
const paper = (on?: string): RecordPaper => ({
  document,
  signatures: (['superior', 'subordinate'] as const).map((side) => ({ side, post: 'secretary', on })),
});
const codesOf = (outcome: ReturnType<typeof recordPaperLetter>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim());

describe('a letter signed on paper (A7; I-36)', () => {
  it.each([
    ['on the day it was issued', '2026-01-05', []],
    ['today', '2026-02-01', []],
    [
      'the day before it was issued',
      '2026-01-04',
      ['signed-before-issue /signatures/0/on', 'signed-before-issue /signatures/1/on'],
    ],
    ['tomorrow', '2026-02-02', ['signed-in-future /signatures/0/on', 'signed-in-future /signatures/1/on']],
  ])('signed %s', (_sentence, on, codes) => {
    expect(codesOf(recordPaperLetter(letter, paper(on), context))).toEqual(codes);
  });

  it('counts for the days on the paper, and the history names paper, recorder and signers', () => {
    const outcome = recordPaperLetter(letter, paper(), context);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        actor: keeper,
        data: {
          document,
          signatures: [
            { side: 'superior', holder: 'secretary-holder', on: '2026-01-20', onPaper: true, document },
            { side: 'subordinate', on: '2026-01-20' },
          ],
        },
      },
    });
  });

  it('a post named twice, and one that is vacant that day, are refused with their places', () => {
    const [first] = paper().signatures;
    if (!first) throw new Error('no signature');
    const late = {
      ...context,
      principals: { ...context.principals, subordinate: [post('secretary', '2026-01-21')] },
    };
    const { signatures } = paper();
    expect(
      codesOf(recordPaperLetter(letter, { document, signatures: [...signatures, first] }, late)),
    ).toEqual(['post-vacant /signatures/1', 'signature-twice /signatures/2']);
  });

  it('is not recorded where the city would not have it', () => {
    const city = settled({ 'I-36': 'not-recorded' });
    expect(codesOf(recordPaperLetter(letter, paper(), { ...context, city }))).toEqual(['paper-not-recorded']);
  });
});

const statusAfter = (before: Letter, city = testCity) => {
  const outcome = recordPaperLetter(before, paper(), { ...context, city });
  if (!outcome.ok) throw new Error(codesOf(outcome).join());
  return outcome.value.state;
};

describe('signed by one of two principals on each side (A7; I-35)', () => {
  it('a letter is not in force by the default', () => {
    expect(statusAfter(letter)).toMatchObject({ status: 'signed-by-one', inForceOn: null });
  });

  it('by the other setting it is in force, and the others are kept as outstanding till they have signed', () => {
    const city = settled({ 'I-35': 'one-of-each-side' });
    const inForce = statusAfter(letter, city);
    expect(inForce).toMatchObject({
      status: 'in-force',
      inForceOn: '2026-01-20',
      unsigned: [
        { side: 'superior', post: 'mayor' },
        { side: 'subordinate', post: 'head' },
      ],
    });
    const sign = (before: Letter, side: 'superior' | 'subordinate', unit: string, of: string) => {
      const actor: Actor = { by: 'unit', subject: 'staff', unit };
      const place = { id: unit, above: [] };
      const outcome = signLetter(
        before,
        { side, post: of },
        { ...context, city, actor, place, versionNamed: false },
      );
      if (!outcome.ok) throw new Error('refused');
      return outcome.value.state;
    };
    const all = sign(sign(inForce, 'superior', 'city', 'mayor'), 'subordinate', 'north', 'head');
    expect(all).toMatchObject({ status: 'in-force', inForceOn: '2026-01-20' });
    expect(all.unsigned).toBeUndefined();
  });
});

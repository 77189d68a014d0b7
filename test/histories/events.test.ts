import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { incompatible, type Schema } from './record/compatible.ts';
import { contracts, schemasOfToday } from './record/events.ts';
import { releases } from './release.ts';

const today = schemasOfToday() as Readonly<Record<string, Schema>>;

it('the newest release recorded holds every contract of the bus', () => {
  expect(Object.keys(releases.at(-1)?.events ?? {})).toEqual(Object.keys(today));
});

describe.each(releases)(
  'messages of release $name, which the bus’s archive keeps',
  ({ events, messages }) => {
    it.each(Object.entries(events))('%s: no field removed, newly required or narrower', (name, then) => {
      expect(today).toHaveProperty([name]);
      expect(incompatible(then as Schema, today[name] ?? {})).toEqual([]);
    });

    it('are read by today’s contracts, field for field', () => {
      expect(messages.length).toBeGreaterThan(20);
      for (const { source, detailType, detail } of messages) {
        const contract = contracts.get(`${source} ${detailType}`);
        expect(contract?.detail.parse(detail)).toEqual(detail);
      }
    });
  },
);

describe('a change of a contract', () => {
  const address = z.strictObject({ street: z.string() }).meta({ id: 'Address' });
  const before = {
    id: z.string().max(10),
    grade: z.enum(['good', 'poor']),
    year: z.int().min(2008),
    until: z.iso.date().nullable(),
    address,
    of: z.array(z.strictObject({ n: z.int() })),
    counts: z.partialRecord(z.enum(['a', 'b']), z.int()),
  };
  const of = (fields: z.ZodRawShape): Schema => z.toJSONSchema(z.strictObject(fields), { io: 'input' });
  const breaks = (change: z.ZodRawShape, without: keyof typeof before | '' = ''): string[] => {
    const after: Record<string, z.ZodType> = { ...before, ...change } as Record<string, z.ZodType>;
    delete after[without];
    return incompatible(of(before), of(after));
  };

  it.each<[string, z.ZodRawShape]>([
    ['nothing', {}],
    ['a field more that may be absent', { why: z.string().optional() }],
    ['a field that may be absent now', { id: z.string().max(10).optional() }],
    ['a wider range', { id: z.string().max(11), year: z.int().min(2000) }],
    ['a number that need not be whole', { year: z.number().min(2008) }],
    ['a value more', { grade: z.enum(['good', 'poor', 'excellent']) }],
    ['any text of a form that every value had', { grade: z.string().regex(/^[a-z]+$/) }],
    ['a key more', { counts: z.partialRecord(z.enum(['a', 'b', 'c']), z.int()) }],
    ['null allowed', { id: z.string().max(10).nullable() }],
  ])('is harmless: %s', (_, change) => {
    expect(breaks(change)).toEqual([]);
  });

  it.each<[string, z.ZodRawShape, string]>([
    ['a field newly required', { why: z.string() }, '/why: newly required'],
    ['a value gone', { grade: z.enum(['good']) }, '/grade: value "poor" gone'],
    ['values where there was any text', { id: z.enum(['a']) }, '/id: only some values left'],
    ['a shorter text', { id: z.string().max(9) }, '/id: narrower maxLength'],
    ['a higher minimum', { year: z.int().min(2009) }, '/year: narrower minimum'],
    ['a pattern', { id: z.string().max(10).regex(/^a/) }, '/id: narrower pattern'],
    [
      'a pattern that a value does not keep to',
      { grade: z.string().regex(/^g/) },
      '/grade: narrower pattern',
    ],
    ['another type', { year: z.string() }, '/year: no longer integer'],
    ['null no longer allowed', { until: z.iso.date() }, '/until: no longer null'],
    ['a key gone', { counts: z.partialRecord(z.enum(['a']), z.int()) }, '/counts/*: value "b" gone'],
    [
      'the same deep in a list',
      { of: z.array(z.strictObject({ n: z.int(), m: z.int() })) },
      '/of/*/m: newly required',
    ],
    [
      'the same in a named part',
      { address: z.strictObject({ street: z.int() }).meta({ id: 'Addresses' }) },
      '/address/street: no longer string',
    ],
  ])('is found: %s', (_, change, breach) => {
    expect(breaks(change)).toContain(breach);
  });

  it('is found: a field removed, however deep', () => {
    expect(breaks({}, 'id')).toEqual(['/id: removed']);
    expect(breaks({ of: z.array(z.strictObject({})) })).toEqual(['/of/*/n: removed']);
  });
});

import { expect, test } from 'vitest';
import { withEnglish } from './without-english.ts';

test('a name without its English is told by the Chinese one, wherever it stands; one with both stays', () => {
  const both = { zh: '北县', en: 'North County' };
  expect(withEnglish({ name: { zh: '北县' }, groups: [{ name: { zh: '县区' } }, { name: both }] })).toEqual({
    name: { zh: '北县', en: '北县' },
    groups: [{ name: { zh: '县区', en: '县区' } }, { name: both }],
  });
});

test('what is no name is left as it is, however deep it goes', () => {
  for (const value of [null, 7, 'zh', [], {}, { zh: 7 }, { zh: '北县', kind: 'locality' }])
    expect(withEnglish(value)).toEqual(value);
  const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
  expect(() => withEnglish(deep)).not.toThrow();
});

import {
  type Actor,
  checkPaper,
  comparableNumber,
  ownPaper,
  type PaperUse,
  paperOnRecord,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';

const document = { number: '综治办〔2026〕8号', date: '2026-03-05' };
const office = (jurisdiction: string, body = 'cgc-office'): Actor => ({
  by: 'office',
  subject: 'somebody',
  office: { body, level: jurisdiction === 'city' ? 'city' : 'county', jurisdiction, capacity: 'director' },
});

const notice: PaperUse = {
  ...{ issuer: 'cgc-office@city', document, act: 'decide', kind: 'notice', subject: 'case-1' },
  ...{ name: { zh: '作出决定', en: 'decide' }, isShared: true },
};
const again = (change: Partial<PaperUse>): string | undefined =>
  checkPaper({ ...notice, ...change }, paperOnRecord(notice))?.code;

describe('a document’s number is used once by whoever issues it (A10, A19)', () => {
  it('the first use is free', () => {
    expect(checkPaper(notice, undefined)).toBeNull();
  });

  it.each([
    ['the same act on the same case', {}, undefined],
    ['the same act on another case: one meeting decides on several', { subject: 'case-2' }, undefined],
    ['another stage of the same case', { kind: 'interview' }, 'document-number-used'],
    ['another act', { act: 'release' }, 'document-number-used'],
    ['the day before', { document: { ...document, date: '2026-03-04' } }, 'document-number-used'],
    ['the day after', { document: { ...document, date: '2026-03-06' } }, 'document-number-used'],
  ])('once more for %s: %s', (_, change, code) => {
    expect(again(change)).toBe(code);
  });

  it('the refusal names the number, what it carried and of which day', () => {
    expect(checkPaper({ ...notice, act: 'release' }, paperOnRecord(notice))).toMatchObject({
      ...{ kind: 'state', pointer: '/document/number' },
      text: { zh: '文号综治办〔2026〕8号已用于2026-03-05的文件（作出决定），同一发文机关的文号只用一次。' },
      facts: { number: document.number, date: '2026-03-05', act: 'decide', subject: 'case-1' },
    });
  });

  it('a paper that is its subject’s own carries no other, and keeps its number when its date is put right', () => {
    const minutes: PaperUse = { ...notice, act: 'record-minutes', subject: 'session-1', isShared: false };
    const code = (change: Partial<PaperUse>) =>
      checkPaper({ ...minutes, ...change }, paperOnRecord(minutes))?.code;
    expect(code({ subject: 'session-2' })).toBe('document-number-used');
    expect(code({ document: { ...document, date: '2026-03-04' } })).toBeUndefined();
  });

  it.each(['综治办[2026]8号', '综治办（2026）8号', '综治办 〔２０２６〕 8 号', '综治办【2026】8号'])(
    '%s is the same number, however it was typed',
    (number) => {
      expect(comparableNumber(number)).toBe(comparableNumber(document.number));
    },
  );

  it('each issuer counts by itself: body, jurisdiction, unit; the system issues nothing', () => {
    const use = { document, act: 'decide', name: notice.name, subject: 'case-1', isShared: true };
    const issuers = [
      office('city'),
      office('north'),
      office('city', 'slg-office'),
      { by: 'unit', subject: 'somebody', unit: 'north' } as const,
      { by: 'system', cause: 'deadline' } as const,
    ].flatMap((actor) => ownPaper(actor, use).map(({ issuer }) => issuer));
    expect(issuers).toEqual(['cgc-office@city', 'cgc-office@north', 'slg-office@city', 'unit@north']);
  });
});

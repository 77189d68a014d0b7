import {
  type Actor,
  checkPaper,
  comparableNumber,
  dutyPaper,
  findingPapers,
  inspectionPapers,
  ownPaper,
  type PaperUse,
  paperLetterPapers,
  paperOnRecord,
  reportPapers,
  signaturePapers,
  templateActs,
  templatePapers,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

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

const kindOf = <T extends { readonly id: string }>(kinds: readonly T[], id: string): T => {
  const kind = kinds.find((one) => one.id === id);
  if (!kind) throw new Error(`the law has no ${id}`);
  return kind;
};

describe('the papers of letters, reports, duties and inspections (A4–A9)', () => {
  const acting = office('city');
  const unit: Actor = { by: 'unit', subject: 'somebody', unit: 'north' };
  const { revising, amending } = templateActs(testCity);
  const nextDay = { ...document, date: '2026-03-06' };
  const template = (year: string, on = document) => templatePapers(acting, { document: on }, revising, year);
  const amendment = (version: string) => templatePapers(acting, { document }, amending, version);
  const committee = kindOf(testCity.duties, 'committee-meeting');
  const government = kindOf(testCity.duties, 'government-meeting');
  const shown = { unit: 'north', on: '2026-03-04', document };
  const report = kindOf(testCity.reports, 'department-to-cgc');
  const delegate = { holder: 'deputy', document };
  const clash = ([first]: readonly PaperUse[], [next]: readonly PaperUse[]): string | undefined => {
    if (!first || !next) throw new Error('both have a paper');
    if (first.issuer !== next.issuer) return 'another issuer';
    return checkPaper(next, paperOnRecord(first))?.code;
  };
  const used = 'document-number-used';

  it.each([
    ['a template revised again before it is out', template('2026'), template('2026'), undefined],
    ['a template whose date is put right', template('2026'), template('2026', nextDay), undefined],
    ['the template of another year', template('2026'), template('2027'), used],
    ['the amendment of a template', template('2026'), amendment('2026 2'), used],
    ['a second amendment', amendment('2026 2'), amendment('2026 3'), used],
    [
      'a round of letters on paper, of one day',
      paperLetterPapers(acting, '2026-north', document),
      paperLetterPapers(acting, '2026-south', document),
      undefined,
    ],
    [
      'a letter on paper of another day',
      paperLetterPapers(acting, '2026-north', document),
      paperLetterPapers(acting, '2026-south', nextDay),
      used,
    ],
    [
      'another signature of one day',
      signaturePapers(unit, '2026-north', { document }),
      signaturePapers(unit, '2026-hill', { document }),
      undefined,
    ],
    [
      'what delegates a signature',
      signaturePapers(unit, '2026-north', { document }),
      signaturePapers(unit, '2026-north', { delegate }),
      used,
    ],
    [
      'the report of the same year, filed again',
      reportPapers(unit, report, 2026, document),
      reportPapers(unit, report, 2026, nextDay),
      undefined,
    ],
    [
      'the report of another year',
      reportPapers(unit, report, 2025, document),
      reportPapers(unit, report, 2026, document),
      used,
    ],
    ['another duty of that day', [dutyPaper(shown, committee)], [dutyPaper(shown, committee)], undefined],
    [
      'a meeting of another day',
      [dutyPaper(shown, committee)],
      [dutyPaper({ ...shown, on: '2026-03-05' }, committee)],
      used,
    ],
    [
      'a meeting of the government',
      [dutyPaper(shown, committee)],
      [dutyPaper(shown, government)],
      'another issuer',
    ],
    [
      'another inspection ordered that day',
      inspectionPapers(acting, 'first', document),
      inspectionPapers(acting, 'second', document),
      undefined,
    ],
    [
      'the check of what was found',
      inspectionPapers(acting, 'first', document),
      findingPapers(acting, 'verify-finding', 'first 1', document),
      used,
    ],
  ] as const)('once more for %s', (_, first, next, code) => {
    expect(clash(first, next)).toBe(code);
  });

  it('the other body that agreed to a template counts its own number, and its place is named (A7)', () => {
    const agreed = { document, with: { body: 'slg-office', document } };
    const papers = templatePapers(acting, agreed, revising, '2026');
    expect(papers.map(({ issuer, pointer }) => [issuer, pointer])).toEqual([
      ['cgc-office@city', undefined],
      ['slg-office@city', '/with/document/number'],
    ]);
  });

  it('what has no document uses no number', () => {
    expect(signaturePapers(unit, '2026-north', {})).toEqual([]);
    expect(templatePapers(acting, {}, revising, '2026')).toEqual([]);
    expect(findingPapers(unit, 'answer-finding', 'first 1', undefined)).toEqual([]);
  });
});

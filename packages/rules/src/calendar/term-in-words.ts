import type { Bilingual, Term } from '../vocabulary.ts';

const units = [
  { letter: 'WD', zh: '个工作日', en: 'working day' },
  { letter: 'Y', zh: '年', en: 'year' },
  { letter: 'M', zh: '个月', en: 'month' },
  { letter: 'W', zh: '周', en: 'week' },
  { letter: 'D', zh: '日', en: 'day' },
] as const;

/** A term as a sentence says it: `P6M` is 6个月, 6 months; `P10WD` 10个工作日, 10 working days. */
export const termInWords = (term: Term): Bilingual => {
  const parts = units.flatMap(({ letter, ...names }) => {
    const count = Number(new RegExp(`(\\d+)${letter}(?!D)`).exec(term)?.[1] ?? 0);
    return count > 0 ? [{ count, ...names }] : [];
  });
  return {
    zh: parts.map(({ count, zh }) => `${count}${zh}`).join(''),
    en: parts.map(({ count, en }) => `${count} ${en}${count > 1 ? 's' : ''}`).join(' and '),
  };
};

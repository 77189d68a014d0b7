import { describe, expect, it } from 'vitest';
import { cityOfToday, measureOfTangshan } from '../regulation/index.ts';
import { inWordsOf } from './own-words.ts';

const said = (text: string, city: typeof measureOfTangshan) => inWordsOf(city, { zh: text, en: text }).en;

describe('a text of this house under a law', () => {
  it.each([
    ['a report ({@article:reports})', 'a report (A8)', 'a report'],
    ['责任书（{@article:letters}）的内容', '责任书（A7）的内容', '责任书的内容'],
    ['due ({@article:reports}, I-2)', 'due (A8, I-2)', 'due (I-2)'],
    ['graver ({@article:rectification}–{@article:supervision})', 'graver (A20–A22)', 'graver (A45–A46)'],
    ['both ({@article:rewards}, {@article:supervision})', 'both (A16, A22)', 'both (A46)'],
    ['both ({@article:supervision}, {@article:rewards})', 'both (A22, A16)', 'both (A46)'],
    ['none ({@article:rewards}–{@article:letters})', 'none (A16–A7)', 'none'],
  ])('%s cites the articles that there are, and no bracket is left empty', (text, told, where) => {
    expect([said(text, measureOfTangshan), said(text, cityOfToday)]).toEqual([told, where]);
  });
});

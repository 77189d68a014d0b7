import type { Bilingual } from '../../../vocabulary.ts';
import type { Indicator } from '../../scheme/indicator.ts';
import { slopeChanges, slopeLines, stepChanges, stepLines } from './figure-item.ts';
import {
  type BetterFact,
  bestChange,
  type Candidate,
  type Counted,
  type Limits,
  type Reckoned,
  reckon,
} from './item.ts';
import { type ItemFacts, known } from './item-facts.ts';
import { limitsOf } from './limits.ts';
import { listChanges, listLines } from './list-item.ts';
import { measuredOf, measuredRank } from './measured.ts';
import { hundredths } from './points.ts';
import { ratioLines, targetOf } from './ratio-item.ts';

/** An indicator reckoned once: its lines, and the nearest change that would have made more. */
export interface ItemReckoned extends Reckoned {
  readonly better: BetterFact | null;
}

/** The lines of a reckoning, and the changes of facts that could make it better, the nearest first. */
interface Reckoning {
  readonly lines: readonly Counted[];
  readonly changes: readonly Candidate[];
}

/** An item with points of its own begins with all of them, where points are lost. */
const startOf = (full: number | null): Counted[] =>
  full === null ? [] : [{ text: { zh: `满分${full}`, en: `${full} in full` }, hundredths: hundredths(full) }];

const withStart = (start: readonly Counted[], changes: readonly Candidate[]): Candidate[] =>
  changes.map(({ text, lines }) => ({ text, lines: [...start, ...lines] }));

const direct = (facts: ItemFacts, most: number | null): Reckoning => {
  const value = known(facts.value, 'score');
  const line = (points: number): Counted => ({
    text: { zh: `得分${points}`, en: `scored ${points}` },
    hundredths: hundredths(points),
  });
  const text = { zh: `评为满分${most}`, en: `${most}, the full score` };
  return { lines: [line(value)], changes: most === null ? [] : [{ text, lines: [line(most)] }] };
};

const ratio = (item: Indicator, facts: ItemFacts, full: number): Reckoning => {
  const target = targetOf(item, facts);
  const [zh, en] = item.lessIsBetter ? ['不高于', 'not above'] : ['达到', 'reaching'];
  return {
    lines: ratioLines(item, facts, full),
    changes: [
      {
        text: { zh: `${zh}${target}`, en: `${en} ${target}` },
        lines: ratioLines(item, { ...facts, value: target }, full),
      },
    ],
  };
};

const list = (item: Indicator, facts: ItemFacts, full: number | null): Reckoning => {
  const counts = { counts: facts.counts ?? {}, marked: facts.marked ?? {} };
  if (item.method === 'addition-list') {
    const entries = item.additions ?? [];
    return { lines: listLines(entries, counts, 1), changes: listChanges(entries, counts, 1) };
  }
  const [entries, start] = [item.deductions ?? [], startOf(full)];
  return {
    lines: [...start, ...listLines(entries, counts, -1)],
    changes: withStart(start, listChanges(entries, counts, -1)),
  };
};

const stepText = (item: Indicator): ((step: { readonly at: number }) => Bilingual) => {
  if (item.method === 'rank')
    return item.countedFrom === 'last'
      ? ({ at }) => ({ zh: `倒数第${at}名以前`, en: `${at} or more from the last` })
      : ({ at }) => ({ zh: `进入前${at}名`, en: `a rank of ${at} or better` });
  if (item.against) return ({ at }) => ({ zh: `好出${at}以上`, en: `better by ${at} or more` });
  return item.lessIsBetter
    ? ({ at }) => ({ zh: `不高于${at}`, en: `${at} or less` })
    : ({ at }) => ({ zh: `达到${at}`, en: `${at} or more` });
};

const stepped = (item: Indicator, facts: ItemFacts): Reckoning => {
  const measured = item.method === 'rank' ? measuredRank(item, facts) : measuredOf(item, facts);
  return { lines: stepLines(item, measured), changes: stepChanges(item, measured, stepText(item)) };
};

const sloped = (item: Indicator, facts: ItemFacts, full: number | null): Reckoning => {
  const [measured, start] = [measuredOf(item, facts), startOf(full)];
  return { lines: [...start, ...slopeLines(item, measured)], changes: slopeChanges(item, measured, start) };
};

const reckoningOf = (item: Indicator, facts: ItemFacts, full: number | null): Reckoning => {
  switch (item.method) {
    case 'direct':
      return direct(facts, full);
    case 'bonus':
      return direct(facts, item.ceiling ?? null);
    case 'ratio-to-target':
      return ratio(item, facts, known(full ?? undefined, 'full score'));
    case 'deduction-list':
    case 'addition-list':
      return list(item, facts, full);
    case 'steps':
    case 'rank':
      return stepped(item, facts);
    case 'slope':
      return sloped(item, facts, full);
  }
};

/** Of a list every thing is as near as the other, so that counts which gives most; else the nearest change that gives anything. */
const nearest = (item: Indicator, now: Reckoned, changes: readonly Candidate[], limits: Limits) => {
  if (item.method === 'deduction-list' || item.method === 'addition-list')
    return bestChange(now, changes, limits);
  for (const change of changes) {
    const better = bestChange(now, [change], limits);
    if (better) return better;
  }
  return null;
};

/**
 * Reckons an indicator once by the facts of a unit (A10): line by line, within its limits. The lines add up to the score exactly.
 * @param full its points; null for an indicator that works on the total.
 */
export const reckonItem = (item: Indicator, facts: ItemFacts, full: number | null): ItemReckoned => {
  const limits = limitsOf(item, full);
  const { lines, changes } = reckoningOf(item, facts, full);
  const now = reckon(lines, limits);
  return { ...now, better: nearest(item, now, changes, limits) };
};

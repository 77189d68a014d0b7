import type { Refusal } from '../../decision/refusal.ts';
import type { LegalDate, UnitFacts } from '../../vocabulary.ts';
import { type DutyKindId, dutyKind, dutyKindsOf } from './duty-kinds.ts';

/**
 * Why a duty cannot be recorded as done, all reasons at once (A4–A6): it is no duty of such a unit, or its day or its
 * document lies ahead. What happens today may be recorded today.
 */
export const dutyRefusals = (
  unit: Pick<UnitFacts, 'kind' | 'level'>,
  duty: { readonly kind: DutyKindId; readonly on: LegalDate; readonly documentDate: LegalDate },
  today: LegalDate,
): Refusal[] => {
  const { article } = dutyKind(duty.kind);
  const refusals: Refusal[] = [];
  const add = (code: string, text: Refusal['text'], facts: Refusal['facts'], pointer: string): void => {
    refusals.push({ code, kind: 'input', articles: [article], text, facts, pointer });
  };
  const own = dutyKindsOf(unit).map(({ id }) => id);
  if (!own.includes(duty.kind))
    add(
      'no-duty-of-this-unit',
      { zh: '该类履职事项不属于此单位', en: 'This is no duty of such a unit' },
      { kind: duty.kind, kinds: own },
      '/kind',
    );
  if (duty.on > today)
    add(
      'duty-in-future',
      { zh: `日期晚于今日(${today})`, en: `Its day is after today (${today})` },
      { on: duty.on, today },
      '/on',
    );
  if (duty.documentDate > today)
    add(
      'document-in-future',
      { zh: `文件日期晚于今日(${today})`, en: `The document is dated after today (${today})` },
      { date: duty.documentDate, today },
      '/document/date',
    );
  return refusals;
};

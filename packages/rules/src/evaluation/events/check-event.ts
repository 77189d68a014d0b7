import type { CitySettings } from '../../city.ts';
import { type CheckResult, collect, type Dated, type Refusal, refusal } from '../../decision/index.ts';
import type { CapDefinition } from '../../law/evaluation-law.ts';
import type { Bilingual } from '../../vocabulary.ts';
import { checkNotInFuture } from '../check-day.ts';
import type { EventContent } from './year-event.ts';

/** The caps of a city that fall by an event which somebody enters. */
const eventCaps = ({ evaluation }: Pick<CitySettings, 'evaluation'>): readonly CapDefinition[] =>
  evaluation.caps.filter(({ cause }) => cause.kind === 'event');

const listOf = (caps: readonly CapDefinition[]): Bilingual =>
  caps.length === 0
    ? { zh: '本{@top}没有此类事项', en: 'there is none' }
    : {
        zh: caps.map(({ id, name }) => `${name.zh}（${id}）`).join('、'),
        en: caps.map(({ id }) => id).join(', '),
      };

const checkKind = (cap: string, city: Pick<CitySettings, 'evaluation'>): Refusal | null => {
  const caps = eventCaps(city);
  return caps.some(({ id }) => id === cap)
    ? null
    : refusal('unknown-event', { event: cap, events: listOf(caps) }, { pointer: '/cap' });
};

/** An event is one of the city's, happened in the year, and is established by a document not dated before it. */
export const checkEvent = (
  { cap, on, document }: EventContent,
  context: Dated & { readonly year: number; readonly city: CitySettings },
): CheckResult => {
  const { year, city } = context;
  return collect(
    checkKind(cap, city),
    on.startsWith(`${year}-`) ? null : refusal('event-of-another-year', { year, on }, { pointer: '/on' }),
    checkNotInFuture(on, '/on', context),
    checkNotInFuture(document.date, '/document/date', context),
    document.date < on
      ? refusal('document-before-event', { date: document.date, on }, { pointer: '/document/date' })
      : null,
  );
};

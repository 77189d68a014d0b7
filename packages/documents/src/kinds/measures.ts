import type { Effect, Provision, StageDefinition } from '@jieti/rules';
import { numberAt, termInWords } from '@jieti/rules';
import { type Block, type Head, heading, type Imprint, type Paper, paragraph } from '../paper.ts';
import { type Decision, dayOf, decisionOf } from '../source/decision.ts';
import { groundsOf } from '../source/grounds.ts';
import { holderInWords, type Source } from '../source/source.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { numbered } from '../words/numerals.ts';
import { documentCited, numberOf, sentence } from '../words/sentences.ts';
import type { Kind } from './kind.ts';

/** The forms that the paper of a measure has, by what its rung is. */
type MeasureForm = 'circular' | 'interview' | 'supervision' | 'warning' | 'heaviest';

/** The form of a rung's papers, by what the city's law says of the rung and not by its name. */
const formOf = ({ vetoPower, unmet, form }: StageDefinition): MeasureForm => {
  if (vetoPower) return 'next' in unmet ? 'warning' : 'heaviest';
  if (form === 'interview') return 'interview';
  return form === 'written' ? 'circular' : 'supervision';
};

/** Which entries have the paper of a measure of that form, and of which it is a draft: a proposal with its reasons. */
export const ofMeasures = (form: MeasureForm): Pick<Kind, 'isOf' | 'isDraftOf'> => {
  const fits = (source: Source): Decision | null => {
    const decision = decisionOf(source);
    return decision && formOf(decision.rung) === form ? decision : null;
  };
  return {
    isOf: (source) => source.entry.type === 'measure-imposed' && fits(source) !== null,
    isDraftOf: (source) =>
      source.entry.type !== 'measure-imposed' && (fits(source)?.reasons ?? '').trim() !== '',
  };
};

/** @throws RangeError on an entry that decides and proposes nothing. */
export const requireDecision = (source: Source): Decision => {
  const decision = decisionOf(source);
  if (!decision) throw new RangeError(`an entry of ${source.entry.type} decides no measure`);
  return decision;
};

/** The law that a paper rests on: its article on the rung, and on what else is told. */
export const restsOn = ({ city }: Source, { rung }: Pick<Decision, 'rung'>, ...more: readonly Provision[]) =>
  lawCited(city, [rung.article, ...more]);

/** By which minutes it was studied, where it had to be (A12). */
const studied = ({ minutes }: Decision): string =>
  minutes === null ? '' : `，经会议研究（${documentCited(minutes)}）`;

/** The reasons that a decision, or a proposal, gives. */
export const reasonsTold = (reasons: string): string => `理由：${sentence(reasons)}`;

/** The reasons: what the record says the measure is for, and why it is decided. */
export const reasonsOf = (source: Source, decision: Decision): readonly Block[] =>
  [...groundsOf(source), reasonsTold(decision.reasons)].map((text) => paragraph(text));

/** The sentence that decides. */
export const decided = (source: Source, decision: Decision, what: string): Block =>
  paragraph(`依据${restsOn(source, decision)}的规定${studied(decision)}，决定${what}。`);

/** From when to when; in a draft how long. */
export const termOf = ({ term, from, lastDay }: Decision): string => {
  const long = term === null ? '' : termInWords(term).zh;
  if (from !== null && lastDay !== null)
    return `期限为${long}，自${numeralDate(from)}起至${numeralDate(lastDay)}止`;
  return long === '' ? '期限以作出的决定为准' : `期限为${long}，自决定作出之日起计算`;
};

const effectWords: Readonly<Record<Effect, string>> = {
  'unit-barred-from-honours': '取消该单位评选综合性荣誉称号的资格',
  'holders-barred-from-awards-and-promotion': '取消有关责任人评先受奖、晋职晋级的资格',
};

/** What a measure takes away while it is in force (A23, A24), and from whom. */
export const effectsOf = (source: Source, { effects, bars }: Decision): readonly Block[] => {
  if (effects.length === 0) return [];
  const words = effects.map((effect) => effectWords[effect]).join('；');
  const whom =
    bars.length === 0 ? '' : `有关责任人为：${bars.map((bar) => holderInWords(source, bar)).join('、')}。`;
  return [paragraph(`在此期限内并在解除以前，${words}。${whom}`)];
};

/** The unit may appeal, and within which days (I-9). */
export const appealOf = ({ city, on }: Source): Block =>
  paragraph(
    `对本决定不服的，可以自本决定作出之日起${numberAt(city, 'appeal-days', on)}日内提出申诉。申诉期间不停止本决定的执行。`,
  );

/** The head of a decision's paper. */
const headOf = ({ organ, document }: Decision): Head => ({
  organ,
  number: document && numberOf(document),
});

/** The imprint of a decision's paper; a draft has none. */
const imprintOf = (source: Source, { organ, document, receivers }: Decision): Imprint | null =>
  document && { copies: receivers, printedBy: organ, printedOn: source.on };

/** All that the papers of measures have alike around their text. */
export const framed = (
  source: Source,
  decision: Decision,
  text: Pick<Paper, 'title' | 'body'> & { readonly to?: readonly string[] },
): Paper => ({
  head: headOf(decision),
  to: [source.unit],
  attachments: [],
  ...text,
  closing: { organ: decision.organ, on: decision.document && dayOf(source, decision.document) },
  imprint: imprintOf(source, decision),
});

/** Headings of the first level, counted. */
export const parts = (...all: readonly (readonly [string, readonly Block[]])[]): readonly Block[] =>
  all
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], n) => [heading(numbered(n + 1, title)), ...blocks]);

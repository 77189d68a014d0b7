import { type CitySettings, type DocumentRef, inWordsOf, type Name, partsOfPlanId } from '@jieti/rules';
import { paragraph } from '../paper.ts';
import type { Source } from '../source/source.ts';
import { lawCited } from '../words/articles.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';

const planOf = (city: CitySettings, id: string) => {
  const { kind, last } = partsOfPlanId(id);
  const plan = city.plans.find((one) => one.id === kind);
  if (!plan) throw new RangeError(`the city's law has no plan ${id}`);
  return { name: inWordsOf(city, plan.name).zh, subject: plan.subject, last };
};

const named = ({ unitName, names }: Source, { unit, holder }: Name): string =>
  holder === undefined ? unitName(unit) : `${unitName(unit)}${names.holders[holder] ?? `人事编号${holder}`}`;

/** Those whom a plan commends (A13, A14, A17): all names of one document. */
export const commendationDecision: Kind = {
  name: '表彰决定',
  isOf: ofTypes('plan-used'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { city, entry } = source;
        const { document, names } = entry.data as { document: DocumentRef; names: readonly Name[] };
        const { name, subject, last } = planOf(city, entry.subject.id);
        const units = names.filter(({ holder }) => holder === undefined);
        const holders = names.filter(({ holder }) => holder !== undefined);
        return underDocument(source, document, {
          title: `关于${last}年度“${name}”的表彰决定`,
          to: ['各有关单位'],
          body: [
            paragraph(
              `依据${lawCited(city, ['commending', subject])}的规定，决定授予下列单位和个人${last}年度“${name}”荣誉。`,
            ),
            ...(units.length === 0
              ? []
              : [paragraph(`单位：${units.map((one) => named(source, one)).join('、')}。`)]),
            ...(holders.length === 0
              ? []
              : [paragraph(`个人：${holders.map((one) => named(source, one)).join('、')}。`)]),
          ],
        });
      },
    },
  ],
};

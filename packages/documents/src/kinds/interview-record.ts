import { capacityName } from '@jieti/rules';
import { field, signatures } from '../paper.ts';
import { decisionOf } from '../source/decision.ts';
import { groundsOf } from '../source/grounds.ts';
import { holderInWords } from '../source/source.ts';
import { numeralDate } from '../words/dates.ts';
import { numberOf, sentence } from '../words/sentences.ts';
import { first, type Kind } from './kind.ts';
import { reasonsTold, requireDecision, restsOn, termOf } from './measures.ts';

/** The record of an interview, to be signed by those who were there (A21). */
export const interviewRecord: Kind = {
  name: '谈话类措施记录',
  isOf: (source) => source.entry.type === 'measure-imposed' && decisionOf(source)?.interview != null,
  templates: [
    {
      from: first,
      write: (source) => {
        const decision = requireDecision(source);
        const { rung, interview, reasons } = decision;
        if (!interview) throw new RangeError('the entry records no interview');
        const { by, interviewed, on, undertaken, document } = interview;
        const capacity = capacityName(source.city, by.body, by.capacity).zh;
        return {
          head: null,
          title: `${rung.name.zh}记录`,
          to: [],
          body: [
            field('编号', numberOf(document)),
            field('日期', numeralDate(on)),
            field('依据', restsOn(source, decision)),
            field('主持人', `${source.bodyOf(by)}${capacity}`),
            field('对象', interviewed.map((one) => holderInWords(source, one)).join('、')),
            field('事由', [...groundsOf(source), reasonsTold(reasons)].join('')),
            field('整改承诺', sentence(undertaken)),
            field('整改期限', `${termOf(decision)}。`),
            signatures('主持人', ...interviewed.map((one) => holderInWords(source, one)), '记录人'),
          ],
          attachments: [],
          closing: null,
          imprint: null,
        };
      },
    },
  ],
};

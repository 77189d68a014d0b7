import { field, paragraph } from '../paper.ts';
import { holderInWords } from '../source/source.ts';
import { numeralDate } from '../words/dates.ts';
import { first, type Kind } from './kind.ts';
import { decided, framed, ofMeasures, reasonsOf, requireDecision, termOf } from './measures.ts';

/** The notice of a rung whose form is an interview (A21): who is interviewed, by whom, when, and why. */
export const interviewNotice: Kind = {
  name: '谈话类措施通知书',
  ...ofMeasures('interview'),
  templates: [
    {
      from: first,
      write: (source) => {
        const decision = requireDecision(source);
        const { interview, rung } = decision;
        const whom = interview?.interviewed.map((one) => holderInWords(source, one)).join('、');
        return framed(source, decision, {
          title: `${rung.name.zh}通知书`,
          body: [
            ...reasonsOf(source, decision),
            decided(source, decision, `对${source.unit}有关负责人进行${rung.name.zh}`),
            field('对象', whom ?? '由作出决定的机关确定'),
            field('日期', interview ? numeralDate(interview.on) : '另行通知'),
            field('主持机关', interview ? source.bodyOf(interview.by) : decision.organ),
            paragraph(`有关负责人应当就上述问题说明情况，提出整改措施。整改${termOf(decision)}。`),
          ],
        });
      },
    },
  ],
};

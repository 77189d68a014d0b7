import { paragraph } from '../paper.ts';
import { first, type Kind } from './kind.ts';
import {
  appealOf,
  decided,
  framed,
  ofMeasures,
  parts,
  reasonsOf,
  requireDecision,
  termOf,
} from './measures.ts';

/** The circular of a rung that is imposed in writing (A20). */
export const circular: Kind = {
  name: '书面措施文书',
  ...ofMeasures('circular'),
  templates: [
    {
      from: first,
      write: (source) => {
        const decision = requireDecision(source);
        const name = decision.rung.name.zh;
        return framed(source, decision, {
          title: `关于${source.unit}有关问题的${name}`,
          body: parts(
            ['基本情况', reasonsOf(source, decision)],
            ['处理决定', [decided(source, decision, `对${source.unit}予以${name}`)]],
            [
              '整改要求',
              [
                paragraph(`${source.unit}应当查找原因，制定措施，限期整改。整改${termOf(decision)}。`),
                paragraph('整改完成后，应当书面报告整改结果，由作出决定的机关验收。'),
                appealOf(source),
              ],
            ],
          ),
        });
      },
    },
  ],
};

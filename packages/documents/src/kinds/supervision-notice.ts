import { bodyName, termInWords, type WorkTeam } from '@jieti/rules';
import { type Block, paragraph } from '../paper.ts';
import type { Decision } from '../source/decision.ts';
import type { Source } from '../source/source.ts';
import { numeralDate } from '../words/dates.ts';
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

const teamOf = ({ city }: Source, { sentBy, members, from, to }: WorkTeam): string => {
  const names = [...new Set(members.map(({ body }) => bodyName(city, body, 'name').zh))].join('、');
  const end = to === null ? '督办结束' : numeralDate(to);
  return `由${bodyName(city, sentBy.body, 'name').zh}派出工作组，自${numeralDate(from)}起至${end}止驻点督导，成员来自${names}。`;
};

const demands = (source: Source, decision: Decision): readonly Block[] => {
  const { workTeam, planBy, progressEvery } = decision;
  return [
    paragraph(`${source.unit}应当分析原因，制定整改方案，限期解决问题。${termOf(decision)}。`),
    ...(planBy === null ? [] : [paragraph(`整改方案应当于${numeralDate(planBy)}前报送。`)]),
    ...(progressEvery === null
      ? []
      : [paragraph(`期限内每${termInWords(progressEvery).zh}检查一次整改进展，应当按期书面报告。`)]),
    ...(workTeam === null ? [] : [paragraph(teamOf(source, workTeam))]),
    appealOf(source),
  ];
};

/** The notice of a rung under which a unit is supervised until it has put things right (A22). */
export const supervisionNotice: Kind = {
  name: '督办类措施通知书',
  ...ofMeasures('supervision'),
  templates: [
    {
      from: first,
      write: (source) => {
        const decision = requireDecision(source);
        const name = decision.rung.name.zh;
        return framed(source, decision, {
          title: `${name}通知书`,
          body: parts(
            ['事由', reasonsOf(source, decision)],
            ['决定', [decided(source, decision, `对${source.unit}实行${name}`)]],
            ['要求', demands(source, decision)],
          ),
        });
      },
    },
  ],
};

import type { StageDefinition } from '@jieti/rules';
import { paragraph } from '../paper.ts';
import type { Source } from '../source/source.ts';
import { first, type Kind } from './kind.ts';
import {
  appealOf,
  decided,
  effectsOf,
  framed,
  ofMeasures,
  parts,
  reasonsOf,
  requireDecision,
  termOf,
} from './measures.ts';

/** The decision of a rung under the regime: the warning and the heaviest measure differ in what follows. */
export const regimeDecision = (
  form: 'warning' | 'heaviest',
  name: string,
  ifUnmet: (source: Source, rung: StageDefinition) => string,
): Kind => ({
  name,
  ...ofMeasures(form),
  templates: [
    {
      from: first,
      write: (source) => {
        const decision = requireDecision(source);
        const { unit } = source;
        const stage = decision.rung.name.zh;
        return framed(source, decision, {
          title: `关于对${unit}实施${stage}的决定`,
          body: parts(
            ['事实和理由', reasonsOf(source, decision)],
            [
              '决定',
              [decided(source, decision, `对${unit}实施${stage}`), paragraph(`${termOf(decision)}。`)],
            ],
            ['后果', effectsOf(source, decision)],
            [
              '整改和救济',
              [paragraph(`${unit}应当在期限内完成整改。${ifUnmet(source, decision.rung)}`), appealOf(source)],
            ],
          ),
        });
      },
    },
  ],
});

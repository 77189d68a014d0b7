import { nextStageOf, rungOf, type StageDefinition } from '@jieti/rules';
import type { Source } from '../source/source.ts';
import { regimeDecision } from './regime-decision.ts';

/** The stage that is proposed when the term ends unmet, by the name that the city's law gives it. */
const nextName = ({ city }: Source, rung: StageDefinition): string => {
  const next = nextStageOf(city, rung);
  return (next === null ? undefined : rungOf(city, next)?.name.zh) ?? '下一阶段的措施';
};

/** The decision of a rung under the regime from which another follows when its term ends unmet (A23). */
export const warningDecision = regimeDecision(
  'warning',
  '警示类措施决定',
  (source, rung) =>
    `经验收合格的，由作出决定的机关解除；逾期未完成整改的，提请对其实施${nextName(source, rung)}。`,
);

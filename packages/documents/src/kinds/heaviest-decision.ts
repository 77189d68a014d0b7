import { regimeDecision } from './regime-decision.ts';

/** The decision of the last rung under the regime, which stays until it is released (A24). */
export const heaviestDecision = regimeDecision(
  'heaviest',
  '最重措施决定',
  () => '经验收合格的，由作出决定的机关解除；期满未完成整改的，本决定继续有效，并定期再次验收。',
);

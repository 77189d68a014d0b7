import { type Appeal, appellateBodies, type Case, measureOf } from '@jieti/rules';
import type { View } from './view.ts';

/** Those who may resolve it; nobody any more once it is resolved. */
const resolveBy = (state: Case, appeal: Appeal, view: View) => {
  const measure = appeal.resolution ? undefined : measureOf(state, appeal.measure);
  return measure ? appellateBodies(measure, view) : [];
};

/** An appeal as its reader needs it; its number is what it is resolved by. */
export const appealView = (state: Case, appeal: Appeal, view: View) => ({
  n: appeal.n,
  measure: appeal.measure,
  stage: appeal.stage,
  reasons: appeal.reasons,
  madeAt: appeal.madeAt,
  madeBy: appeal.madeBy,
  resolveBy: resolveBy(state, appeal, view),
  resolution: appeal.resolution,
});

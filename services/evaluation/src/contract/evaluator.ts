import { unitId } from '@jieti/letters/contract';
import { z } from 'zod';

/** The locality whose year it is. */
export const under = unitId.optional().meta({
  description: 'The locality whose bodies evaluate ({@article:evaluation}); the {@top}, if not said',
});

/** Whose year a path is about. */
export const yearQuery = z.strictObject({ under });

/** The same where the path names a unit: its evaluator is found by it. */
export const underOfUnit = unitId.optional().meta({
  description: 'The locality whose bodies evaluate the unit; found by the unit, if not said',
});

export const unitYearQuery = z.strictObject({ under: underOfUnit });

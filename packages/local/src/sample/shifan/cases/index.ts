import type { Happening } from '../../happening.ts';
import { afterPublication } from './after-publication.ts';
import { acceptedInTime, releasedEarly } from './ended-well.ts';
import { headHeldLiable } from './head-held-liable.ts';
import { listedAhead, noticeAhead } from './still-open.ts';
import { straightToVeto } from './straight-to-veto.ts';
import { theWholeClimb } from './whole-climb.ts';

/** Every case of the two years. */
export const cases: readonly Happening[] = [
  ...theWholeClimb,
  ...acceptedInTime,
  ...releasedEarly,
  ...straightToVeto,
  ...headHeldLiable,
  ...afterPublication,
  ...noticeAhead,
  ...listedAhead,
];

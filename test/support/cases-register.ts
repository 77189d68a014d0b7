/** Moved to world/; this door stays until the last test uses the other. */
import { postChanged, unitChanged } from '@jieti/letters/contract';
import { cases } from '../../services/cases/functions.ts';
import { tellService } from './world/functions.ts';

export const tellUnit = (unit: unknown, version = 1): Promise<void> =>
  tellService(cases, { ...unitChanged, detail: { unit, version } });

export const tellPost = (post: unknown, version = 1): Promise<void> =>
  tellService(cases, { ...postChanged, detail: { post, version } });

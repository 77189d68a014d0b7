import { z } from 'zod';

/** The names under which parts of the shape stand in the published schema; apart from those of the contracts of HTTP. */
export const named = z.registry<{ readonly id: string }>();

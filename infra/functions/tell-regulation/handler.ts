import { createHash } from 'node:crypto';
import { allCalendars } from '@jieti/cases/calendars';
import { apiHandler, cityFile, effects, on } from '@jieti/lambda';
import { legalDateOf, regulationOn } from '@jieti/rules';
import { routes } from './routes.ts';

/** For so long a client need not ask again: the law changes by a deployment, as a day begins, or when a working calendar comes. */
const freshSeconds = 300;

const markOf = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url');

/** Tells the law of a day to whoever is signed in: the city's file, and the working calendars on record beside it. */
export const handler = apiHandler(
  on(routes.readRegulation, async ({ query }) => {
    const file = cityFile();
    const today = legalDateOf(effects.now(), file.zone);
    const day = query.on ?? today;
    const body = { ...regulationOn(file, day, await allCalendars()), today };
    return {
      status: 200,
      body,
      tag: markOf(body),
      headers: { 'cache-control': `private, max-age=${freshSeconds}, must-revalidate` },
    };
  }),
);

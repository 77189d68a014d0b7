import { allowed, checkMatch, city, executePart, type PlannedWrites, type Request } from '@jieti/lambda';
import { authorizedActor, placeOfCity } from '@jieti/rules';
import type { z } from 'zod';
import type { signaturesAnswer, signaturesBody } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { readableLetter } from './letter-access.ts';
import { loadLetter } from './letter-record.ts';
import { orProblem } from './problem-of-item.ts';
import { planSignature } from './sign-letter.ts';

type Signing = Request<typeof routes.signLetters>;
type Row = z.output<typeof signaturesBody>['signatures'][number];
type Item = z.output<typeof signaturesAnswer>['items'][number];

/** A letter that the law or the register refuses is no obstacle to the others. */
const signOne = async (request: Signing, { letter, ...command }: Row): Promise<Item> => {
  const { side, post } = command;
  const done = await orProblem(async () => {
    const { body, version } = await executePart(table, request, `${letter} ${side} ${post}`, async () => {
      const record = readableLetter(request.principal, await loadLetter(letter));
      return planSignature(request.principal, record, command, false);
    });
    return { status: (body as { readonly status: NonNullable<Item['status']> }).status, version };
  });
  return { letter, side, post, signed: !('problem' in done), ...done };
};

/**
 * Signs many letters (A7), each in a transaction of its own with its entry in its own history, and answers for each: the principal of a
 * city signs with every county and every department at the start of the year.
 */
export const signLetters = async (request: Signing): Promise<PlannedWrites> => {
  // Many letters have no version in common: whoever names one has seen something else.
  checkMatch(request, 0);
  // Letters are signed by the staff of units: who is nobody's learns that at once, for all of them.
  if (request.principal.units.length === 0)
    allowed(authorizedActor(request.principal, 'sign-letter', placeOfCity(city()), city()));
  const items: Item[] = [];
  // One after the other: letters of one branch share their counters.
  for (const row of request.body.signatures) items.push(await signOne(request, row));
  const signed = items.filter((item) => item.signed).length;
  return {
    writes: [],
    answer: { status: 200, body: { signed, refused: items.length - signed, items } },
  };
};

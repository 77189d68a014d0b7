import {
  allowed,
  checkMatch,
  city,
  effects,
  executePart,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import { actAs, authorizedActor, paperLetterPapers, placeOfCity, recordPaperLetter } from '@jieti/rules';
import type { z } from 'zod';
import type { paperAnswer, paperBody } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { readableLetter } from './letter-access.ts';
import { countChanges } from './letter-counters.ts';
import { letterOf, loadLetter } from './letter-record.ts';
import { planLetter } from './letter-writes.ts';
import { principalsOf } from './outstanding.ts';
import { orProblem } from './problem-of-item.ts';
import { asWithdrawn } from './withdrawal-under-way.ts';

type Paper = Request<typeof routes.recordPaperLetters>;
type Row = z.output<typeof paperBody>['letters'][number];
type Item = z.output<typeof paperAnswer>['items'][number];

const planOf = async ({ principal }: Paper, { letter: id, ...command }: Row): Promise<PlannedWrites> => {
  const record = readableLetter(principal, await loadLetter(id));
  const letter = await asWithdrawn(letterOf(record));
  const place = placeOfCity(city());
  const context = { now: effects.now(), city: city(), principals: await principalsOf(letter) };
  const decided = allowed(
    actAs(principal, 'record-paper-letters', place, city(), (actor) =>
      recordPaperLetter(letter, command, { ...context, actor }),
    ),
  );
  const { record: after, writes } = planLetter(record, decided, record.path);
  const papers = await paperWrites(table, paperLetterPapers(decided.actor, id, command.document));
  return {
    writes: [
      ...writes,
      ...papers,
      ...countChanges(letter.year, [{ before: letter, after: decided.state, path: record.path }]),
    ],
    answer: { status: 200, body: { status: decided.state.status, version: after.version } },
  };
};

/** A letter that the law or the register refuses is no obstacle to the others. */
const recordOne = async (request: Paper, row: Row): Promise<Item> => {
  const { letter } = row;
  const done = await orProblem(async () => {
    const { body } = await executePart(table, request, letter, () => planOf(request, row));
    return body as Pick<Item, 'status' | 'version'>;
  });
  return { letter, recorded: !('problem' in done), ...done };
};

/**
 * Records letters that were signed on paper (A7, I-36), each in a transaction of its own with its entry in its own history, and
 * answers for each. Whoever is not of the office that keeps them learns that at once, for all of them.
 */
export const recordPaperLetters = async (request: Paper): Promise<PlannedWrites> => {
  const { principal, body } = request;
  // Many letters have no version in common: whoever names one has seen something else.
  checkMatch(request, 0);
  allowed(authorizedActor(principal, 'record-paper-letters', placeOfCity(city()), city()));
  const items: Item[] = [];
  // One after the other: letters of one branch share their counters.
  for (const row of body.letters) items.push(await recordOne(request, row));
  const recorded = items.filter((item) => item.recorded).length;
  return {
    writes: [],
    answer: { status: 200, body: { recorded, refused: items.length - recorded, items } },
  };
};

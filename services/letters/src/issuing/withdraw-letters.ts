import { allowed, checkMatch, city, effects, type PlannedWrites, type Request } from '@jieti/lambda';
import { actAs, authorizedActor, legalDateOf, placeOfCity, withdrawLetters as withdraw } from '@jieti/rules';
import type { z } from 'zod';
import { divide, sizesOf, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import { issueKey, letterKey } from '../keys.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import type { withdrawalCommon } from '../letters/withdrawal-under-way.ts';
import { unitsOn } from '../register/path.ts';
import { table } from '../table.ts';
import { freeLettersOfYear, lettersOfYearOf, takeLettersOfYear } from './letters-of-year.ts';
import { wholeRegister } from './whole-register.ts';

type Withdraw = Request<typeof routes.withdrawLetters>;

const lettersOf = async (year: number): Promise<LetterRecord[]> => {
  const units = await wholeRegister();
  const records = await table.readMany<LetterRecord>([...units.keys()].map((unit) => letterKey(year, unit)));
  return records.toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

/**
 * Withdraws the letters of a year that nobody has signed, and lays ready what that changes; the writes returned decide it (A7).
 * The letters are read only for somebody who may withdraw them.
 */
export const withdrawLetters = async (request: Withdraw): Promise<PlannedWrites> => {
  const { principal, body } = request;
  const { year } = request.params;
  const issued = await freeLettersOfYear(year);
  if (issued) checkMatch(request, issued.version);
  const place = placeOfCity(city());
  const mayWithdraw = authorizedActor(principal, 'withdraw-letters', place, city()).ok;
  const records = mayWithdraw && issued ? await lettersOf(year) : [];
  const now = effects.now();
  const context = {
    now,
    city: city(),
    year,
    issued: issued ? lettersOfYearOf(issued) : null,
    letters: records.map(letterOf),
  };
  const { units, decided } = allowed(
    actAs(principal, 'withdraw-letters', place, city(), (actor) => withdraw(body, { ...context, actor })),
  );
  const id = effects.newId();
  const out = new Set(units);
  const staged = records.filter(({ unit }) => out.has(unit)).map(({ unit, path }) => ({ unit, path }));
  const chunks = divide(staged, ({ path }) => ({ items: 2, counters: unitsOn(path) }));
  await stage(id, chunks);
  const common: z.infer<typeof withdrawalCommon> = {
    year,
    on: legalDateOf(now, city().zone),
    reasons: body.reasons,
  };
  return {
    writes: [
      ...takeLettersOfYear(issued, decided, id),
      putManifest({
        id,
        kind: 'withdraw',
        chunks: chunks.length,
        sizes: sizesOf(chunks),
        lock: issueKey(year),
        actor: decided.actor,
        at: now,
        common,
      }),
    ],
    answer: { status: 200, body: { id, year, withdrawn: staged.length } },
  };
};

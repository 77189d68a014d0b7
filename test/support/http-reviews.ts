import { done } from './http-journey.ts';
import { people } from './http-people.ts';
import { gradeByHand, scoreYear } from './http-world.ts';
import type { CityProcess } from './journey-process.ts';

/** Reviews of a draft of 迁西县, which the samples are about: one a draft, so each needs a draft of its own. */

const { cityOffice, qianxiStaff } = people;
const resultOf = (year: number) => `/years/${year}/results/qianxi`;

export const review = { reasons: '治安得分有误' };
export const rejection = { outcome: 'rejected', reasons: '得分属实,维持' };

/** A draft of the year whose review nobody has asked for yet. */
export const reviewable = async (city: CityProcess, year: number): Promise<void> => {
  const { reviews, runId } = (await done(city, cityOffice, `GET ${resultOf(year)}`)).body;
  const last = reviews.at(-1);
  if (last?.resolution === null)
    await done(city, cityOffice, `POST ${resultOf(year)}/reviews/${last.n}/resolution`, { body: rejection });
  if (last?.runId !== runId) return;
  // Units that were entered since need their scores, or the run names them as missing.
  await scoreYear(city, year);
  await gradeByHand(city, year);
};

/** A review that waits for its answer: its number. */
export const reviewed = async (city: CityProcess, year: number): Promise<string> => {
  await reviewable(city, year);
  const { body } = await done(city, qianxiStaff, `POST ${resultOf(year)}/reviews`, { body: review });
  return String(body.n);
};

/** A review of the year, answered or not, that may be read: its number. */
export const anyReview = async (city: CityProcess, year: number): Promise<string> => {
  const { reviews } = (await done(city, cityOffice, `GET ${resultOf(year)}`)).body;
  return reviews.length ? String(reviews.at(-1).n) : reviewed(city, year);
};

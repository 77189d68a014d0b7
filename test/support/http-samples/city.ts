import { document, planMinutes } from '../http-case.ts';
import { done } from '../http-journey.ts';
import { people } from '../http-people.ts';
import {
  enterTownships,
  fillPosts,
  gradeByHand,
  gradeCounty,
  postBody,
  publish,
  scheme,
  scoreYear,
  template,
  templateOf,
} from '../http-world.ts';
import type { CityProcess } from '../journey-process.ts';
import { plan, reward } from './commendations.ts';

const { cityOffice, citySlgOffice, finance, orgHr } = people;

/** The units that the samples and the tests around them are about, with their posts. */
const peopled = ['tangshan', 'qianxi', 'yutian', 'qianxi-town', 'yutian-town'];

/** The rewards of 2025, agreed to by all who must, and one of them given. */
const rewardsAgreed = async (city: CityProcess): Promise<void> => {
  const path = 'PUT /commendation-plans/rewards-2025';
  const rewards = { excellent: '一等', good: '二等', qualified: '三等' };
  await done(city, cityOffice, path, { body: { act: 'plan', document, rewards } });
  for (const as of [citySlgOffice, orgHr, finance])
    await done(city, as, path, { body: { act: 'agree', document, text: 1 } });
  await done(city, cityOffice, 'POST /conference-sessions', {
    body: planMinutes('rewards-2025', '2026-01-05'),
  });
  await done(city, finance, 'POST /archives/qianxi.secretary/grants', { body: reward });
};

/** A city in which every sample finds what it is about: posts, letters of 2026, 2025 published, and three years graded. */
export const prepare = async (city: CityProcess): Promise<void> => {
  await enterTownships(city);
  await fillPosts(city, peopled);
  const supervisor = { body: postBody('qianxi.supervisor', 'supervising') };
  await done(city, cityOffice, 'PUT /units/qianxi/posts/supervisor', supervisor);
  await done(city, cityOffice, 'PUT /years/2026/template', { body: template });
  await done(city, cityOffice, 'POST /years/2026/letters:issue');
  await done(city, cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
  await done(city, cityOffice, 'POST /years/2027/letters:issue');
  await done(city, cityOffice, 'PUT /years/2026/scheme', { body: scheme });
  for (const year of [2022, 2023, 2024, 2025]) {
    await scoreYear(city, year);
    await gradeByHand(city, year);
  }
  await gradeCounty(city, 'qianxi', 2024);
  await gradeCounty(city, 'yutian', 2024);
  await publish(city, 2025);
  await done(city, cityOffice, 'PUT /commendation-plans/yearly-advanced-2024', { body: plan });
  await rewardsAgreed(city);
};

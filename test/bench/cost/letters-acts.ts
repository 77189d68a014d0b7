import { people } from '../../support/http-people.ts';
import { postBody, template } from '../../support/http-world.ts';
import type { Desk } from './desk.ts';

const { cityOffice, cityStaff, qianxiStaff } = people;

/** What a year of letters is made of (A7). */
export const lettersActs = async ({ act, quietly }: Desk): Promise<void> => {
  for (const unit of ['tangshan', 'qianxi'])
    for (const [post, role] of [
      ['secretary', 'principal'],
      ['deputy', 'in-charge'],
    ] as const)
      await act(
        'fill a post',
        cityOffice,
        `PUT /units/${unit}/posts/${post}`,
        postBody(`${unit}.${post}`, role),
      );
  await quietly(cityOffice, 'PUT /years/2026/template', template);
  await act('issue letters: one unit served, fifty named', cityOffice, 'POST /years/2026/letters:issue');
  const signatures = 'POST /letters/2026-qianxi/signatures';
  await act('sign a letter', cityStaff, signatures, { side: 'superior', post: 'secretary' });
  await act('sign a letter', qianxiStaff, signatures, { side: 'subordinate', post: 'secretary' });
  await act('read coverage', cityOffice, 'GET /years/2026/coverage');
};

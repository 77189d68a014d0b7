import { legalDate, route } from '@jieti/lambda/contract';
import { z } from 'zod';
import { regulation } from './regulation-schema.ts';

/** For every signed-in caller: the law is no secret, and whoever acts by it or answers to it may read it. */
export const routes = {
  readRegulation: route({
    method: 'GET',
    path: '/regulation',
    summary: {
      zh: '某日有效的全部规定：阶梯、机构、事由、参数、解释、权限、条款；不填日期即今天',
      en: 'The whole law as it stands on a day, today if not said: ladder, bodies, grounds, parameters, interpretations, competence, articles',
    },
    articles: [],
    query: z.strictObject({ on: legalDate.optional() }),
    answers: { 200: regulation, 304: null },
  }),
};

import { apiHandler, on } from '@jieti/lambda';
import { assertBasis } from '@jieti/store';
import { actOnCase, judgeAct } from '../../acts/act-on-case.ts';
import { consequencesOf } from '../../acts/consequences.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/decisions; with `?dryRun=true` it answers with the same judgement and writes nothing */
export const handler = withCalendars(
  apiHandler(
    on(routes.decideProposal, async (request) => {
      const { as, ...decision } = request.body;
      const act = { type: 'decide', ...decision } as const;
      if (request.query.dryRun === 'true') {
        const judgement = await judgeAct(request, request.params.id, act, as);
        // Nobody is told what an act would cause by a case that the act itself would be refused on.
        await assertBasis(judgement.course.writes);
        return {
          status: 200,
          body: { dryRun: true, ...consequencesOf(judgement) },
          version: judgement.over.version,
        };
      }
      return actOnCase(request, request.params.id, act, as, (judgement) => ({
        status: 200,
        body: { dryRun: false, ...consequencesOf(judgement) },
        version: judgement.course.state.version,
      }));
    }),
  ),
);

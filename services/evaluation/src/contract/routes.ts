import { archivesRoutes } from './routes-archives.ts';
import { commendationsRoutes } from './routes-commendations.ts';
import { entryRoutes } from './routes-entry.ts';
import { gradingRoutes } from './routes-grading.ts';
import { paperRoutes } from './routes-papers.ts';
import { publicationRoutes } from './routes-publication.ts';
import { resultsRoutes } from './routes-results.ts';
import { rewardsDueRoutes } from './routes-rewards-due.ts';
import { yearEventRoutes } from './routes-year-events.ts';

/** The interface of the yearly evaluation. */
export const routes = {
  ...entryRoutes,
  ...yearEventRoutes,
  ...gradingRoutes,
  ...resultsRoutes,
  ...publicationRoutes,
  ...paperRoutes,
  ...commendationsRoutes,
  ...archivesRoutes,
  ...rewardsDueRoutes,
};

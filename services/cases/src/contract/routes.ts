import { actRoutes } from './act-routes.ts';
import { conferenceRoutes } from './conference-routes.ts';
import { liabilityRoutes } from './liability-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { readRoutes } from './read-routes.ts';
import { workCalendarRoutes } from './work-calendar-routes.ts';

/** Every path of cases, written once: handlers parse by it, the template and /openapi.json are made from it. */
export const routes = {
  ...actRoutes,
  ...readRoutes,
  ...paperRoutes,
  ...conferenceRoutes,
  ...workCalendarRoutes,
  ...liabilityRoutes,
};

import { apiHandler, on } from '@jieti/lambda';
import { openArchive, readArchiveHistory } from '../../archives/open.ts';
import { routes } from '../../contract/routes.ts';

export const handler = apiHandler(
  on(routes.openArchive, openArchive),
  on(routes.readArchiveHistory, readArchiveHistory),
);

import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { openArchive, readArchiveHistory } from '../../opened-archives/open.ts';

export const handler = apiHandler(
  on(routes.openArchive, openArchive),
  on(routes.readArchiveHistory, readArchiveHistory),
);

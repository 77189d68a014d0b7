import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { readRun } from '../../runs/view.ts';

export const handler = apiHandler(on(routes.readRun, readRun));

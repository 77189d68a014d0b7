import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listFindings } from '../../inspections/list-findings.ts';
import { listInspections } from '../../inspections/list-inspections.ts';

export const handler = apiHandler(
  on(routes.listInspections, listInspections),
  on(routes.listFindings, listFindings),
);

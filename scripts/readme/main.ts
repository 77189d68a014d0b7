/** `npm run readme`: writes the table of functions into every service's README. A repository test holds them to it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionTable } from './function-table.ts';
import { withMarked } from './marked.ts';
import { readmeOf, services } from './services.ts';

const root = join(import.meta.dirname, '..', '..');

for (const service of services) {
  const path = join(root, readmeOf(service));
  const page = readFileSync(path, 'utf8');
  const written = withMarked(page, functionTable(service));
  if (written === page) continue;
  writeFileSync(path, written);
  console.error(`jieti: ${readmeOf(service)} is written anew.`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureOfTangshan } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { competencePage } from '../../scripts/competence/page.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'competence.md'), 'utf8');

describe('docs/competence.md', () => {
  it('says who may do what by the rules of today; if not: npm run competence', () => {
    expect(page).toBe(competencePage(measureOfTangshan));
  });

  it('says it in Chinese without an English word beside the codes, and in English without a Chinese one', () => {
    const [, chinese = '', english = ''] = page.split(/^## .*$/m);
    expect(chinese.replace(/`[^`]*`|<br>|\bA\d+\b/g, '')).not.toMatch(/[A-Za-z]/);
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });
});

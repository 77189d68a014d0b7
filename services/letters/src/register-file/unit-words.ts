import type { Bilingual } from '@jieti/rules';

/** What names of this file are names of. */
export const unitWords: Bilingual = { zh: '单位', en: 'unit' };

import type { Write } from '@jieti/store';
import type { Template } from '../contract/templates.ts';
import { type Deed, historyOf } from '../history.ts';
import { templateKey } from '../keys.ts';
import { putVersion } from '../table.ts';
import { templateItem, templateVersionItem } from './template-record.ts';

/** The offices that revise the letters' content together (A7). */
export const revisers = ['cgc-office', 'slg-office'] as const;

/**
 * Writes the next version of a year's template over the one before. What each version says is kept beside it; the history
 * names the versions only.
 */
export const revise = (
  template: Template,
  what: 'template-revised' | 'template-amended',
  deed: Deed,
): Write[] => {
  const before = template.version - 1;
  return [
    putVersion(templateItem(template), before),
    putVersion(templateVersionItem(template), 0),
    historyOf(templateKey(template.year), what, deed, before === 0 ? undefined : { version: before }, {
      version: template.version,
    }),
  ];
};

import { sameContent } from '../../same-content.ts';
import type { Template } from './template.ts';

/** The history's words for a revised template: what of it is new. Each version is kept whole beside it. */
export type TemplateChanges = {
  readonly title: string;
  readonly document?: Template['document'];
  readonly with?: Template['with'];
  readonly basedOn?: Template['basedOn'];
  /** Sections by their ids. */
  readonly sections: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
  readonly requiredDutiesChanged: boolean;
};

/** The changes from one version of a template to the next; of a first one everything is new. */
export const templateChanges = (before: Template | null, after: Template): TemplateChanges => {
  const [old, now] = [before?.sections ?? [], after.sections];
  const ids = (sections: Template['sections']) => sections.map(({ id }) => id);
  const formerly = (id: string) => old.find((section) => section.id === id);
  return {
    title: after.title,
    document: after.document,
    with: after.with,
    basedOn: after.basedOn,
    sections: {
      added: ids(now.filter(({ id }) => formerly(id) === undefined)),
      changed: ids(
        now.filter((section) => {
          const former = formerly(section.id);
          return former !== undefined && !sameContent(former, section);
        }),
      ),
      removed: ids(old).filter((id) => !ids(now).includes(id)),
    },
    requiredDutiesChanged: !sameContent(before?.requiredDuties, after.requiredDuties),
  };
};

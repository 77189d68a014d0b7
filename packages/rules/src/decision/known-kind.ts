import type { Bilingual } from '../vocabulary.ts';
import { collect } from './checks.ts';
import { type Outcome, refuseOr } from './outcome.ts';
import { type Refusal, refusal } from './refusal.ts';

interface Kind {
  readonly id: string;
  readonly name: Bilingual;
}

const listed = (kinds: readonly Kind[]): Bilingual =>
  kinds.length === 0
    ? { zh: '无', en: 'none' }
    : {
        zh: kinds.map(({ id, name }) => `${name.zh}（${id}）`).join('、'),
        en: kinds.map(({ id }) => id).join(', '),
      };

/** Refuses an id that is none of those that the city's law has, and lists which there are; null for one of them. */
export const checkKnown = (kinds: readonly Kind[], id: string, pointer?: string): Refusal | null =>
  kinds.some((kind) => kind.id === id)
    ? null
    : refusal(
        'unknown-kind',
        { id, kinds: listed(kinds) },
        { facts: { id, kinds: kinds.map((kind) => kind.id) }, pointer },
      );

/** The one of a city's kinds that has an id. */
export const knownKind = <K extends Kind>(kinds: readonly K[], id: string, pointer?: string): Outcome<K> =>
  refuseOr(collect(checkKnown(kinds, id, pointer)), () => {
    const kind = kinds.find((one) => one.id === id);
    if (!kind) throw new RangeError(`no kind ${id}`);
    return kind;
  });

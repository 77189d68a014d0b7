import type { LawArticle } from '../city.ts';
import type { Bilingual } from '../vocabulary.ts';

/** One article of the measure: what it is about and where it lives in the code. The wording stays in the document. */
export interface Article extends LawArticle {
  readonly chapter: 'general' | 'duties' | 'management' | 'evaluation' | 'rewards' | 'accountability';
  /** Files and folders of the repository that answer to it; empty: nothing does yet. */
  readonly modules: readonly string[];
  /** It states aims or principles that other articles carry out; nothing of its own can be built. */
  readonly principle?: true;
  /** The part of it that the code does not do yet. Absent: nothing is left. */
  readonly notBuilt?: Bilingual;
}

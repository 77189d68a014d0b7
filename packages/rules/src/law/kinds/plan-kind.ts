import type { ArticleSubject } from '../../provisions/index.ts';
import type { Bilingual, BodyFunction } from '../../vocabulary.ts';

/** Who is commended: a unit, or somebody who holds a post. */
export const commendedKinds = ['unit', 'holder'] as const;
export type Commended = (typeof commendedKinds)[number];

/** A kind of plan of commendations, or of the rewards that follow the grades (A14, A16). All plans are the city's own. */
export interface PlanKind {
  readonly id: string;
  readonly name: Bilingual;
  readonly subject: ArticleSubject;
  readonly drawnUpBy: readonly BodyFunction[];
  /** Every body of these must agree, each by its own office (A16, A17; I-27); one that draws it up need not agree with itself. */
  readonly agreedBy: readonly BodyFunction[];
  /** Who commends by it, and keeps or takes back what was given; null: it commends nobody, and says what goes with each grade. */
  readonly commendedBy: readonly BodyFunction[] | null;
  readonly whom: readonly Commended[];
  /** Once in several years and planned in advance (A14, I-27); the others are for one year. */
  readonly periodic: boolean;
  /** A large matter of reward, which the conference resolves on (A12, I-34). */
  readonly large: boolean;
}

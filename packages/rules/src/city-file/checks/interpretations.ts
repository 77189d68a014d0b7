import type { CitySettings } from '../../city.ts';
import { interpretations } from '../../interpretations/index.ts';
import { inForce } from '../../parameters/in-force.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf } from '../fault/index.ts';
import { check, daysIn, type Span } from './check.ts';
import { repeatedFaults } from './repeated.ts';

type Law = Pick<CitySettings, 'interpretations' | 'parameters' | 'evaluation'>;

const unsettledFaults = (city: Law, first: LegalDate): Fault[] =>
  interpretations
    .filter(({ id }) => !city.interpretations.some((one) => one.id === id && one.from <= first))
    .map(({ id, settings }) =>
      faultAt(
        ['interpretations'],
        `${id} is not settled on ${first}, when the law begins: ${listOf(settings.map((one) => one.id))}`,
      ),
    );

/** A quota is either set on both sides, the rule and its figure, or on neither. */
const quotaFaults = ({ interpretations: settled, parameters, evaluation }: Law, span: Span): Fault[] => {
  const { share } = evaluation.quota;
  const dates = [
    ...parameters.filter(({ id }) => id === share),
    ...settled.filter(({ id }) => id === 'I-12'),
  ].map(({ from }) => from);
  return daysIn(span, dates).flatMap((on) => {
    const rule = inForce(settled, 'I-12', on);
    const figure = inForce(parameters, share, on);
    // One that is missing is named elsewhere.
    if (!rule || !figure || (rule.setting === 'none') === (figure.value === null)) return [];
    return [
      faultAt(
        ['evaluation', 'quota'],
        `I-12 (${rule.setting}) and ${share} (${figure.value ?? 'none'}) contradict each other on ${on}: a quota needs both`,
      ),
    ];
  });
};

/** Open points are all settled when the law begins, once a day, and the quota's rule has its figure (I-12). */
export const interpretationsCheck = check(['interpretations', 'parameters', 'evaluation'], (city, span) => [
  ...repeatedFaults(
    city.interpretations.map(({ id, from }) => `${id} from ${from}`),
    (n) => ['interpretations', n],
  ),
  ...unsettledFaults(city, span.from),
  ...quotaFaults(city, span),
]);

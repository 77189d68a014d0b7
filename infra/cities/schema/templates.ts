import { schemeSchema } from '@jieti/evaluation/contract';
import { type CityFile, type CitySettings, checkSchemeItself, lawsOf } from '@jieti/rules';
import { type Fault, faultAt, faultText, type Path, shapeFaults } from '@jieti/rules/city-file';

/** The steps of a JSON pointer: `/groups/0/id`. */
const stepsOf = (pointer = ''): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A template that is no scheme, or one that no year could start from under this law, whoever is graded. */
const templateFaults = (law: CitySettings, scheme: object, at: Path): Fault[] => {
  const { data, error } = schemeSchema.safeParse(scheme, { reportInput: true });
  if (!data) return shapeFaults(error.issues, at);
  return checkSchemeItself(data, law).map(({ pointer, text }) =>
    faultAt([...at, ...stepsOf(pointer)], text.en),
  );
};

/** The place of the law's graded year: in the amendment that brought it last, or where it stood from the beginning. */
const placeOfYear = ({ amendments = [] }: CityFile, upTo: number): Path => {
  const n = amendments.findLastIndex(({ parts }, index) => index < upTo && parts.evaluation !== undefined);
  return n < 0 ? ['evaluation'] : ['amendments', n, 'parts', 'evaluation'];
};

/**
 * The faults of the schemes from which a year can start, under every law of a file that has its shape. The scheme's own contract reads
 * them, as it does when a year starts; the units and groups of the register, which are others each year, are looked at then.
 */
export const schemeTemplateFaults = (file: CityFile): Fault[] => {
  const faults = lawsOf(file).flatMap((law, n) =>
    (law.evaluation.templates ?? []).flatMap(({ scheme }, index) =>
      templateFaults(law, scheme, [...placeOfYear(file, n), 'templates', index, 'scheme']),
    ),
  );
  return [...new Map(faults.map((fault) => [faultText(fault), fault])).values()];
};

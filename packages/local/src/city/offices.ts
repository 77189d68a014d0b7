import {
  type BodyFunction,
  bodiesFulfilling,
  bodyOf,
  type CitySettings,
  type Office,
  topLevel,
} from '@jieti/rules';

/** The head of a body at the top of the city, in the first capacity that its law names for it. */
const headOf = (law: CitySettings, body: string): Office => ({
  body,
  level: topLevel(law).id,
  jurisdiction: law.root,
  capacity: bodyOf(law, body)?.capacities[0] ?? 'staff',
});

/**
 * The office that keeps the register of a city (A6): the commission’s, whatever the city’s law calls it.
 * @throws Error where no body of the law fulfils that function: a fault of the city's file.
 */
export const registryOffice = (law: CitySettings): Office => {
  const [body] = bodiesFulfilling(law, 'commission-office');
  if (body === undefined) throw new Error(`no body of ${law.id} keeps the register`);
  return headOf(law, body);
};

/** Bodies that another person of the city could speak for, the likeliest first. */
const others: readonly BodyFunction[] = ['stability-office', 'commission', 'personnel'];

/** Another office of the city, to see it with other eyes. */
export const anotherOffice = (law: CitySettings): Office => {
  const own = registryOffice(law);
  const body = bodiesFulfilling(law, ...others).find((one) => one !== own.body);
  return body === undefined ? own : headOf(law, body);
};

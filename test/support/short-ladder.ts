import type { CitySettings, MeasureStage } from '@jieti/rules';

/** A city whose ladder leaves out one stage: the stage before it leads on to the one after it. */
export const withoutStage = (city: CitySettings, left: MeasureStage): CitySettings => {
  const next = city.ladder.find(({ id }) => id === left)?.unmet;
  return {
    ...city,
    ladder: city.ladder
      .filter(({ id }) => id !== left)
      .map((rung) =>
        next && 'next' in rung.unmet && rung.unmet.next === left ? { ...rung, unmet: next } : rung,
      ),
  };
};

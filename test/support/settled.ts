import type { CitySettings, DatedInterpretation, InterpretationId, SettingOf } from '@jieti/rules';

/** A law with one open point settled in another of its ways, as long as it has been settled at all. */
export const settledAs = <I extends InterpretationId>(
  law: CitySettings,
  id: I,
  setting: SettingOf<I>,
): CitySettings => ({
  ...law,
  interpretations: law.interpretations.map((one) =>
    one.id === id ? ({ ...one, setting } as DatedInterpretation) : one,
  ),
});

/** Every point the text leaves open: the question, the ways to settle it, the way a city settled it on a day. */
export { type InterpretationId, interpretations, type SettingOf, settingsOf } from './catalogue.ts';
export type {
  DatedInterpretation,
  Settled,
  SettledLaw,
  WithInterpretations,
} from './dated-interpretation.ts';
export type { Interpretation } from './definition.ts';
export { interpretationAt, settingToday } from './lookup.ts';

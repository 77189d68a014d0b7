/** All acts share this: who acts, what the law answers, and why. */
export type * from './actor.ts';
export { systemCauses } from './actor.ts';
export { type RefusalDefinition, type RefusalKind, refusalKinds } from './catalogue/definition.ts';
export { type RefusalCode, refusalCatalogue } from './catalogue/index.ts';
export { checkLevel, knownLevel } from './check-level.ts';
export { type CheckResult, collect, type Dated, today } from './checks.ts';
export { type Decided, eventOf } from './decided.ts';
export { type ExplanationBuilder, explanationBuilder } from './explanation-builder.ts';
export { inTermsOf, refusalInTermsOf } from './in-terms-of.ts';
export { checkKnown, knownKind } from './known-kind.ts';
export { type Lacking, lackings } from './lacking.ts';
export { allow, bestOf, type Outcome, refuse, refuseOr } from './outcome.ts';
export { inWordsOf, type WithWords } from './own-words.ts';
export {
  checkPaper,
  comparableNumber,
  ownPaper,
  type PaperOnRecord,
  type PaperUse,
  paperOnRecord,
} from './paper.ts';
export { type Refusal, refusal } from './refusal.ts';
export { type FillOf, type FillValues, fillText } from './text.ts';

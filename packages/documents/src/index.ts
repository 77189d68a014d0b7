/** An act's paper from its ledger entry: GB/T 9704 once, a kind is a text. */
export type { PaperKind } from './kinds/index.ts';
export { isPaperKind, type PaperOfEntry, paperKinds, papersOf } from './kinds-of.ts';
export type { Block, Paper } from './paper.ts';
export {
  type LedgerPaper,
  type ListedPaper,
  listedPapers,
  papersOfLedger,
  renderAmong,
} from './papers-of-ledger.ts';
export { type Rendered, render, type Written, write } from './render.ts';
export type { Beside, Names, PaperData, ResultRow, TargetText } from './source/data.ts';

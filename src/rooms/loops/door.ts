export { newDecisionHref, publicLoopHref, recordHref, threadHref } from './addresses.ts';
export { idOf, idsOf, placeOf, textOf } from './asked-for.ts';
export { batches } from './batches.ts';
export { type Colleague, colleagueOptions, listColleagues } from './colleagues.ts';
export { type Debt, type DebtKind, loopDebt, myWork, type Work } from './debt.ts';
export { filterParts, listAddress, pageAddresses, sinceWords } from './list-address.ts';
export { mayReadLoops, mayWorkOnLoops } from './policy.ts';
export { Prose } from './prose.tsx';
export {
  countPublishedLoops,
  findPublishedLoop,
  listPublishedLoops,
  type PublishedLoop,
  type PublishedQuote,
} from './published.ts';
export {
  clashFields,
  getLastSaved,
  listShownHistory,
  type NamedField,
  recordChange,
} from './record-page.ts';
export { tellingLetter } from './telling/letter.ts';
export { isThreadKind, type ThreadKind, type Trace, threadKinds, traceThread } from './thread.ts';
export { type CommentStage, commentStage, stageColumn, stageWords, threadStrip } from './thread-strip.ts';
export { visibleActions, visibleDecisions, visibleLoops, visibleMessages } from './visible.ts';

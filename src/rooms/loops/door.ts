export { newDecisionHref, publicLoopHref, recordHref, threadHref } from './addresses.ts';
export { type Debt, type DebtKind, loopDebt, myWork, type Work } from './debt.ts';
export { mayReadLoops, mayWorkOnLoops } from './policy.ts';
export {
  countPublishedLoops,
  findPublishedLoop,
  listPublishedLoops,
  type PublishedLoop,
  type PublishedQuote,
} from './published.ts';
export { tellingLetter } from './telling/letter.ts';
export { isThreadKind, type ThreadKind, type Trace, threadKinds, traceThread } from './thread.ts';
export { type CommentStage, commentStage, stageColumn, stageWords, threadStrip } from './thread-strip.ts';
export { visibleActions, visibleDecisions, visibleLoops, visibleMessages } from './visible.ts';

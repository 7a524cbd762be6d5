export { mayReadLoops, mayWorkOnLoops } from './policy.ts';
export { isThreadKind, type ThreadKind, type Trace, threadKinds, traceThread } from './thread.ts';
export { visibleActions, visibleDecisions, visibleLoops } from './visible.ts';

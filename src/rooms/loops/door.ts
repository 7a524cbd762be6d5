export { mayReadLoops, mayWorkOnLoops } from './policy.ts';
export { visibleActions, visibleDecisions, visibleLoops } from './visible.ts';

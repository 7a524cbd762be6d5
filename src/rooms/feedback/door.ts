export { mayLogFeedback, mayReadFeedback, mayWorkOnFeedback } from './policy.ts';
export { visibleComments, visibleFindings } from './visible.ts';

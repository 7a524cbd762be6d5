export { SIGN_OFF } from './coding/counting.ts';
export { codingJobs, resumeCoding } from './coding/jobs.ts';
export { CodedBy } from './coding/pages/parts/CodedBy.tsx';
export { listSignedOff, listSignedOffForAll, type SignedOffBatch } from './coding/quality.ts';
export { theCoder } from './coding/the-coder.ts';
export { addToEqualityPool, type EqualityAnswers } from './equality-pool.ts';
export { countWaitingAtTop, listCameBack } from './escalations/desk.ts';
export { importFile } from './import/import-file.ts';
export type { ImportResult } from './import/result.ts';
export { importFeedbackJob, resumeImports, runImport } from './import/run.ts';
export { findTooOld } from './insight/only-logged/queries.ts';
export { getPlaces, placePath, typedPlace } from './places.ts';
export {
  mayListFeedback,
  mayLogFeedback,
  mayReadFeedback,
  mayReadThemes,
  maySettleIdentifiers,
  mayWorkOnFeedback,
} from './policy.ts';
export { listWaiting as listProvidersWaiting } from './providers/desk.ts';
export { publicExperienceHref } from './public/addresses.ts';
export {
  type RecordedReturn,
  type ReturnContact,
  recordReturn,
  type SaidComment,
  type SaidReturn,
} from './record-return.ts';
export { newReference, ownReference } from './reference-number.ts';
export { type StoredComment, storedComment } from './scan.ts';
export { countNewSignals } from './signals/queries.ts';
export { recomputeSignals, signalsJob, thenSignals } from './signals/recompute.ts';
export { getDefaultSource } from './source-commands.ts';
export { listSourceChoices, type SourceChoice } from './source-queries.ts';
export { type FeedbackSummary, feedbackSummary } from './summary-queries.ts';
export type { CountedTheme, ThemeGroup } from './theme.ts';
export { ensureFramework } from './theme-commands.ts';
export { listThemeGroups } from './theme-queries.ts';
export { visibleComments, visibleFindings, visibleThemes } from './visible.ts';

export {
  lineHref,
  planHref,
  publicPlansHref,
  questionHref,
  questionsHref,
  snapshotHref,
} from './addresses.ts';
export { type PlanWork, plansWaitingFor } from './desk.ts';
export { importPlanFile, type PlanImportResult } from './import/import-file.ts';
export { linesOfColumn, listLinesOf } from './lines/links/back.ts';
export type { LineTied } from './lines/links/link.ts';
export type { NewLine } from './lines/new-line.ts';
export { recordLines } from './lines/record-lines.ts';
export { findMechanismRegister } from './mechanisms/queries.ts';
export { BelongsToLines } from './pages/parts/BelongsToLines.tsx';
export { insertPlan } from './plan/insert-plan.ts';
export type { PlanKind } from './plan/plan.ts';
export {
  commandLine,
  findPlanCalled,
  findPlanStatus,
  listPlanTitles,
  type PlanStatus,
} from './plan/plan-status.ts';
export { mayReadPlans, mayTakeSnapshot, readsAllPlans } from './policy.ts';
export { planBlocks } from './print/plan-report.ts';
export { countWaitingQuestions, waitingQuestionsFor } from './questions/queries.ts';
export { ensureScheme } from './schemes/commands.ts';
export { takeSnapshot } from './snapshots/commands.ts';
export type { SnapshotContent } from './snapshots/content.ts';
export { findSnapshot, listSnapshots } from './snapshots/queries.ts';
export { findPlanContent } from './snapshots/read-content.ts';
export type { ListedSnapshot } from './snapshots/snapshot.ts';
export { visiblePlanLines, visiblePlans } from './visible.ts';

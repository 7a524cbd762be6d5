export { lineHref, planHref, snapshotHref } from './addresses.ts';
export { mayReadPlans, mayTakeSnapshot, readsAllPlans } from './policy.ts';
export { planBlocks } from './print/plan-report.ts';
export { takeSnapshot } from './snapshots/commands.ts';
export type { SnapshotContent } from './snapshots/content.ts';
export { findSnapshot, listSnapshots } from './snapshots/queries.ts';
export { findPlanContent } from './snapshots/read-content.ts';
export type { ListedSnapshot } from './snapshots/snapshot.ts';
export { visiblePlanLines, visiblePlans } from './visible.ts';

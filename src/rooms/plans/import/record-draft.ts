import type { Db } from '../../../platform/db/database.ts';
import type { Actor } from '../../../platform/history/record-history.ts';
import { recordHistory } from '../../../platform/history/record-history.ts';
import type { NewLine } from '../lines/new-line.ts';
import { recordLines } from '../lines/record-lines.ts';
import { insertPlan, type NewPlan } from '../plan/insert-plan.ts';
import type { DraftLine, DraftPlan } from './placing/draft.ts';

export interface RecordedPlan {
  planId: string;
  title: string;
  lines: { id: string; code: string }[];
  /** Sections at the top, not their sub-headings. */
  sections: number;
}

/** A plan from an accepted draft. Asks no policy: whoever calls has done so. */
export async function recordPlanFromDraft(
  db: Db,
  actor: Actor,
  draft: DraftPlan,
  plan: NewPlan & { asAt?: string },
  source: { file: string; importId?: string },
): Promise<RecordedPlan> {
  const { asAt, ...rest } = plan;
  const planId = await insertPlan(db, actor, rest);
  const { lines } = await recordLines(db, actor, planId, newLines(draft, source, asAt));
  await recordHistory(db, actor, {
    kind: 'plan',
    id: planId,
    act: 'imported',
    after: { file: source.file, lines: lines.length, notPlaced: draft.unplaced.length },
  });
  return { planId, title: plan.title, lines, sections: draft.sections.length };
}

/** The lines of a draft as lines to be put into a plan. */
export function newLines(
  draft: DraftPlan,
  source: { file: string; importId?: string },
  asAt?: string,
): NewLine[] {
  return draft.lines.map((line, position) => newLine(line, source, position, asAt));
}

function newLine(
  line: DraftLine,
  source: { file: string; importId?: string },
  position: number,
  asAt?: string,
): NewLine {
  return {
    code: line.code,
    codePrinted: line.codePrinted,
    section: line.section ?? undefined,
    subHeading: line.subHeading ?? undefined,
    what: line.what,
    why: line.why,
    how: line.how,
    whenText: line.whenText,
    timescale: line.timescale,
    statusText: line.statusText,
    rag: line.rag,
    deliveryState: line.deliveryState,
    leadText: line.leadText,
    leads: line.leads,
    supports: line.supports,
    stakeholders: line.stakeholders,
    objectives: line.objectives,
    measure: line.measure,
    level: line.level,
    update: line.update,
    flags: line.flags,
    notes: line.timescale?.notes ?? [],
    source: { ...source, cells: line.cells },
    asAt,
    position,
  };
}
